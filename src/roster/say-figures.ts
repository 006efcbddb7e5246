import type { RosterImported } from '../application/people/import-roster.ts';
import type { Translate } from '../i18n/translate.ts';

type Figure = readonly [count: number, what: string];

/** How many people an import creates, changes and so on, and how many it leaves as they are; zeros too. */
export const importFigures = (
  t: Translate,
  counts: RosterImported['counts'],
): { readonly changes: readonly Figure[]; readonly rest: readonly Figure[] } => ({
  changes: [
    [counts.created, t('roster.count.created')],
    [counts.changed, t('roster.count.changed')],
    [counts.superiorChanged, t('roster.count.superior')],
    [counts.handedOver, t('roster.count.handed-over')],
    [counts.leaving, t('roster.count.leaving')],
    [counts.renumbered, t('roster.count.renumbered')],
    [counts.transfers, t('roster.count.transfers')],
    [counts.parts, t('roster.count.parts')],
    [counts.archived, t('roster.count.archived')],
  ],
  rest: [
    [counts.unchanged, t('roster.count.unchanged')],
    [counts.notInFile, t('roster.count.not-in-file')],
  ],
});
