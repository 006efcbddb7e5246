import { type Appraisal, isAsked, type WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { deadlineFor, type SaidMoment } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Model } from '../../contract/model.ts';
import type { Button } from '../../contract/view.ts';
import { readerOf } from '../../ui/reader.ts';

/** The number of an item on the buttons of the summary: 1 to 16 for the competencies, then the behaviours. */
export const positionOf = (item: ItemCode): number => selfItems.indexOf(item) + 1;

/** Such as 3 of 9 competencies, or 2 of 7 behaviours. */
export function placeOf(item: ItemCode): { readonly number: number; readonly of: number } {
  const group = competencyCodes.includes(item) ? competencyCodes : behaviourCodes;
  return { number: group.indexOf(item) + 1, of: group.length };
}

/** Who looks at a screen, and when. */
export type Looking = Pick<Model, 'now' | 'today' | 'person'>;

export const selfDeadline = (t: Translate, { cycle }: Appraisal, looking: Looking): SaidMoment =>
  deadlineFor(
    cycle.windows['self-assessment'].to,
    cycle.timeZone,
    readerOf(looking, cycle.timeZone),
    t.locale,
  );

type SimpleAction = Extract<
  Action,
  {
    type:
      | 'self.open'
      | 'self.compact'
      | 'self.cards'
      | 'self.summary'
      | 'self.pause'
      | 'self.results'
      | 'self.addResult'
      | 'self.wrongAppraiser'
      | 'self.reportAppraiser';
  }
>['type'];

/** A button whose action has no argument but the appraisal. */
export const simpleButton = (appraisal: Appraisal, label: string, type: SimpleAction): Button => ({
  label,
  action: { type, appraisalId: appraisal.id },
});

export const openCard = (appraisal: Appraisal, label: string, item: ItemCode): Button => ({
  label,
  action: { type: 'self.card', appraisalId: appraisal.id, item },
});

/** Target and realisation of a work result, one line each, and what the employee proposed. */
export const resultLines = (t: Translate, result: WorkResult, appraiser?: string): readonly string[] => [
  ...(result.target === undefined ? [] : [t('self.results.target', { text: result.target })]),
  ...(result.realisation === undefined ? [] : [t('self.results.realisation', { text: result.realisation })]),
  ...(appraiser === undefined ? [] : askedLines(t, result, appraiser)),
];

function askedLines(t: Translate, result: WorkResult, appraiser: string): readonly string[] {
  const { askedTitle: title, askAnswer } = result;
  if (title === undefined) return [];
  if (isAsked(result)) return [t('plan.own.waits', { title, appraiser })];
  return [askAnswer === 'accepted' ? t('plan.own.accepted') : t('plan.own.refused', { title })];
}
