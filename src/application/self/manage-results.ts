import type { Appraisal, WorkResult } from '../../domain/appraisal/appraisal.ts';
import { resultCode, resultsMax } from '../../domain/appraisal/items.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { withSelfAnswers } from './save-answer.ts';
import { refusalToAnswer } from './self-guard.ts';

/** Longest title or target, and longest realisation, in characters. */
export const resultTextMax = 200;
export const realisationMax = 500;

export type ResultText = { readonly title: string; readonly target?: string; readonly realisation?: string };

const trimmed = (text: string | undefined): string | undefined => text?.trim() || undefined;

/**
 * Adds a work result (hasil kerja) with its target and realisation, or replaces the one numbered `no`.
 * At most ten. Refuses as `answerItem` does, and `too-many-results`, `text-too-long`, `no-such-item`.
 */
export function putResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  text: ResultText,
  no?: number,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const taken = new Set(appraisal.results.map((result) => result.no));
  if (no !== undefined && !taken.has(no)) return fail({ code: 'no-such-item' });
  const free = Array.from({ length: resultsMax }, (_, index) => index + 1).find(
    (number) => !taken.has(number),
  );
  const place = no ?? free;
  if (place === undefined) return fail({ code: 'too-many-results' });
  const [title, target, realisation] = [text.title.trim(), trimmed(text.target), trimmed(text.realisation)];
  if (title.length > resultTextMax || (target?.length ?? 0) > resultTextMax) {
    return fail({ code: 'text-too-long', max: resultTextMax });
  }
  if ((realisation?.length ?? 0) > realisationMax)
    return fail({ code: 'text-too-long', max: realisationMax });
  const result: WorkResult = {
    no: place,
    title,
    ...(target !== undefined && { target }),
    ...(realisation !== undefined && { realisation }),
  };
  const results = [...appraisal.results.filter((one) => one.no !== place), result].sort(
    (a, b) => a.no - b.no,
  );
  return ok({
    appraisal: { ...appraisal, revision: appraisal.revision + 1, results },
    writes: [
      { kind: 'put-result', appraisalId: appraisal.id, result },
      appraisalWrite(appraisal, {}),
      {
        kind: 'audit',
        act: 'self.answer',
        appraisalId: appraisal.id,
        before: appraisal.results.find((one) => one.no === place) ?? null,
        after: result,
      },
    ],
  });
}

/** Removes a work result and its answer. Refuses as `answerItem` does, and `no-such-item`. */
export function removeResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  no: number,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now);
  if (refusal) return fail(refusal);
  const removed = appraisal.results.find((result) => result.no === no);
  if (!removed) return fail({ code: 'no-such-item' });
  const answers = { [resultCode(no)]: undefined };
  return ok({
    appraisal: {
      ...withSelfAnswers(appraisal, answers),
      results: appraisal.results.filter((one) => one.no !== no),
    },
    writes: [
      { kind: 'remove-result', appraisalId: appraisal.id, no },
      { kind: 'answers', appraisalId: appraisal.id, author: 'self', answers },
      appraisalWrite(appraisal, {}),
      { kind: 'audit', act: 'self.answer', appraisalId: appraisal.id, before: removed, after: null },
    ],
  });
}
