import type { Answer } from '../../domain/appraisal/appraisal.ts';
import { isSameAsSelfOffered, sameAsSelfPlan } from '../../domain/appraisal/rating.ts';
import { rerated } from '../outcome/answers.ts';
import { auditWrite, guarded, type UseCase } from '../outcome/decided.ts';
import { refusalToRate } from './rating-guard.ts';
import { withRatings } from './save-rating.ts';

/**
 * Gives every competency without a rating the employee's own level. `revision` is that of the list the appraiser
 * confirmed; when anything changed since, it refuses `changed-since-shown`, so that nothing unseen is set. Refuses
 * `same-as-self-off` where the cycle does not offer it, `already-answered` when there is nothing left to set.
 * Ratings below the required level are set too and then need a reason like any other.
 */
export const rateSameAsSelf: UseCase<[revision: number]> = guarded(
  refusalToRate,
  ({ appraisal, now }, revision) => {
    if (!isSameAsSelfOffered(appraisal)) return { code: 'same-as-self-off' };
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const plan = sameAsSelfPlan(appraisal);
    if (plan.length === 0) return { code: 'already-answered' };
    const answers: Record<string, Answer> = {};
    for (const { item, value } of plan) answers[item] = rerated(appraisal.answers.appraiser[item], { value });
    return withRatings(
      appraisal,
      now,
      answers,
      auditWrite(appraisal, 'rating.same', { after: { set: plan } }),
    );
  },
);
