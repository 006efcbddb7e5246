import { type Appraisal, feedbackParts } from '../../domain/appraisal/appraisal.ts';
import { reasonsMissing, suggestedPredicate, unrated } from '../../domain/appraisal/rating.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { invariant } from '../../shared/assert.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AppraisalChanges } from '../outcome/writes.ts';
import { releaseResult } from '../result/release-result.ts';
import { refusalToRate } from './rating-guard.ts';

/** Why a rating cannot be confirmed yet, or undefined. Checks ratings, then reasons, then feedback. */
export function refusalToConfirm(appraisal: Appraisal): Refusal | undefined {
  const missing = unrated(appraisal);
  if (missing.length > 0) return { code: 'incomplete', missing };
  const reasons = reasonsMissing(appraisal);
  if (reasons.length > 0) return { code: 'reason-missing', missing: reasons };
  return feedbackParts.every((part) => appraisal.feedback[part] !== undefined)
    ? undefined
    : { code: 'feedback-missing' };
}

/**
 * The appraiser sets (menetapkan) the predicate; the bot only suggests it and shows how it follows from the ratings
 * (UU 27/2022 Pasal 10). `revision` is that of the summary shown; when anything changed since, it refuses
 * `changed-since-shown`. The result is then released at once, or waits as `rated` until the feedback window opens.
 * Other refusals: `not-yours`, `already-rated`, `window-over`, `incomplete`, `reason-missing`, `feedback-missing`.
 */
export function confirmRating(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  revision: number,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (!can(relation, 'appraisal.confirm', appraisal.status).allowed) {
    return fail({ code: 'incomplete', missing: unrated(appraisal) });
  }
  if (revision !== appraisal.revision) return fail({ code: 'changed-since-shown' });
  const open = refusalToConfirm(appraisal);
  if (open) return fail(open);
  const predicate = suggestedPredicate(appraisal);
  invariant(predicate !== undefined, 'a complete rating has a predicate');

  const rated = { status: 'rated', predicate, ratedAt: now } as const satisfies AppraisalChanges;
  const release = releaseResult({ ...appraisal, ...rated }, now);
  const changes: AppraisalChanges = { ...rated, ...release?.changes };
  return ok({
    appraisal: { ...appraisal, ...rated, ...release?.changes, revision: appraisal.revision + 1 },
    writes: [
      appraisalWrite(appraisal, changes),
      {
        kind: 'audit',
        act: 'rating.submit',
        appraisalId: appraisal.id,
        before: { status: appraisal.status },
        after: { predicate, ratings: appraisal.answers.appraiser, feedback: appraisal.feedback },
      },
      ...(release ? [release.audit, release.news] : []),
    ],
  });
}
