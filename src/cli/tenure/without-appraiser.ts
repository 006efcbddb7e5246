import type { Command } from 'commander';
import { type WithoutAppraiser, withoutAppraiser } from '../../application/tenure/without-appraiser.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { createWithoutAppraiserStore } from '../../persistence/tenure/without-appraiser.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, print, todayOf, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { sayNumber } from '../people/number.ts';

/** `people without-appraiser`: who would have none, before it happens. */
export function addWithoutAppraiser(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('without-appraiser')
    .description(t('cli.without.about'))
    .option('--json', t('cli.json'))
    .addHelpText('after', `\n${examples(t, 'people without-appraiser')}`)
    .action(async ({ json = false }: { json?: boolean }) => {
      const found = await withStore(context, (db) =>
        withoutAppraiser(createWithoutAppraiserStore(db), todayOf(context)),
      );
      print(context, json, found, sayFound(t, found));
    });
}

function sayFound(t: Translate, found: readonly WithoutAppraiser[]): readonly string[] {
  if (found.length === 0) return [t('cli.without.nobody')];
  return [
    t('cli.without.title', { count: found.length }),
    ...found.map((one) => withoutControls(sayOne(t, one))),
    '',
    t('cli.without.do'),
  ];
}

function sayOne(t: Translate, { name, unit, nip, cycle, appraiser, from }: WithoutAppraiser): string {
  const why =
    appraiser !== undefined && from
      ? t('cli.without.leaves', { appraiser, from: sayDate(from, t.locale) })
      : t('cli.without.none');
  const work = cycle === undefined ? t('cli.without.roster') : t('cli.without.open', { cycle });
  return t('cli.without.row', { name, unit, number: sayNumber(t, nip), why, work });
}
