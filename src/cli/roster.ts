import { basename } from 'node:path';
import type { Command } from 'commander';
import { importRoster, type RosterImported } from '../application/people/import-roster.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { createRosterStore } from '../persistence/people/roster.ts';
import { readRoster } from '../roster/read-roster.ts';
import { problemLine, type SaidProblem, sayFileProblem, sayRosterProblem } from '../roster/say-problems.ts';
import { newId } from '../shared/ids.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';

type ImportOptions = { readonly dryRun?: boolean; readonly json?: boolean };

export function addRosterCommands(program: Command, context: CliContext): void {
  const roster = program.command('roster').description('who works where, and who appraises whom');
  roster
    .command('import')
    .description('import the staff table (CSV or XLSX): all of it, or nothing with every problem at once')
    .argument('<file>', 'CSV (comma or semicolon) or XLSX')
    .option('--dry-run', 'check and report, but change nothing')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
Columns (Indonesian or English, in any order):
  needed    NIP, Nama, Unit Kerja, Jabatan, Jenjang, NIP Penilai
  optional  Email, TMT (active from), Penilai Sejak (appraiser from), Puncak (ya for the head of the agency),
            Pengelola Kinerja (ya for HR), Zona Waktu (WIB, WITA, WIT), Hasil Kerja 1..10, Target 1..10

Importing the same file again changes nothing. People missing in the file stay as they are.

Examples:
  $ npm run kinerja -- roster import examples/roster.csv --dry-run
  $ npm run kinerja -- roster import pegawai.xlsx --lang en`,
    )
    .action((file: string, options: ImportOptions) => runImport(context, file, options));
}

async function runImport(
  context: CliContext,
  file: string,
  { dryRun = false, json = false }: ImportOptions,
): Promise<void> {
  const { t } = context;
  const refused = (problems: readonly SaidProblem[]): Refused => {
    const lines = problems.map((problem) => problemLine(t, problem));
    print(context, json, { ok: false, problems }, [
      ...lines,
      t('roster.refused', { count: problems.length }),
    ]);
    return new Refused();
  };
  const table = await readRoster(file);
  if (!table.ok) throw refused([sayFileProblem(t, table.error)]);
  const imported = await (dryRun ? withStore : withOperator)(context, (db) =>
    importRoster(createRosterStore(db), {
      table: table.value,
      source: basename(file),
      now: context.clock.now(),
      today: todayOf(context),
      isDryRun: dryRun,
      newId,
    }),
  );
  if (!imported.ok) throw refused(imported.error.map((problem) => sayRosterProblem(t, problem)));
  print(context, json, { ok: true, ...imported.value }, report(t, imported.value));
}

const shownChanges = 20;

function report(
  t: Translate,
  { counts, superiorChanges, ignoredColumns, isDryRun }: RosterImported,
): readonly string[] {
  const figures: (readonly [number, string])[] = [
    [counts.created, t('roster.count.created')],
    [counts.changed, t('roster.count.changed')],
    [counts.superiorChanged, t('roster.count.superior')],
    [counts.handedOver, t('roster.count.handed-over')],
  ];
  const rest: (readonly [number, string])[] = [
    [counts.unchanged, t('roster.count.unchanged')],
    [counts.notInFile, t('roster.count.not-in-file')],
  ];
  const isSame = figures.every(([count]) => count === 0);
  const shown = [...figures, ...rest].filter(
    ([count], index) => count > 0 && !(isSame && index === figures.length),
  );
  const width = Math.max(...shown.map(([count]) => String(count).length), 0);
  const nobody = t('roster.nobody');
  return [
    t(isSame ? 'roster.no-change' : isDryRun ? 'roster.dry-run' : 'roster.done', { rows: counts.rows }),
    ...shown.map(([count, words]) => `  ${String(count).padStart(width)}  ${words}`),
    ...superiorChanges.slice(0, shownChanges).map(({ row, name, before, after, from }) =>
      t('roster.superior', {
        row: String(row),
        name,
        before: before ?? nobody,
        after: after ?? nobody,
        from: sayDate(from, t.locale),
      }),
    ),
    ...(superiorChanges.length > shownChanges
      ? [t('roster.more', { count: superiorChanges.length - shownChanges })]
      : []),
    ...(ignoredColumns.length > 0 ? [t('roster.ignored', { columns: ignoredColumns.join(', ') })] : []),
  ];
}
