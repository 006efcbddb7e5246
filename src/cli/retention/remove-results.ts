import type { Command } from 'commander';
import { retentionOf } from '../../domain/retention/purposes.ts';
import { pastResults } from '../../persistence/retention/past-results.ts';
import { removeResults } from '../../persistence/retention/remove-results.ts';
import { type CliContext, Refused, todayOf, withOperator } from '../context.ts';
import { examples } from '../frame/help-text.ts';

type Options = { readonly cycle: string; readonly yes?: boolean };

/** `retention remove-results`: destroys a cycle that is past the agency's schedule. Nothing does so by itself. */
export function addRemoveResults(retention: Command, context: CliContext): void {
  const { t } = context;
  retention
    .command('remove-results')
    .description(t('retention.help.remove-results'))
    .requiredOption('--cycle <name>', t('retention.help.remove-results.cycle'))
    .option('--yes', t('retention.help.remove-results.yes'))
    .addHelpText(
      'after',
      `\n${t('retention.help.remove-results.more')}\n${examples(
        t,
        'retention remove-results --cycle "Triwulan IV 2026"',
        'retention remove-results --cycle "Triwulan IV 2026" --yes',
      )}`,
    )
    .action((options: Options) => remove(context, options));
}

async function remove(context: CliContext, { cycle, yes = false }: Options): Promise<void> {
  const { t } = context;
  const { results: years } = (context.config.retention ?? retentionOf()).years;
  const { databaseUrl, migrationDatabaseUrl = databaseUrl } = context.config;
  const asOwner = { ...context, config: { ...context.config, databaseUrl: migrationDatabaseUrl } };
  const today = todayOf(context);
  const name = cycle.trim();
  await withOperator(asOwner, async (db) => {
    if (years === undefined) throw new Refused(t('retention.results.no-end'));
    if (!yes) {
      const past = await pastResults(db, today, years);
      const found = past.find((one) => one.name.toLowerCase() === name.toLowerCase());
      if (!found) throw new Refused(t('retention.results.not-past', { name, years }));
      const { appraisals, answers } = found;
      throw new Refused(t('retention.results.sure', { name: found.name, appraisals, answers }));
    }
    const removed = await removeResults(db, { cycle: name, years, now: context.clock.now(), today });
    if (removed.kind !== 'removed') throw new Refused(t('retention.results.not-past', { name, years }));
    const { appraisals, evidence } = removed;
    context.out(t('retention.results.removed', { name, appraisals, evidence }));
  });
}
