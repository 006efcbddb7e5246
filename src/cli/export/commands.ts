import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { askExport } from '../../application/export/ask-export.ts';
import { type TableName, tableNames } from '../../domain/clearance/chat-file.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { fileName, plainName } from '../../errands/tables/file-name.ts';
import { passesOf, writeTable } from '../../errands/tables/write-tables.ts';
import type { Db } from '../../persistence/db.ts';
import { atOneMoment, countExported, type ExportScope } from '../../persistence/export/export-pages.ts';
import { officerGrants, recordExport } from '../../persistence/export/record-export.ts';
import { type CliContext, Refused, todayOf, withOperator } from '../context.ts';
import { cycleNamed, officer } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';
import { progressBar } from '../frame/progress.ts';
import { namePlatform } from '../platform-names.ts';
import { type Draft, privateDraft } from './private-draft.ts';

type Options = {
  readonly cycle: string;
  readonly unit?: string;
  readonly only?: readonly TableName[];
  readonly out?: string;
};

/** `export`: the results of a cycle as tables in the export folder. */
export function addExportCommand(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('export')
    .description(t('cli.export.about'))
    .requiredOption('--cycle <name>', t('cli.export.cycle'))
    .option('--unit <unit>', t('cli.export.unit'))
    .addOption(new Option('--only <tables...>', t('cli.export.only')).choices(tableNames))
    .option('--out <folder>', t('cli.export.out'))
    .addHelpText(
      'after',
      `\n${t('cli.export.more')}\n${examples(
        t,
        'export --cycle "Triwulan IV 2026"',
        'export --cycle "Triwulan IV 2026" --unit "Dinas Kesehatan" --only xlsx ringkas --out /mnt/usb',
      )}`,
    )
    .action((options: Options) => exportTables(context, options));
}

async function exportTables(context: CliContext, { cycle: name, unit, only = tableNames, out }: Options) {
  const { t, config } = context;
  await withOperator(context, async (db) => {
    const { personId } = await officer(context, db);
    if (personId === undefined) throw new Refused(t('cli.export.no-officer'));
    const asked = askExport(await officerGrants(db, personId), unit);
    if (!asked.ok) throw new Refused(t(`cli.export.${asked.error.code}`, { unit: unit ?? '' }));
    const cycle = await cycleNamed(context, db, name);
    const units = asked.value?.map((one) => one.toLowerCase()) ?? null;
    const scope = { cycleId: cycle.id, units };
    const folder = out ?? join(config.dataDir, 'export');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const stem = plainName([cycle.name, unit, todayOf(context).toString()]);
    const files = [...new Set(only)].map((table) => ({ table, file: fileName(stem, table) }));
    for (const { file } of files) await refuseExisting(context, join(folder, file));
    const people = await countExported(db, scope);
    if (people === 0) throw new Refused(t('cli.export.nobody'));
    await writeAll(context, db, { cycle, scope, files, folder, people, personId });
    context.out(t('cli.export.done', { people, folder }));
    for (const { file } of files) context.out(`  ${file}`);
  });
}

type Work = {
  readonly cycle: Cycle;
  readonly scope: ExportScope;
  readonly files: readonly { readonly table: TableName; readonly file: string }[];
  readonly folder: string;
  readonly people: number;
  readonly personId: string;
};

/** All tables are of one moment. None has its name before the act stands in the record. */
async function writeAll(context: CliContext, db: Db, work: Work): Promise<void> {
  const { t, clock } = context;
  const { cycle, scope, files, folder, people, personId } = work;
  const { timeZone } = cycle;
  const today = todayOf(context);
  const bar = progressBar(context, t('cli.export.progress'));
  const total = people * files.reduce((sum, { table }) => sum + passesOf({ t, timeZone }, table), 0);
  let done = 0;
  const onRows = (count: number): void => {
    done += count;
    bar.tell(Math.min(done, total), total);
  };
  const drafts: Draft[] = [];
  const sums: Record<string, string> = {};
  try {
    await atOneMoment(db, async (tx) => {
      for (const { table, file } of files) {
        const draft = await privateDraft(join(folder, file));
        drafts.push(draft);
        const deps = { db: tx, t, timeZone, today, period: cycle.name, scope, onRows, namePlatform };
        await writeTable(deps, table, draft);
        sums[file] = await draft.end();
      }
    });
    const said = { cycleId: cycle.id, units: scope.units, people, files: sums };
    await recordExport(db, said, { personId, at: clock.now() });
    for (const draft of drafts)
      if (!(await draft.keep())) throw new Refused(t('cli.file-exists', { path: draft.path }));
  } finally {
    bar.end();
    for (const draft of drafts) await draft.discard();
  }
}

async function refuseExisting({ t }: CliContext, path: string): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Refused(t('cli.file-exists', { path }));
}
