import type { Answer, Appraisal, UnobservableReason } from '../../domain/appraisal/appraisal.ts';
import { type ItemCode, isValueOf, itemKind, resultNo } from '../../domain/appraisal/items.ts';
import { isAnswered } from '../../domain/appraisal/rating.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { noteMax } from '../rating/save-rating.ts';
import { refusalToAnswer } from './self-guard.ts';

export type SelfRating = { readonly value: number } | { readonly unobservable: UnobservableReason };

/** Only a competency, a behaviour value, or an existing work result; only the appraiser answers `H` and `P`. */
function isSelfItem(appraisal: Appraisal, item: ItemCode): boolean {
  const kind = itemKind(item);
  if (kind === 'result') return appraisal.results.some((result) => result.no === resultNo(item));
  return kind === 'competency' || kind === 'behaviour';
}

/** The appraisal with the employee's answers set; `undefined` removes an answer. */
export function withSelfAnswers(
  appraisal: Appraisal,
  changed: Readonly<Record<ItemCode, Answer | undefined>>,
): Appraisal {
  const merged = Object.entries({ ...appraisal.answers.self, ...changed });
  const self = Object.fromEntries(
    merged.flatMap(([item, answer]) => (answer === undefined ? [] : [[item, answer]])),
  );
  return { ...appraisal, revision: appraisal.revision + 1, answers: { ...appraisal.answers, self } };
}

const saved = (appraisal: Appraisal, answers: Readonly<Record<ItemCode, Answer | undefined>>): Decided => ({
  appraisal: withSelfAnswers(appraisal, answers),
  writes: [
    { kind: 'answers', appraisalId: appraisal.id, author: 'self', answers },
    appraisalWrite(appraisal, {}),
    {
      kind: 'audit',
      act: 'self.answer',
      appraisalId: appraisal.id,
      before: Object.fromEntries(
        Object.keys(answers).map((item) => [item, appraisal.answers.self[item] ?? null]),
      ),
      after: Object.fromEntries(Object.entries(answers).map(([item, answer]) => [item, answer ?? null])),
    },
  ],
});

/**
 * The employee answers one item: competency 0-5 or not observable, behaviour and work results 1-3. The note stays.
 * Refuses `not-yours`, `already-submitted`, `window-not-open`, `window-over`, and `no-such-item` for an item or value
 * that does not exist.
 */
export function answerItem(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  item: ItemCode,
  rating: SelfRating,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const kind = itemKind(item);
  const isPossible =
    kind !== undefined && ('value' in rating ? isValueOf(kind, rating.value) : kind === 'competency');
  if (!isPossible || !isSelfItem(appraisal, item)) return fail({ code: 'no-such-item' });
  const before = appraisal.answers.self[item];
  const after: Answer = { ...rating, ...(before?.note !== undefined && { note: before.note }) };
  if (before?.value === after.value && before?.unobservable === after.unobservable)
    return ok(unchanged(appraisal));
  return ok(saved(appraisal, { [item]: after }));
}

/**
 * Sets notes of the employee's items, all or none of them; a blank text removes a note.
 * Refuses as `answerItem` does, and `text-too-long` with the limit.
 */
export function noteItems(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  notes: Readonly<Record<ItemCode, string>>,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const answers: Record<ItemCode, Answer | undefined> = {};
  for (const [item, text] of Object.entries(notes)) {
    if (!isSelfItem(appraisal, item)) return fail({ code: 'no-such-item' });
    const note = text.trim();
    if (note.length > noteMax) return fail({ code: 'text-too-long', max: noteMax });
    const before = appraisal.answers.self[item];
    if ((before?.note ?? '') === note) continue;
    const { note: _removed, ...rest } = before ?? {};
    const after: Answer = note === '' ? rest : { ...rest, note };
    answers[item] = isAnswered(after) || after.note !== undefined ? after : undefined;
  }
  return ok(Object.keys(answers).length === 0 ? unchanged(appraisal) : saved(appraisal, answers));
}
