import type { Command } from 'commander';
import { type Purpose, purposeNames, retentionOf } from '../domain/retention/purposes.ts';
import { sweptPurposes, yearSettings } from '../domain/retention/years.ts';
import { sayDate } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { lookAtKept, removePast } from '../persistence/retention/by-purpose.ts';
import { lookAtYears, removeByYears } from '../persistence/retention/by-years.ts';
import { type PastCycle, pastResults } from '../persistence/retention/past-results.ts';
import { type CliContext, print, todayOf, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import { progressBar } from './frame/progress.ts';
import { addRemoveResults } from './retention/remove-results.ts';

type Options = { readonly json?: boolean; readonly dryRun?: boolean };

const settings: Readonly<Record<Purpose, string>> = {
  events: 'KEEP_EVENTS_DAYS',
  messages: 'KEEP_MESSAGES_DAYS',
  'link-attempts': 'KEEP_LINK_ATTEMPTS_DAYS',
  'link-codes': 'KEEP_LINK_CODES_DAYS',
  strangers: 'KEEP_STRANGERS_DAYS',
  'chat-turns': 'KEEP_CHAT_TURNS_DAYS',
};

/** `retention show` and `run`: how long is kept what, and why. */
export function addRetentionCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const retention = program.command('retention').description(t('retention.help.about'));
  retention
    .command('show')
    .description(t('retention.help.show'))
    .option('--json', t('cli.json'))
    .action((options: Options) => show(context, options));
  retention
    .command('run')
    .description(t('retention.help.run'))
    .option('--dry-run', t('retention.help.dry-run'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, 'retention show', 'KEEP_STRANGERS_DAYS=7 npm run kinerja -- retention run --dry-run'),
    )
    .action((options: Options) => run(context, options));
  addRemoveResults(retention, context);
}

async function show(context: CliContext, { json = false }: Options): Promise<void> {
  const { t } = context;
  const retention = context.config.retention ?? retentionOf();
  const { results: years } = retention.years;
  const { kept, over, past } = await withStore(context, async (db) => ({
    kept: await lookAtKept(db, context.clock.now(), retention),
    over: await lookAtYears(db, todayOf(context), retention.years),
    past: years === undefined ? [] : await pastResults(db, todayOf(context), years),
  }));
  const found = {
    purposes: kept.map((one) => ({
      ...one,
      days: retention.days[one.purpose],
      setting: settings[one.purpose],
      reason: t(`retention.why.${one.purpose}`),
    })),
    byYears: sweptPurposes.map((purpose) => ({
      ...{ purpose, setting: yearSettings[purpose], years: retention.years[purpose] ?? null },
      past: over[purpose] ?? null,
    })),
    results: { years: years ?? null, past: past.map((one) => ({ ...one, periodTo: String(one.periodTo) })) },
  };
  print(context, json, found, [
    ...found.purposes.flatMap(({ purpose, days, setting, reason, rows, past: over }) => [
      t('retention.line', { what: t(`retention.what.${purpose}`), days, setting }),
      `  ${reason}`,
      `  ${t('retention.rows', { rows, past: over })}`,
    ]),
    ...found.byYears.flatMap(({ purpose, setting, years: ofPurpose, past: count }) => [
      t(`retention.what.${purpose}`),
      ofPurpose === null
        ? `  ${t('retention.years.none', { setting })}`
        : `  ${t('retention.years', { years: ofPurpose, setting, count: count ?? 0 })}`,
      `  ${t(`retention.why.${purpose}`)}`,
    ]),
    t('retention.what.results'),
    ...sayResults(t, years, past).map((line) => `  ${line}`),
    t('retention.audit'),
  ]);
}

function sayResults(t: Translate, years: number | undefined, past: readonly PastCycle[]): readonly string[] {
  if (years === undefined) return [t('retention.results.no-end')];
  const lines = past.map(({ name, periodTo, appraisals, answers }) =>
    t('retention.results.past', { name, date: sayDate(periodTo, t.locale), appraisals, answers }),
  );
  return [
    t('retention.results.years', { years }),
    ...(lines.length > 0 ? lines : [t('retention.results.none')]),
  ];
}

async function run(context: CliContext, { json = false, dryRun = false }: Options): Promise<void> {
  const { t } = context;
  const retention = context.config.retention ?? retentionOf();
  const now = context.clock.now();
  const removed = await withStore(context, async (db) => {
    const bar = progressBar(context, t('cli.progress.purposes'));
    const today = todayOf(context);
    if (!dryRun) {
      const served = await removePast(db, now, retention, bar.tell).finally(bar.end);
      return { ...served, ...(await removeByYears(db, retention.years, { now, today, role: 'operator' })) };
    }
    const kept = await lookAtKept(db, now, retention);
    const over = Object.entries(await lookAtYears(db, today, retention.years));
    const all = [...kept.map(({ purpose, past }) => [purpose, past] as const), ...over];
    return Object.fromEntries(all.filter(([, past]) => past > 0));
  });
  const key = dryRun ? 'retention.would-remove' : 'retention.removed';
  const counts: Readonly<Record<string, number>> = removed;
  const lines = [...purposeNames, ...sweptPurposes].flatMap((purpose) => {
    const rows = counts[purpose];
    return rows === undefined ? [] : [t(key, { what: t(`retention.what.${purpose}`), rows })];
  });
  print(context, json, { dryRun, removed }, lines.length > 0 ? lines : [t('retention.nothing')]);
}
