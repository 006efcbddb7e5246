import { type Command, Option } from 'commander';
import { type Moved, transferPerson, undoTransfer } from '../../application/tenure/transfer.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { parsePositionLevel } from '../../domain/people/position-level.ts';
import { type UnderWay, underWays, underWayUnsaid } from '../../domain/tenure/transfer.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { createTransferStore } from '../../persistence/tenure/transfer-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber } from '../people/number.ts';
import { readDay } from './read-day.ts';

type Options = {
  readonly from?: string;
  readonly unit?: string;
  readonly position?: string;
  readonly level?: string;
  readonly superior?: string;
  readonly underWay?: UnderWay;
  readonly note?: string;
  readonly undo?: boolean;
  readonly dryRun?: boolean;
};

/** `people transfer`: somebody is in another office from a day on, or was not after all. */
export function addTransferCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('transfer')
    .description(t('cli.transfer.about'))
    .argument('<nip>', t('cli.transfer.nip'))
    .option('--from <date>', t('cli.transfer.from'))
    .option('--unit <unit>', t('cli.transfer.unit'))
    .option('--position <text>', t('cli.transfer.position'))
    .option('--level <text>', t('cli.transfer.level'))
    .option('--superior <nip>', t('cli.transfer.superior'))
    .addOption(new Option('--under-way <kind>', t('cli.transfer.under-way')).choices(underWays))
    .option('--note <text>', t('cli.tenure.note'))
    .option('--undo', t('cli.transfer.undo'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      `\n${t('cli.transfer.more')}\n${examples(
        t,
        'people transfer 198609262015051001 --from 2026-11-01 --unit "Dinas Kesehatan" --superior 197805102003122002 --under-way keep',
        'people transfer 198609262015051001 --undo --note "Salah tanggal"',
      )}`,
    )
    .action((nip: string, options: Options) => run(context, readNumber(t, nip), options));
}

async function run(context: CliContext, number: PersonNumber, options: Options): Promise<void> {
  const { t } = context;
  const { undo = false, dryRun: isDryRun = false } = options;
  const reason = options.note === undefined ? '' : withoutControls(options.note).trim();
  const common = { number, now: context.clock.now(), today: todayOf(context), isDryRun };
  const { partDaysMin: shortest } = context.config;
  const doing = isDryRun ? withStore : withOperator;
  if (undo) {
    const { from, unit, position, level, superior, underWay } = options;
    if ([from, unit, position, level, superior, underWay].some((one) => one !== undefined))
      throw new Refused(t('cli.transfer.undo-alone'));
    if (reason === '') throw new Refused(t('cli.transfer.undo-why'));
    const back = await doing(context, (db) =>
      undoTransfer(createTransferStore(db, { shortest }), { ...common, reason }),
    );
    if (!back.ok) throw refused(t, back.error.code, number);
    say(context, [
      ...(isDryRun ? [t('cli.tenure.trial')] : []),
      t('cli.transfer.back', { name: back.value.person.name }),
      ...back.value.cycles.map((cycle) => t('cli.transfer.back-one', { cycle })),
    ]);
    return;
  }
  if (options.from === undefined) throw new Refused(t('cli.transfer.needs'));
  const from = readDay(t, options.from);
  const words = (given: string | undefined) => (given === undefined ? '' : withoutControls(given).trim());
  const [unit, position, level] = [words(options.unit), words(options.position), readLevel(t, options.level)];
  const moved = await doing(context, (db) =>
    transferPerson(createTransferStore(db, { shortest }), {
      ...common,
      from,
      underWay: options.underWay ?? underWayUnsaid,
      to: { ...(unit && { unit }), ...(position && { position }), ...(level && { level }) },
      ...(options.superior !== undefined && { superior: readNumber(t, options.superior) }),
      ...(reason && { reason }),
      newId,
    }),
  );
  if (!moved.ok) throw refused(t, moved.error.code, number);
  say(context, sayMoved(t, moved.value));
}

function readLevel(t: Translate, given: string | undefined) {
  if (given === undefined) return undefined;
  const level = parsePositionLevel(given);
  if (!level) throw new Refused(t('cli.transfer.bad-level', { level: given }));
  return level;
}

function sayMoved(t: Translate, { person, to, from, parts, isDryRun }: Moved): readonly string[] {
  const day = (date: typeof from) => sayDate(date, t.locale);
  const said = {
    name: person.name,
    before: person.unit,
    unit: to.unit,
    position: to.position,
    date: day(from),
  };
  const days = (part: Moved['parts'][number]['first']) =>
    part ? t('part.days', { from: day(part.from), to: day(part.to) }) : '';
  const isParted = parts.some(({ becomes }) => becomes === 'parts');
  return [
    ...(isDryRun ? [t('cli.tenure.trial')] : []),
    t(isDryRun ? 'cli.transfer.would' : 'cli.transfer.done', said),
    ...(parts.length === 0 ? [t('cli.transfer.none')] : []),
    ...parts.map(({ cycle, becomes, first, second }) =>
      t(`cli.transfer.part.${becomes}`, { cycle, first: days(first), second: days(second) }),
    ),
    ...(isParted && parts.some(({ isSelfOver }) => isSelfOver) ? [t('cli.transfer.self-over')] : []),
    ...(!isDryRun && parts.some(({ becomes }) => becomes !== 'same') ? [t('cli.transfer.told')] : []),
  ];
}

const say = ({ out }: CliContext, lines: readonly string[]): void => {
  for (const line of lines) out(withoutControls(line));
};

type No =
  | Extract<Awaited<ReturnType<typeof transferPerson>>, { ok: false }>['error']['code']
  | Extract<Awaited<ReturnType<typeof undoTransfer>>, { ok: false }>['error']['code'];

const refused = (t: Translate, code: No, number: PersonNumber): Refused =>
  new Refused(code === 'nobody' ? t('cli.tenure.nobody', { number }) : t(`cli.transfer.no.${code}`));
