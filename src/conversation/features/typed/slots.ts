import type { Decided } from '../../../application/outcome/decided.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { feedbackMax, saveFeedback } from '../../../application/rating/save-feedback.ts';
import { noteMax, noteRating } from '../../../application/rating/save-rating.ts';
import { noteItems } from '../../../application/self/save-answer.ts';
import { type Appraisal, type FeedbackPart, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import { type Author, itemKind, resultNo } from '../../../domain/appraisal/items.ts';
import { isAsSelf } from '../../../domain/authorization/policy.ts';
import type { Slot } from '../../../domain/typed/memory.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { fail, type Result } from '../../../shared/result.ts';
import type { Model } from '../../contract/model.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { sayPart } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { saveResult, writeResult } from './result-words.ts';

/** Where the texts of an appraisal are, how long they may be, and which use case saves them. */

export const feedbackSlot = (part: FeedbackPart): Slot => `F.${feedbackParts.indexOf(part) + 1}`;
const partOfSlot = (slot: Slot): FeedbackPart | undefined =>
  /^F\.[1-3]$/.test(slot) ? feedbackParts[Number(slot.slice(2)) - 1] : undefined;

/** Whose texts the person writes in this appraisal; nobody's for anybody but its employee and its appraiser. */
export const authorOf = ({ relation }: Pick<Model, 'relation'>): Author | undefined =>
  isAsSelf(relation) ? 'self' : relation === 'appraiser' ? 'appraiser' : undefined;

/** The text in a slot; empty when there is none. */
export function textIn(appraisal: Appraisal, author: Author | undefined, slot: Slot): string {
  if (author === undefined) return '';
  if (author === 'self' && itemKind(slot) === 'result') {
    const result = appraisal.results.find(({ no }) => no === resultNo(slot));
    return result ? writeResult(result) : '';
  }
  const part = author === 'appraiser' ? partOfSlot(slot) : undefined;
  return (part ? appraisal.feedback[part] : appraisal.answers[author][slot]?.note) ?? '';
}

export const maxOf = (slot: Slot): number => (partOfSlot(slot) ? feedbackMax : noteMax);

/** Saves texts in their slots; empty removes. Only the employee's notes can be saved several at once. */
export function saveTexts(
  appraisal: Appraisal,
  { relation, now }: Pick<Model, 'relation' | 'now'>,
  texts: Readonly<Record<Slot, string>>,
): Result<Decided, Refusal> {
  const [[slot, text] = ['', '']] = Object.entries(texts);
  if (isAsSelf(relation) && itemKind(slot) === 'result')
    return saveResult(appraisal, { relation, now }, resultNo(slot), text);
  if (isAsSelf(relation)) return noteItems(appraisal, relation, now, texts);
  const part = partOfSlot(slot);
  if (Object.keys(texts).length !== 1) return fail({ code: 'no-such-item' });
  return part
    ? saveFeedback(appraisal, relation, now, part, text)
    : noteRating(appraisal, relation, now, slot, text);
}

export function saySlot(t: Translate, slot: Slot): string {
  const part = partOfSlot(slot);
  return part ? sayPart(t, part) : sayItem(t, slot);
}

/** The screen on which a text stands. */
export function placeOfSlot(appraisal: Appraisal, author: Author, slot: Slot): ScreenRef {
  const appraisalId = appraisal.id;
  if (itemKind(slot) === 'result') return { at: 'self-results', appraisalId };
  if (partOfSlot(slot)) return { at: 'rate-feedback', appraisalId };
  return { at: author === 'self' ? 'self-card' : 'rate-card', appraisalId, item: slot };
}
