import type { Temporal } from '../../shared/time.ts';
import { stageState, type WindowState } from '../cycle/cycle.ts';
import type { Appraisal } from './appraisal.ts';
import { behaviourCodes, competencyCodes, type ItemCode, resultCode } from './items.ts';
import { isAnswered } from './rating.ts';

/** What must be answered to submit: nine competencies, then seven behaviour values. Work results are never required. */
export const selfItems: readonly ItemCode[] = [...competencyCodes, ...behaviourCodes];

export const missingSelf = (appraisal: Appraisal): readonly ItemCode[] =>
  selfItems.filter((item) => !isAnswered(appraisal.answers.self[item]));

/** The first item without an answer, or undefined when all sixteen are answered. */
export const firstOpenItem = (appraisal: Appraisal): ItemCode | undefined => missingSelf(appraisal)[0];

/** Listed work results without an answer. They are never required; the person is only pointed to them. */
export const openResults = (appraisal: Appraisal): readonly ItemCode[] =>
  appraisal.results
    .map((result) => resultCode(result.no))
    .filter((item) => !isAnswered(appraisal.answers.self[item]));

export type SelfProgress = { readonly answered: number; readonly total: number };
export const selfProgress = (appraisal: Appraisal): SelfProgress => ({
  answered: selfItems.length - missingSelf(appraisal).length,
  total: selfItems.length,
});

/** Whether the self-assessment window is open at an instant, by the cycle's own days. */
export const selfWindow = (appraisal: Appraisal, now: Temporal.Instant): WindowState =>
  stageState(appraisal.cycle, 'self-assessment', now);

/** The card before and after an item; undefined at the ends. */
export const itemBefore = (item: ItemCode): ItemCode | undefined => selfItems[selfItems.indexOf(item) - 1];
export const itemAfter = (item: ItemCode): ItemCode | undefined => selfItems[selfItems.indexOf(item) + 1];

/** Competencies above the required level for which the employee gave no example; one would help the appraiser. */
export const aboveRequired = (appraisal: Appraisal): readonly ItemCode[] =>
  competencyCodes.filter((item) => {
    const required = appraisal.required[item];
    const { value, note } = appraisal.answers.self[item] ?? {};
    return required !== undefined && value !== undefined && value > required && note === undefined;
  });

/** Whether the employee may change anything now: it is not submitted, and the window is open. */
export const isSelfEditable = (appraisal: Appraisal, now: Temporal.Instant): boolean =>
  appraisal.status === 'self-assessment' && selfWindow(appraisal, now) === 'open';
