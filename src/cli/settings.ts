import type { Command } from 'commander';
import { stringify } from 'yaml';
import { saySource, sayValue } from '../conversation/features/agency/say.ts';
import {
  inForce,
  isOfUnit,
  isSettingKey,
  type SettingKey,
  type SettingRow,
  settingKeys,
  settingNow,
  unitsIn,
} from '../domain/agency/settings.ts';
import { listSettings } from '../persistence/agency/put-setting.ts';
import { listHolidays } from '../persistence/reminders/holidays.ts';
import { daysKey } from '../roster/cycle/read-cycle-file.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { type CliContext, print, Refused, readText, todayOf, withOperator, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import {
  answerChange,
  type Changed,
  type ChangedAll,
  changeSettings,
  givenBy,
  sayChanged,
  sayRefused,
  type Wanted,
} from './settings/change-settings.ts';
import { portableDays, sayRefusedDay } from './settings/mark-days.ts';
import { readSettingsFile } from './settings/read-settings-file.ts';

type Options = { readonly unit?: string; readonly reason: string; readonly dryRun?: boolean };

/** `settings show`, `set`, `reset`, `import`, `export`: what the agency sets for itself. */
export function addSettingsCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const settings = program.command('settings').description(t('cli.settings.about'));
  settings
    .command('show')
    .description(t('cli.settings.show'))
    .option('--json', t('cli.json'))
    .action((options: { json?: boolean }) => show(context, options.json ?? false));
  for (const deed of ['set', 'reset'] as const) {
    const command = settings
      .command(deed)
      .description(t(`cli.settings.${deed}`))
      .argument('<key>', t('cli.settings.which'));
    if (deed === 'set') command.argument('<value>', t('cli.settings.value'));
    command
      .option('--unit <unit>', t('cli.settings.unit'))
      .requiredOption('--reason <text>', t('cli.settings.reason'))
      .option('--dry-run', t('cli.settings.dry'));
    if (deed === 'reset')
      command
        .addHelpText('after', `\n${examples(t, 'settings reset hours --reason "..."')}`)
        .action((key: string, options: Options) => change(context, key, undefined, options));
    else
      command
        .addHelpText('after', `\n${examples(t, 'settings set hours 07:30-16:00 --reason "..."')}`)
        .action((key: string, value: string, options: Options) => change(context, key, value, options));
  }
  for (const deed of ['confirm', 'decline'] as const)
    settings
      .command(deed)
      .description(t(`cli.settings.${deed}`))
      .argument('<key>', t('cli.settings.which'))
      .action((key: string) => answer(context, key, deed === 'confirm'));
  settings
    .command('import')
    .description(t('cli.settings.import'))
    .argument('<file>', t('cli.settings.file'))
    .requiredOption('--reason <text>', t('cli.settings.reason'))
    .option('--dry-run', t('cli.settings.dry'))
    .action((path: string, options: Options) => importFile(context, path, options));
  settings
    .command('export')
    .description(t('cli.settings.export'))
    .action(() => exportAll(context));
}

async function show(context: CliContext, isJson: boolean): Promise<void> {
  const { t } = context;
  const rows = await withStore(context, listSettings);
  const found = namesIn(rows).map((name) => ({ ...name, ...settingNow(rows, name, givenBy(context)) }));
  const lines = found.map(({ key, unit, value, source }) =>
    withoutControls(
      `${unit === '' ? key : `${key} (${unit})`}: ${sayValue(t, key, value)} (${saySource(t, { source }, key)})`,
    ),
  );
  print(context, isJson, found, lines);
}

/** All settings; of the zones, those that units have. */
const namesIn = (rows: readonly SettingRow[]) =>
  settingKeys.flatMap((key: SettingKey) =>
    isOfUnit(key)
      ? unitsIn(rows, key)
          .filter((unit) => inForce(rows, { key, unit })?.value !== undefined)
          .map((unit) => ({ key, unit }))
      : [{ key, unit: '' }],
  );

