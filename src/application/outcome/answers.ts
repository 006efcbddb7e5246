import type { Answer, Appraisal, UnobservableReason } from '../../domain/appraisal/appraisal.ts';
import { type Author, type ItemCode, isValueOf, itemKind } from '../../domain/appraisal/items.ts';
import { isAnswered } from '../../domain/appraisal/rating.ts';
import { appraisalWrite, type Decided } from './decided.ts';
import type { AppraisalChanges, Write } from './writes.ts';

export type Rating = { readonly value: number } | { readonly unobservable: UnobservableReason };

/** `undefined` removes an answer. */
export type ChangedAnswers = Readonly<Record<ItemCode, Answer | undefined>>;

/** Whether an item may be rated so: only a competency can be not observable. */
export function isRatingOf(item: ItemCode, rating: Rating): boolean {
  const kind = itemKind(item);
  return kind !== undefined && ('value' in rating ? isValueOf(kind, rating.value) : kind === 'competency');
}

/** The answer with this rating and its old note; `before` itself when it is rated so already. */
export function rerated(before: Answer | undefined, rating: Rating): Answer {
  const after: Answer = {
    ...rating,
    ...(before?.note !== undefined && { note: before.note }),
    ...(before?.restsOn !== undefined && { restsOn: before.restsOn }),
    ...(before?.restsOnEvidence !== undefined && { restsOnEvidence: before.restsOnEvidence }),
  };
  const isSame = before?.value === after.value && before?.unobservable === after.unobservable;
  return before && isSame ? before : after;
}

/** The answer with this note, nothing when neither note nor rating is left; `before` itself when it has the note. */
export function noted(before: Answer | undefined, note: string): Answer | undefined {
  if ((before?.note ?? '') === note) return before;
  const { note: _replaced, ...rest } = before ?? {};
  if (note !== '') return { ...rest, note };
  // Without a reason, nothing is left that could rest on a note of the notebook or on evidence.
  const { restsOn: _given, restsOnEvidence: _shown, ...bare } = rest;
  return isAnswered(bare) ? bare : undefined;
}

/** The appraisal with answers of one author changed, and what saves it; `audit` are the rows about it. */
export function answered(
  appraisal: Appraisal,
  author: Author,
  answers: ChangedAnswers,
  audit: readonly Write[],
  changes: AppraisalChanges = {},
): Decided {
  const merged = Object.entries({ ...appraisal.answers[author], ...answers });
  const kept = Object.fromEntries(
    merged.flatMap(([item, answer]) => (answer === undefined ? [] : [[item, answer]])),
  );
  return {
    appraisal: {
      ...appraisal,
      answers: { ...appraisal.answers, [author]: kept },
      revision: appraisal.revision + 1,
    },
    writes: [
      { kind: 'answers', appraisalId: appraisal.id, author, answers },
      appraisalWrite(appraisal, changes),
      ...audit,
    ],
  };
}
