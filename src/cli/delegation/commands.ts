import { type Command, Option } from 'commander';
import { type DelegationKind, delegationKinds } from '../../domain/delegation/delegation.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { Db } from '../../persistence/db.ts';
import {
  type DelegationRow,
  endByCommand,
  giveByCommand,
  listDelegations,
} from '../../persistence/delegation/delegation-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber, sayNumber } from '../people/number.ts';
import { readDay } from '../tenure/read-day.ts';

type Options = {
  readonly nip: string;
  readonly to: string;
  readonly from?: string;
  readonly until: string;
  readonly kind: DelegationKind;
  readonly reason: string;
  readonly dryRun?: boolean;
};

/** `people delegate`, `people delegations`, `people end-delegation`: who acts for whom, and until when. */
export function addDelegationCommands(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('delegate')
    .description(t('cli.delegate.about'))
    .requiredOption('--nip <nip>', t('cli.delegate.nip'))
    .requiredOption('--to <nip>', t('cli.delegate.to'))
    .option('--from <date>', t('cli.delegate.from'))
    .requiredOption('--until <date>', t('cli.delegate.until'))
    .addOption(
      new Option('--kind <kind>', t('cli.delegate.kind')).choices(delegationKinds).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', t('cli.delegate.reason'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      `\n${t('cli.delegate.more')}\n${examples(
        t,
        'people delegate --nip 197805102003122002 --to 198609262015051001 --until 2026-12-18 --kind plh --reason "Cuti tahunan"',
      )}`,
    )
    .action((options: Options) => give(context, options));
  people
    .command('delegations')
    .description(t('cli.delegations.about'))
    .option('--json', t('cli.json'))
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await withStore(context, (db) => listDelegations(db, todayOf(context)));
      const lines = found.length === 0 ? [t('cli.delegations.none')] : found.map((one) => sayRow(t, one));
      print(context, json, found, lines);
    });
  people
    .command('end-delegation')
    .description(t('cli.end-delegation.about'))
    .argument('<number>', t('cli.end-delegation.no'))
    .addHelpText('after', `\n${examples(t, 'people end-delegation 3')}`)
    .action((no: string) => end(context, no));
}

const giver = async (context: CliContext, db: Db) => {
  const { personId } = await officer(context, db);
  return { role: 'operator', ...(personId !== undefined && { personId }) } as const;
};

async function give(context: CliContext, options: Options): Promise<void> {
  const { t, clock } = context;
  const today = todayOf(context);
  const { kind, dryRun: isDryRun = false } = options;
  const request = {
    ...{ id: newId(), kind, today, timeZone: context.config.timeZone, isDryRun, now: clock.now() },
    number: readNumber(t, options.nip),
    standIn: readNumber(t, options.to),
    from: options.from === undefined ? today : readDay(t, options.from),
    until: readDay(t, options.until),
    reason: withoutControls(options.reason),
  };
  await (isDryRun ? withStore : withOperator)(context, async (db) => {
    const given = await giveByCommand(db, { ...request, by: await giver(context, db) });
    if (!given.ok) throw new Refused(t(`cli.delegate.no.${given.error}`));
    const { from, to, delegation } = given.value;
    const key = isDryRun ? 'cli.delegate.would' : 'cli.delegate.done';
    context.out(
      withoutControls(
        t(key, {
          ...{ name: from.name, unit: from.unit, standIn: to.name, standInUnit: to.unit },
          kind: t(`delegation.kind.${delegation.kind}`),
          from: sayDate(delegation.from, t.locale),
          until: sayDate(delegation.until, t.locale),
        }),
      ),
    );
  });
}

async function end(context: CliContext, given: string): Promise<void> {
  const { t, clock } = context;
  const no = Number(given);
  if (!Number.isSafeInteger(no) || no < 1) throw new Refused(t('cli.end-delegation.no.no-such'));
  await withOperator(context, async (db) => {
    const by = await giver(context, db);
    const ended = await endByCommand(db, { no, by, now: clock.now(), today: todayOf(context) });
    if (!ended.ok) throw new Refused(t(`cli.end-delegation.no.${ended.error}`));
    const { standIn, name } = ended.value;
    context.out(withoutControls(t('cli.end-delegation.done', { standIn, name })));
  });
}

const sayRow = (t: Translate, row: DelegationRow): string =>
  withoutControls(
    `  - ${t('cli.delegations.row', {
      ...{ no: row.no, standIn: row.standIn, name: row.name, unit: row.unit, reason: row.reason },
      standInNumber: sayNumber(t, row.standInNip),
      number: sayNumber(t, row.nip),
      kind: t(`delegation.kind.${row.kind}`),
      from: sayDate(row.from, t.locale),
      until: sayDate(row.until, t.locale),
    })}${row.isStandInThere ? '' : ` ${t('cli.delegations.gone')}`}`,
  );
