import { type Appraisal, feedbackParts } from '../../domain/appraisal/appraisal.ts';
import { reasonsMissing, suggestedPredicate, unrated } from '../../domain/appraisal/rating.ts';
import { invariant } from '../../shared/assert.ts';
import { auditWrite, changed, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { releaseResult } from '../result/release-result.ts';
import { refusalToRate } from './rating-guard.ts';

/** Why a rating cannot be confirmed yet, or undefined. Checks ratings, reasons, feedback, then the appraiser. */
export function refusalToConfirm(appraisal: Appraisal): Refusal | undefined {
  const missing = unrated(appraisal);
  if (missing.length > 0) return { code: 'incomplete', missing };
  const reasons = reasonsMissing(appraisal);
  if (reasons.length > 0) return { code: 'reason-missing', missing: reasons };
  if (feedbackParts.some((part) => appraisal.feedback[part] === undefined))
    return { code: 'feedback-missing' };
  return appraisal.appraiserDisputedAt === undefined ? undefined : { code: 'appraiser-in-question' };
}

/**
 * The appraiser sets (menetapkan) the predicate; the bot only suggests it and shows how it follows from the ratings
 * (UU 27/2022 Pasal 10). `revision` is that of the summary shown; when anything changed since, it refuses
 * `changed-since-shown`. The result is then released at once, or waits as `rated` until the feedback window opens.
 * Other refusals: `not-yours`, `already-rated`, `window-over`, `incomplete`, `reason-missing`, `feedback-missing`,
 * and `appraiser-in-question` until HR has decided who the appraiser is.
 */
export const confirmRating: UseCase<[revision: number]> = guarded(
  refusalToRate,
  ({ appraisal, relation, now }, revision) => {
    const unbegun = { code: 'incomplete', missing: unrated(appraisal) } as const;
    const refusal = refusalBy('appraisal.confirm', appraisal, relation, unbegun);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const open = refusalToConfirm(appraisal);
    if (open) return open;
    const predicate = suggestedPredicate(appraisal);
    invariant(predicate !== undefined, 'a complete rating has a predicate');

    const rated = { status: 'rated', predicate, ratedAt: now } as const;
    const release = releaseResult({ ...appraisal, ...rated }, now);
    const audit = auditWrite(appraisal, 'rating.submit', {
      before: { status: appraisal.status },
      after: { predicate, ratings: appraisal.answers.appraiser, feedback: appraisal.feedback },
    });
    const news = release ? [release.audit, release.news] : [];
    return changed(appraisal, { ...rated, ...release?.changes }, audit, news);
  },
);