async function change(
  context: CliContext,
  key: string,
  value: string | undefined,
  { unit = '', reason, dryRun = false }: Options,
): Promise<void> {
  const { t, err } = context;
  if (!isSettingKey(key)) throw new Refused(t('cli.settings.key', { keys: eitherOf(t, settingKeys) }));
  const wanted: Wanted = {
    name: { key, unit },
    value: value === undefined ? { former: true } : { text: value === 'default' ? null : value },
  };
  const changed = await withOperator(context, (db) =>
    changeSettings(context, db, { settings: [wanted] }, reason, { isDry: dryRun, skipsSame: false }),
  );
  for (const one of changed.refused) err(sayRefused(context, one));
  report(context, changed, dryRun);
}

async function answer(context: CliContext, key: string, isYes: boolean): Promise<void> {
  const { t, err } = context;
  if (!isSettingKey(key)) throw new Refused(t('cli.settings.key', { keys: eitherOf(t, settingKeys) }));
  const changed = await withOperator(context, (db) => answerChange(context, db, key, isYes));
  for (const one of changed.refused) err(sayRefused(context, one));
  if (isYes || changed.refused.length > 0) report(context, changed, false);
  else context.out(t('settings.declined'));
}

async function importFile(context: CliContext, path: string, options: Options): Promise<void> {
  const { t, err } = context;
  const { reason, dryRun = false } = options;
  const fault = (line: number, field: string, problem: string) =>
    err(withoutControls(t('cli.settings.fault', { line, field, problem })));
  const changed = await withOperator(context, async (db) => {
    const file = readSettingsFile(await readText(context, path));
    if (!file.ok) {
      for (const { line, field, code } of file.error) fault(line, field, t(`cli.settings.${code}`));
      throw new Refused(t('cli.settings.refused'));
    }
    const { settings, days } = file.value;
    const wanted = settings.map(({ name, text }) => ({ name, value: { text } }));
    const all = { settings: wanted, days };
    const found = await changeSettings(context, db, all, reason, { isDry: dryRun, skipsSame: true });
    for (const one of found.refused)
      fault(settings[one.at]?.line ?? 1, one.name.key, sayRefused(context, one));
    for (const one of found.refusedDays) {
      const { line = 1, field = '-' } = days[one.at] ?? {};
      fault(line, `${daysKey}.${field}`, sayRefusedDay(context, one));
    }
    return found;
  });
  report(context, changed, dryRun);
}

function report(
  context: CliContext,
  { plans, refused, days = [], refusedDays = [] }: Changed & Partial<ChangedAll>,
  isDry: boolean,
): void {
  const { t, out } = context;
  if (refused.length + refusedDays.length > 0) throw new Refused(t('cli.settings.refused'));
  for (const line of sayChanged(context, { plans, days }, isDry)) out(line);
}

async function exportAll(context: CliContext): Promise<void> {
  const [rows, marked] = await withStore(context, async (db) => [
    await listSettings(db),
    await listHolidays(db),
  ]);
  const days = portableDays(marked, todayOf(context)).map(({ day, name, isWorkday }) => [
    day.toString(),
    isWorkday ? { name, kind: 'workday' } : name,
  ]);
  const given = givenBy(context);
  const names = namesIn(rows);
  const nowOf = (name: (typeof names)[number]) => settingNow(rows, name, given).value;
  const whole = names.flatMap((name) => {
    const value = nowOf(name);
    return isOfUnit(name.key) || value === undefined || value === '' ? [] : [[name.key, value] as const];
  });
  const unitsOf = (key: SettingKey) =>
    Object.fromEntries(
      names.flatMap((name) => (name.key === key ? [[name.unit, nowOf(name)] as const] : [])),
    );
  const organisation = unitsOf('organisation');
  const content = {
    ...Object.fromEntries(whole),
    zone: unitsOf('zone'),
    ...(Object.keys(organisation).length > 0 && { organisation }),
    [daysKey]: Object.fromEntries(days),
  };
  context.out(stringify(content).trimEnd());
}

/** "a, b, or c", as the language has it. */
const eitherOf = (t: CliContext['t'], all: readonly string[]): string =>
  new Intl.ListFormat(t.locale, { type: 'disjunction' }).format(all);
