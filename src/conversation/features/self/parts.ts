import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { sayDeadline } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Button } from '../../contract/view.ts';

/** 1 to 16 over the nine competencies and seven behaviours: what the buttons of the summary are called. */
export const positionOf = (item: ItemCode): number => selfItems.indexOf(item) + 1;

/** "3" of "9", or "2" of "7". */
export function placeOf(item: ItemCode): { readonly number: number; readonly of: number } {
  const group = competencyCodes.includes(item) ? competencyCodes : behaviourCodes;
  return { number: group.indexOf(item) + 1, of: group.length };
}

export const selfDeadline = (t: Translate, appraisal: Appraisal): string =>
  sayDeadline(appraisal.cycle.windows['self-assessment'].to, appraisal.cycle.timeZone, t.locale);

type SimpleAction = Extract<
  Action,
  {
    type:
      | 'self.open'
      | 'self.compact'
      | 'self.summary'
      | 'self.pause'
      | 'self.results'
      | 'self.addResult'
      | 'self.wrongAppraiser';
  }
>['type'];

/** A button that needs nothing but the appraisal. */
export const simple = (appraisal: Appraisal, label: string, type: SimpleAction): Button => ({
  label,
  action: { type, appraisalId: appraisal.id },
});

export const openCard = (appraisal: Appraisal, label: string, item: ItemCode): Button => ({
  label,
  action: { type: 'self.card', appraisalId: appraisal.id, item },
});

export const homeButton = (t: Translate): Button => ({
  label: t('button.home'),
  action: { type: 'nav.home' },
});

/** What is said of a work result besides its title, one line each. */
export const resultLines = (t: Translate, result: WorkResult): readonly string[] => [
  ...(result.target === undefined ? [] : [t('self.results.target', { text: result.target })]),
  ...(result.realisation === undefined ? [] : [t('self.results.realisation', { text: result.realisation })]),
];
