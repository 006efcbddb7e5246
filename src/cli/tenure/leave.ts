import type { Command } from 'commander';
import { type LeaveRefusal, type Left, leavePerson, returnPerson } from '../../application/tenure/leave.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Db } from '../../persistence/db.ts';
import { createTenureStore } from '../../persistence/tenure/tenure-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber, sayNumber } from '../people/number.ts';
import { readDay, readReason } from './read-day.ts';

type Options = {
  readonly from?: string;
  readonly reason?: string;
  readonly successor?: string;
  readonly note?: string;
  readonly undo?: boolean;
  readonly dryRun?: boolean;
};

/** `people leave`: somebody leaves from a day on, or did not leave after all. */
export function addLeaveCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('leave')
    .description(t('cli.leave.about'))
    .argument('<nip>', t('cli.leave.nip'))
    .option('--from <date>', t('cli.leave.from'))
    .option('--reason <reason>', t('cli.leave.reason'))
    .option('--successor <nip>', t('cli.leave.successor'))
    .option('--note <text>', t('cli.tenure.note'))
    .option('--undo', t('cli.leave.undo'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      `\n${t('cli.leave.more')}\n${examples(
        t,
        'people leave 196705101990031002 --from 2027-05-01 --reason pensiun --successor 197805102003122002',
        'people leave 196705101990031002 --undo',
      )}`,
    )
    .action((nip: string, options: Options) => run(context, readNumber(t, nip), options));
}

async function run(context: CliContext, number: PersonNumber, options: Options): Promise<void> {
  const { t } = context;
  const { from, reason, successor, note: words, undo = false, dryRun: isDryRun = false } = options;
  const note = words === undefined ? undefined : withoutControls(words).trim();
  const common = {
    number,
    now: context.clock.now(),
    today: todayOf(context),
    isDryRun,
    ...(note && { note }),
  };
  const doing = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
    (isDryRun ? withStore : withOperator)(context, work);
  if (undo) {
    if (from !== undefined || reason !== undefined || successor !== undefined)
      throw new Refused(t('cli.leave.undo-alone'));
    const back = await doing((db) => returnPerson(createTenureStore(db), common));
    if (!back.ok) throw refused(t, back.error, number);
    const { person, back: staff, handedOver } = back.value;
    say(context, [
      ...trial(t, isDryRun),
      t('cli.leave.back', person),
      ...named(t, 'cli.leave.back-staff', staff, {}),
      ...moved(t, handedOver),
    ]);
    return;
  }
  if (from === undefined || reason === undefined) throw new Refused(t('cli.leave.needs'));
  const left = await doing((db) =>
    leavePerson(createTenureStore(db), {
      ...common,
      leave: { from: readDay(t, from), reason: readReason(t, reason) },
      ...(successor !== undefined && { successor: readNumber(t, successor) }),
    }),
  );
  if (!left.ok) throw refused(t, left.error, number);
  say(context, sayLeft(t, left.value));
}

const trial = (t: Translate, isDryRun: boolean): readonly string[] =>
  isDryRun ? [t('cli.tenure.trial')] : [];
const moved = (t: Translate, count: number): readonly string[] =>
  count > 0 ? [t('cli.leave.handed-over', { count })] : [];

function named(
  t: Translate,
  key: 'cli.leave.handed' | 'cli.leave.without' | 'cli.leave.back-staff',
  people: Left['handed'],
  more: { readonly successor?: string },
): readonly string[] {
  if (people.length === 0) return [];
  const { successor = '' } = more;
  return [
    t(key, { count: people.length, successor }),
    ...people.map(({ name, unit, nip }) => t('roster.person', { name, unit, number: sayNumber(t, nip) })),
  ];
}

function sayLeft(t: Translate, left: Left): readonly string[] {
  const { person, leave, successor, handed, without, handedOver, isDryRun } = left;
  const said = { from: sayDate(leave.from, t.locale), reason: t(`tenure.reason.${leave.reason}`) };
  return [
    ...trial(t, isDryRun),
    t(isDryRun ? 'cli.leave.would' : 'cli.leave.done', { name: person.name, unit: person.unit, ...said }),
    ...named(t, 'cli.leave.handed', handed, successor ? { successor: successor.name } : {}),
    ...named(t, 'cli.leave.without', without, {}),
    ...moved(t, handedOver),
  ];
}

const say = ({ out }: CliContext, lines: readonly string[]): void => {
  for (const line of lines) out(withoutControls(line));
};

const refused = (t: Translate, { code }: LeaveRefusal, number: PersonNumber): Refused =>
  new Refused(code === 'nobody' ? t('cli.tenure.nobody', { number }) : t(`cli.leave.no.${code}`));
