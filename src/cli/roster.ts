import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import { importRoster, type RosterImported } from '../application/people/import-roster.ts';
import type { Unread } from '../domain/people/sheets/unread.ts';
import { sayDate } from '../i18n/dates.ts';
import { isLocale } from '../i18n/locale.ts';
import { type Translate, translator } from '../i18n/translate.ts';
import { createRosterStore } from '../persistence/people/roster.ts';
import { readHeadings } from '../roster/read-headings.ts';
import { readRosterFile } from '../roster/read-roster.ts';
import { problemLine, type SaidProblem, sayFileProblem, sayRosterProblem } from '../roster/say-problems.ts';
import { sayUnread } from '../roster/say-unread.ts';
import { newId } from '../shared/ids.ts';
import { type CliContext, print, Refused, todayOf, withOperator, withStore } from './context.ts';

type ImportOptions = {
  readonly sheet?: string;
  readonly headings?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly lang: string;
};

export function addRosterCommands(program: Command, context: CliContext): void {
  const roster = program.command('roster').description('who works where, and who appraises whom');
  roster
    .command('import')
    .description('import the staff table (CSV or XLSX): all of it, or nothing with every problem at once')
    .argument('<file>', 'CSV (semicolon, comma, tab or |) or XLSX')
    .option('--sheet <name>', 'read this sheet only; without it, every sheet that is not hidden')
    .option('--headings <file>', 'what the columns are called in your files, as YAML: "nip: [NIP BARU]"')
    .option('--dry-run', 'check and report, but change nothing')
    .option('--json', 'report as JSON')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['id', 'en']).default('id'))
    .addHelpText(
      'after',
      `
Columns (Indonesian or English, in any order):
  needed    NIP, Nama, Unit Kerja, Jabatan, Jenjang, NIP Penilai
  optional  Email, TMT (active from), Penilai Sejak (appraiser from), Puncak (ya for the head of the agency),
            Pengelola Kinerja (ya for HR), Zona Waktu (WIB, WITA, WIT), Hasil Kerja 1..10, Target 1..10,
            Gelar Depan and Gelar Belakang (put around the name)
They may be called as in SIASN (NIP BARU, UNOR NAMA, JABATAN NAMA), stand in two rows with merged cells, and have a
title above and a signature below. What is not read is named in the report.

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
  { sheet, headings: headingsFile, dryRun = false, json = false, lang }: ImportOptions,
): Promise<void> {
  const t = translator(isLocale(lang) ? lang : 'id');
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
  const imported = await (dryRun ? withStore : withOperator)(context, (db) =>
    importRoster(createRosterStore(db), {
      table: read.value.table,
      headings: headings.value,
      source: basename(file),
      now: context.clock.now(),
      today: todayOf(context),
      isDryRun: dryRun,
      newId,
    }),
  );
  if (!imported.ok) throw refused(imported.error.map((problem) => sayRosterProblem(t, problem)));
  const unread: readonly Unread[] = [...read.value.unread, ...imported.value.unread];
  print(context, json, { ok: true, ...imported.value, unread }, [
    ...report(t, imported.value),
    ...sayUnread(t, unread),
  ]);
}

const shownChanges = 20;

function report(t: Translate, { counts, superiorChanges, isDryRun }: RosterImported): readonly string[] {
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
  ];
}
