import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { importRoster } from '../application/people/import-roster.ts';
import type { Unread } from '../domain/people/sheets/unread.ts';
import type { Leave } from '../domain/tenure/leave.ts';
import { type Transfer, type UnderWay, underWays, underWayUnsaid } from '../domain/tenure/transfer.ts';
import { createRosterStore } from '../persistence/people/roster.ts';
import { readHeadings } from '../roster/read-headings.ts';
import { readRosterFile } from '../roster/read-roster.ts';
import { problemLine, type SaidProblem, sayFileProblem, sayRosterProblem } from '../roster/say-problems.ts';
import { sayUnread } from '../roster/say-unread.ts';
import { newId } from '../shared/ids.ts';
import { ok } from '../shared/result.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import { progressBar } from './frame/progress.ts';
import { rosterReport } from './roster/report.ts';
import { readDay, readReason } from './tenure/read-day.ts';

type ImportOptions = {
  readonly sheet?: string;
  readonly headings?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly samePerson?: 'yes' | 'no';
  readonly missingLeft?: string;
  readonly missingReason?: string;
  readonly movedOn?: string;
  readonly underWay?: UnderWay;
  readonly json?: boolean;
};

export function addRosterCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const roster = program.command('roster').description(t('cli.roster.about'));
  roster
    .command('import')
    .description(t('cli.roster.import'))
    .argument('<file>', t('cli.roster.file'))
    .option('--sheet <name>', t('cli.roster.sheet'))
    .option('--headings <file>', t('cli.roster.headings'))
    .option('--dry-run', t('cli.dry-run'))
    .option('--yes', t('cli.roster.yes'))
    .addOption(new Option('--same-person <answer>', t('cli.roster.same-person')).choices(['yes', 'no']))
    .option('--missing-left <date>', t('cli.roster.missing-left'))
    .option('--missing-reason <reason>', t('cli.roster.missing-reason'))
    .option('--moved-on <date>', t('cli.roster.moved-on'))
    .addOption(new Option('--under-way <kind>', t('cli.roster.under-way')).choices(underWays))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      `\n${t('cli.roster.more')}\n${examples(
        t,
        'roster import examples/roster.csv --dry-run',
        'roster import pegawai.xlsx --sheet "Data Pegawai"',
      )}`,
    )
    .action((file: string, options: ImportOptions) => runImport(context, file, options));
}

function readMissing(
  t: CliContext['t'],
  { missingLeft, missingReason = 'other' }: ImportOptions,
): Leave | undefined {
  if (missingLeft === undefined) return undefined;
  return { from: readDay(t, missingLeft), reason: readReason(t, missingReason) };
}

/** How those moved who are in another unit or under another superior in the file. */
function readMoved(t: CliContext['t'], { movedOn, underWay }: ImportOptions): Transfer | undefined {
  if (movedOn !== undefined) return { from: readDay(t, movedOn), underWay: underWay ?? underWayUnsaid };
  if (underWay !== undefined) throw new Refused(t('cli.roster.under-way-alone'));
  return undefined;
}

async function runImport(context: CliContext, file: string, options: ImportOptions): Promise<void> {
  const { sheet, headings: headingsFile, dryRun = false, yes = false, json = false, samePerson } = options;
  const { t } = context;
  const missingLeave = readMissing(t, options);
  const moved = readMoved(t, options);
  const refused = (problems: readonly SaidProblem[]): Refused => {
    const lines = problems.map((problem) => problemLine(t, problem));
    print(context, json, { ok: false, problems }, [
      ...lines,
      t('roster.refused', { count: problems.length }),
    ]);
    return new Refused();
  };
  const headings = await readHeadings(headingsFile);
  if (!headings.ok)
    throw refused(headings.error.map(({ code, ...args }) => ({ code, message: t(`roster.${code}`, args) })));
  const read = await readRosterFile(file, { headings: headings.value, sheet });
  if (!read.ok) throw refused([sayFileProblem(t, read.error)]);
  const bar = progressBar(context, t('cli.progress.parts'));
  const imported = await (dryRun ? withStore : withOperator)(context, async (db) => {
    const run = (isDryRun: boolean) =>
      importRoster(createRosterStore(db, context.config.partDaysMin), {
        table: read.value.table,
        headings: headings.value,
        source: basename(file),
        now: context.clock.now(),
        today: todayOf(context),
        isDryRun,
        mayRemove: yes,
        ...(samePerson && { samePerson }),
        ...(missingLeave && { missingLeave }),
        ...(moved && { moved }),
        newId,
        onProgress: bar.tell,
      });
    const outcome = await run(dryRun);
    if (!outcome.ok || !outcome.value.isWaiting) return outcome;
    // Tried and undone, so that the list of what waits is whole, with the appraisals that would move.
    const tried = await run(true);
    return tried.ok ? ok({ ...tried.value, isWaiting: true }) : tried;
  }).finally(bar.end);
  if (!imported.ok) throw refused(imported.error.map((problem) => sayRosterProblem(t, problem)));
  const { isWaiting } = imported.value;
  const unread: readonly Unread[] = [...read.value.unread, ...imported.value.unread];
  print(context, json, { ok: !isWaiting, ...imported.value, unread }, [
    ...rosterReport(t, imported.value),
    ...sayUnread(t, unread),
  ]);
  if (isWaiting) throw new Refused();
}
