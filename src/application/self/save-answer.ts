import type { Answer, Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, resultNo } from '../../domain/appraisal/items.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import {
  answered,
  type ChangedAnswers,
  isRatingOf,
  noted,
  type Rating,
  rerated,
} from '../outcome/answers.ts';
import { auditWrite, type Decided, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import { noteMax } from '../rating/save-rating.ts';
import { refusalToAnswer } from './self-guard.ts';

export type { Rating as SelfRating };

/** Only a competency, a behaviour value, or an existing work result; only the appraiser answers `H` and `P`. */
export function isSelfItem(appraisal: Appraisal, item: ItemCode): boolean {
  const kind = itemKind(item);
  if (kind === 'result') return appraisal.results.some((result) => result.no === resultNo(item));
  return kind === 'competency' || kind === 'behaviour';
}

function saved(appraisal: Appraisal, answers: ChangedAnswers): Decided {
  // Every item is named on both sides, also one without an answer.
  const named = (given: ChangedAnswers) =>
    Object.fromEntries(Object.keys(answers).map((item) => [item, given[item] ?? null]));
  const change = { before: named(appraisal.answers.self), after: named(answers) };
  return answered(appraisal, 'self', answers, [auditWrite(appraisal, 'self.answer', change)]);
}

/**
 * The employee answers one item: competency 0-5 or not observable, behaviour and work results 1-3. The note stays.
 * Refuses `not-yours`, `already-submitted`, `window-not-open`, `window-over`, and `no-such-item` for an item or value
 * that does not exist.
 */
export const answerItem: UseCase<[item: ItemCode, rating: Rating]> = guarded(
  refusalToAnswer,
  ({ appraisal }, item, rating) => {
    if (!isRatingOf(item, rating) || !isSelfItem(appraisal, item)) return { code: 'no-such-item' };
    const before = appraisal.answers.self[item];
    const after = rerated(before, rating);
    return after === before ? unchanged(appraisal) : saved(appraisal, { [item]: after });
  },
);

/**
 * Sets notes of the employee's items, all or none of them; a blank text removes a note.
 * Refuses as `answerItem` does, and `text-too-long` with the limit.
 */
export const noteItems: UseCase<[notes: Readonly<Record<ItemCode, string>>]> = guarded(
  refusalToAnswer,
  ({ appraisal }, notes) => {
    const answers: Record<ItemCode, Answer | undefined> = {};
    for (const [item, text] of Object.entries(notes)) {
      if (!isSelfItem(appraisal, item)) return { code: 'no-such-item' };
      const note = cleanText(text);
      if (note.length > noteMax) return { code: 'text-too-long', max: noteMax };
      const before = appraisal.answers.self[item];
      const after = noted(before, note);
      if (after !== before) answers[item] = after;
    }
    return Object.keys(answers).length === 0 ? unchanged(appraisal) : saved(appraisal, answers);
  },
);
