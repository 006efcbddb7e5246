import type { Answer, Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Author, ItemCode } from '../../domain/appraisal/items.ts';
import { isRatedItem, isReasonItem, offeredNotes } from '../../domain/appraisal/rating.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import type { Temporal } from '../../shared/time.ts';
import { answered, isRatingOf, noted, type Rating, rerated } from '../outcome/answers.ts';
import { auditWrite, type Decided, guarded, type UseCase, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { Write } from '../outcome/writes.ts';
import { refusalToRate } from './rating-guard.ts';

export type { Rating };

/** Longest note or reason, in characters. */
export const noteMax = 1000;

const auditOf = (appraisal: Appraisal, item: ItemCode, after: Answer | undefined): Write => {
  const before = { item, ...appraisal.answers.appraiser[item] };
  return auditWrite(appraisal, 'rating.answer', { before, after: { item, ...after } });
};

/**
 * Rates one item: a competency 0-5 or not observable, results and behaviour as a whole 1-3. The note stays.
 * The first rating changes the status to `rating`, and then the employee cannot take the self-assessment back any
 * more; only looking at it changes nothing. Refuses `not-yours`, `already-rated`, `not-submitted-yet`,
 * `window-not-open`, `window-over`, and `no-such-item` for an item or value that does not exist.
 */
export const rateItem: UseCase<[item: ItemCode, rating: Rating]> = guarded(
  refusalToRate,
  ({ appraisal, now }, item, rating) => {
    if (!isRatedItem(item) || !isRatingOf(item, rating)) return { code: 'no-such-item' };
    const before = appraisal.answers.appraiser[item];
    const after = rerated(before, rating);
    if (after === before) return unchanged(appraisal);
    return withRatings(appraisal, now, { [item]: after }, auditOf(appraisal, item, after));
  },
);

/**
 * Sets the note of an item, which is the reason of its rating, or of a value that decided it; a blank text removes it. A
 * note is not a rating, so it does not change the status. Refuses as `rateItem` does, and `text-too-long`.
 */
export const noteRating: UseCase<[item: ItemCode, text: string]> = guarded(
  refusalToRate,
  ({ appraisal }, item, text) => withReason(appraisal, item, text),
);

/** Copies an offered note as the reason of an item; refuses `no-such-item` for a note that is not offered. */
export const pickReason: UseCase<
  [item: ItemCode, source: { readonly author: Author; readonly from: ItemCode }]
> = guarded(refusalToRate, ({ appraisal }, item, { author, from }) => {
  const picked = offeredNotes(appraisal, item).find((note) => note.author === author && note.from === from);
  return picked ? withReason(appraisal, item, picked.text) : { code: 'no-such-item' };
});

function withReason(appraisal: Appraisal, item: ItemCode, text: string): Decided | Refusal {
  if (!isReasonItem(appraisal, item)) return { code: 'no-such-item' };
  const note = cleanText(text);
  if (note.length > noteMax) return { code: 'text-too-long', max: noteMax };
  const before = appraisal.answers.appraiser[item];
  const after = noted(before, note);
  if (after === before) return unchanged(appraisal);
  return answered(appraisal, 'appraiser', { [item]: after }, [auditOf(appraisal, item, after)]);
}

/** The appraisal with these ratings; the first rating also changes the status to `rating`. */
export function withRatings(
  appraisal: Appraisal,
  now: Temporal.Instant,
  answers: Readonly<Record<ItemCode, Answer>>,
  audit: Write,
): Decided {
  const { status } = appraisal;
  if (status === 'rating') return answered(appraisal, 'appraiser', answers, [audit]);
  const begin = auditWrite(appraisal, 'rating.begin', { before: { status }, after: { status: 'rating' } });
  const changes = { status: 'rating', ratingStartedAt: now } as const;
  const decided = answered(appraisal, 'appraiser', answers, [begin, audit], changes);
  return { ...decided, appraisal: { ...decided.appraisal, status: 'rating' } };
}
