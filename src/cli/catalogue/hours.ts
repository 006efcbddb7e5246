import type { Command } from 'commander';
import { settingNow } from '../../domain/agency/settings.ts';
import { conversionsOf, writtenConversions } from '../../domain/growth/conversions.ts';
import { conversionOf, countedForms, growthForms } from '../../domain/growth/forms.ts';
import { hoursColumns, readHours } from '../../domain/growth/read-hours.ts';
import type { Translate } from '../../i18n/translate.ts';
import { listSettings } from '../../persistence/agency/put-setting.ts';
import { readRoster } from '../../roster/read-roster.ts';
import { problemLine, sayFileProblem } from '../../roster/say-problems.ts';
import { csvBegin, csvRow } from '../../shared/csv.ts';
import { type CliContext, Refused, withOperator, withStore } from '../context.ts';
import { createPrivateFile } from '../csv.ts';
import { examples } from '../frame/help-text.ts';
import { changeSettings, givenBy, sayPlan, sayRefused } from '../settings/change-settings.ts';

const setting = { key: 'jp-table', unit: '' } as const;

/** `catalogue hours`: the JP of forms without a catalogue, as a file that the agency may change. */
export function addHoursCommands(catalogue: Command, context: CliContext): void {
  const { t } = context;
  const hours = catalogue.command('hours').description(t('cli.hours.about'));
  hours
    .command('import')
    .description(t('cli.hours.import'))
    .argument('<file>', t('cli.hours.file'))
    .requiredOption('--reason <text>', t('cli.settings.reason'))
    .addHelpText(
      'after',
      `\n${t('cli.hours.more')}\n${examples(t, 'catalogue hours import jp.csv --reason "..."')}`,
    )
    .action((path: string, options: { reason: string }) => importFile(context, path, options.reason));
  hours
    .command('export')
    .description(t('cli.hours.export'))
    .requiredOption('--out <file>', t('cli.catalogue.out'))
    .addHelpText('after', examples(t, 'catalogue hours export --out jp.csv'))
    .action(({ out }: { out: string }) => exportFile(context, out));
}

/** A change of a setting like any other: with a reason and an act, and nothing where nothing differs. */
async function importFile(context: CliContext, path: string, reason: string): Promise<void> {
  const { t } = context;
  const table = await readRoster(path);
  if (!table.ok) throw new Refused(sayFileProblem(t, table.error).message);
  const read = readHours(table.value);
  if (!read.ok) {
    for (const problem of read.error) {
      const { code, column = '', value = '', first = 0 } = problem;
      const message = t(`cli.hours.fault.${code}`, { column, value, first: String(first) });
      context.err(problemLine(t, { ...problem, message }));
    }
    throw new Refused(t('cli.catalogue.refused', { count: read.error.length }));
  }
  const wanted = [{ name: setting, value: { text: writtenConversions(read.value) } }];
  const { plans, refused } = await withOperator(context, (db) =>
    changeSettings(context, db, { settings: wanted }, reason, { isDry: false, skipsSame: true }),
  );
  for (const one of refused) throw new Refused(sayRefused(context, one));
  const [plan] = plans;
  context.out(plan ? sayPlan(t, plan) : t('cli.hours.same'));
}

const perOf = (t: Translate, form: keyof typeof growthForms): string =>
  t(`growth.per.${conversionOf(form)?.per ?? ('whole' as const)}`);

async function exportFile(context: CliContext, path: string): Promise<void> {
  const { t } = context;
  const rows = await withStore(context, listSettings);
  const own = conversionsOf(settingNow(rows, setting, givenBy(context)).value ?? '');
  const { form, hours, per, most } = hoursColumns;
  const lines = countedForms.map((one) => {
    const counts = conversionOf(one, own);
    const month = counts?.mostAMonth;
    return csvRow([
      growthForms[one].names[0],
      String(counts?.hours ?? 0),
      perOf(t, one),
      month === undefined ? '' : String(month),
    ]);
  });
  const file = await createPrivateFile(context, path);
  try {
    await file.writeFile([csvBegin([form, hours, per, most].map(([first]) => first)), ...lines].join(''));
  } finally {
    await file.close();
  }
  context.out(t('cli.hours.exported', { count: lines.length, path }));
}
