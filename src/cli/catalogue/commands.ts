import type { Command } from 'commander';
import { type CatalogueProblem, readCatalogue } from '../../domain/growth/read-catalogue.ts';
import type { Translate } from '../../i18n/translate.ts';
import { listTrainings, putCatalogue } from '../../persistence/growth/catalogue.ts';
import { catalogueCsv } from '../../roster/catalogue-csv.ts';
import { readRoster } from '../../roster/read-roster.ts';
import { problemLine, type SaidProblem, sayFileProblem } from '../../roster/say-problems.ts';
import { type CliContext, Refused, withOperator, withStore } from '../context.ts';
import { createPrivateFile } from '../csv.ts';
import { examples } from '../frame/help-text.ts';
import { addHoursCommands } from './hours.ts';

/** `catalogue import` and `export`: the agency's own trainings, from which plans of development are made. */
export function addCatalogueCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const catalogue = program.command('catalogue').description(t('cli.catalogue.about'));
  catalogue
    .command('import')
    .description(t('cli.catalogue.import'))
    .argument('<file>', t('cli.catalogue.file'))
    .addHelpText(
      'after',
      `\n${t('cli.catalogue.import-more')}\n${examples(t, 'catalogue import examples/catalogue.csv')}`,
    )
    .action((file: string) => importFile(context, file));
  catalogue
    .command('export')
    .description(t('cli.catalogue.export'))
    .requiredOption('--out <file>', t('cli.catalogue.out'))
    .addHelpText('after', examples(t, 'catalogue export --out pelatihan.csv'))
    .action(({ out }: { out: string }) => exportFile(context, out));
  addHoursCommands(catalogue, context);
}

async function importFile(context: CliContext, path: string): Promise<void> {
  const { t, clock } = context;
  const table = await readRoster(path);
  if (!table.ok) throw new Refused(sayFileProblem(t, table.error).message);
  const entries = readCatalogue(table.value);
  if (!entries.ok) {
    for (const problem of entries.error) context.err(problemLine(t, said(t, problem)));
    throw new Refused(t('cli.catalogue.refused', { count: entries.error.length }));
  }
  const counts = await withOperator(context, (db) => putCatalogue(db, entries.value, clock.now()));
  context.out(t('cli.catalogue.imported', counts));
  if (counts.others > 0) context.out(t('cli.catalogue.others', { count: counts.others }));
}

const said = (t: Translate, problem: CatalogueProblem): SaidProblem => {
  const { code, column = '', value = '', first = 0 } = problem;
  return {
    ...problem,
    message: t(`cli.catalogue.fault.${code}`, { column, value, first: String(first) }),
  };
};

async function exportFile(context: CliContext, path: string): Promise<void> {
  const { t } = context;
  const trainings = await withStore(context, listTrainings);
  const file = await createPrivateFile(context, path);
  try {
    await file.writeFile(catalogueCsv(trainings));
  } finally {
    await file.close();
  }
  context.out(t('cli.catalogue.exported', { count: trainings.length, path }));
}
