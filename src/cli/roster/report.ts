import type { RosterImported } from '../../application/people/import-roster.ts';
import { type Removal, removedThings } from '../../domain/roster/removals.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { importFigures } from '../../roster/say-figures.ts';
import { sayRemoved } from '../../roster/say-removed.ts';
import { tenureReport } from './tenure-report.ts';

const shownChanges = 20;

/** What an import did, or would do, in lines for people. */
export function rosterReport(t: Translate, imported: RosterImported): readonly string[] {
  const { counts, superiorChanges, removals, isDryRun, isWaiting, missing, missingLeave } = imported;
  const { changes: figures, rest } = importFigures(t, counts);
  const isSame = figures.every(([count]) => count === 0);
  const shown = [...figures, ...rest].filter(
    ([count], index) => count > 0 && !(isSame && index === figures.length),
  );
  const width = Math.max(...shown.map(([count]) => String(count).length), 0);
  const losses = removals.length + (missingLeave ? missing.length : 0);
  const heading = isSame
    ? 'roster.no-change'
    : isWaiting
      ? losses > 0
        ? 'roster.waiting'
        : 'roster.asking'
      : isDryRun
        ? 'roster.dry-run'
        : 'roster.done';
  const nobody = t('roster.nobody');
  return [
    t(heading, { rows: counts.rows }),
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
    ...removed(t, removals, isDryRun),
    ...tenureReport(t, imported),
    ...(isWaiting && losses > 0 ? [t('roster.confirm', { count: losses })] : []),
  ];
}

/** Every single one by name: what somebody loses is never left out of a list. */
function removed(t: Translate, removals: readonly Removal[], isTrial: boolean): readonly string[] {
  return removedThings.flatMap((what) => {
    const those = removals.filter((removal) => removal.what === what);
    if (those.length === 0) return [];
    const thing = t(`roster.removed.${what}`);
    return [
      t(isTrial ? 'roster.would-remove' : 'roster.removed', { count: those.length, thing }),
      ...those.map((removal) => sayRemoved(t, removal)),
    ];
  });
}
