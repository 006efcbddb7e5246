import type { Answer, Appraisal, UnobservableReason } from '../../domain/appraisal/appraisal.ts';
import { type Author, type ItemCode, isValueOf, itemKind } from '../../domain/appraisal/items.ts';
import { isAnswered, isRatedItem, offeredNotes } from '../../domain/appraisal/rating.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AppraisalChanges, Write } from '../outcome/writes.ts';
import { refusalToRate } from './rating-guard.ts';

export type Rating = { readonly value: number } | { readonly unobservable: UnobservableReason };

/** Longest note or reason, in characters. */
export const noteMax = 1000;

/**
 * Rates one item: a competency 0-5 or not observable, results and behaviour as a whole 1-3. The note stays.
 * The first rating changes the status to `rating`, and then the employee cannot take the self-assessment back any
 * more; only looking at it changes nothing. Refuses `not-yours`, `already-rated`, `not-submitted-yet`,
 * `window-not-open`, `window-over`, and `no-such-item` for an item or value that does not exist.
 */
export function rateItem(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  item: ItemCode,
  rating: Rating,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (!isRateable(item, rating)) return fail({ code: 'no-such-item' });
  const before = appraisal.answers.appraiser[item];
  const after: Answer = { ...rating, ...(before?.note !== undefined && { note: before.note }) };
  if (before?.value === after.value && before?.unobservable === after.unobservable)
    return ok(unchanged(appraisal));
  return ok(
    withRatings(appraisal, now, { [item]: after }, [
      {
        kind: 'audit',
        act: 'rating.answer',
        appraisalId: appraisal.id,
        before: { item, ...before },
        after: { item, ...after },
      },
    ]),
  );
}

/**
 * Sets the note of an item, which is the reason of its rating; a blank text removes it. A note is not a rating, so it
 * does not change the status. Refuses as `rateItem` does, and `text-too-long`.
 */
export function noteRating(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  item: ItemCode,
  text: string,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (!isRatedItem(item)) return fail({ code: 'no-such-item' });
  const note = text.trim();
  if (note.length > noteMax) return fail({ code: 'text-too-long', max: noteMax });
  const before = appraisal.answers.appraiser[item];
  if ((before?.note ?? '') === note) return ok(unchanged(appraisal));
  const { note: _removed, ...rest } = before ?? {};
  const after: Answer = note === '' ? rest : { ...rest, note };
  const kept = isAnswered(after) || after.note !== undefined ? after : undefined;
  return ok({
    appraisal: { ...withAnswers(appraisal, { [item]: kept }), revision: appraisal.revision + 1 },
    writes: [
      { kind: 'answers', appraisalId: appraisal.id, author: 'appraiser', answers: { [item]: kept } },
      appraisalWrite(appraisal, {}),
      {
        kind: 'audit',
        act: 'rating.answer',
        appraisalId: appraisal.id,
        before: { item, ...before },
        after: { item, ...kept },
      },
    ],
  });
}

/** Copies an offered note as the reason of an item; refuses `no-such-item` for a note that is not offered. */
export function pickReason(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  item: ItemCode,
  source: { readonly author: Author; readonly from: ItemCode },
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (!isRatedItem(item)) return fail({ code: 'no-such-item' });
  const picked = offeredNotes(appraisal, item).find(
    (note) => note.author === source.author && note.from === source.from,
  );
  return picked ? noteRating(appraisal, relation, now, item, picked.text) : fail({ code: 'no-such-item' });
}

/** The appraisal with these ratings; the first rating also changes the status to `rating`. */
export function withRatings(
  appraisal: Appraisal,
  now: Temporal.Instant,
  answers: Readonly<Record<ItemCode, Answer>>,
  audit: readonly Write[],
): Decided {
  const isFirst = appraisal.status !== 'rating';
  const changes: AppraisalChanges = isFirst ? { status: 'rating', ratingStartedAt: now } : {};
  const beginAudit: readonly Write[] = isFirst
    ? [
        {
          kind: 'audit',
          act: 'rating.begin',
          appraisalId: appraisal.id,
          before: { status: appraisal.status },
          after: { status: 'rating' },
        },
      ]
    : [];
  return {
    appraisal: { ...withAnswers(appraisal, answers), status: 'rating', revision: appraisal.revision + 1 },
    writes: [
      { kind: 'answers', appraisalId: appraisal.id, author: 'appraiser', answers },
      appraisalWrite(appraisal, changes),
      ...beginAudit,
      ...audit,
    ],
  };
}

function isRateable(item: ItemCode, rating: Rating): boolean {
  const kind = itemKind(item);
  if (kind === undefined || !isRatedItem(item)) return false;
  return 'value' in rating ? isValueOf(kind, rating.value) : kind === 'competency';
}

function withAnswers(
  appraisal: Appraisal,
  changed: Readonly<Record<ItemCode, Answer | undefined>>,
): Appraisal {
  const merged = Object.entries({ ...appraisal.answers.appraiser, ...changed });
  const answers = Object.fromEntries(
    merged.flatMap(([item, answer]) => (answer === undefined ? [] : [[item, answer]])),
  );
  return { ...appraisal, answers: { ...appraisal.answers, appraiser: answers } };
}
