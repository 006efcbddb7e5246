import type { Answer, Appraisal } from '../../domain/appraisal/appraisal.ts';
import { isSameAsSelfOffered, sameAsSelfPlan } from '../../domain/appraisal/rating.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToRate } from './rating-guard.ts';
import { withRatings } from './save-rating.ts';

/**
 * Gives every competency without a rating the employee's own level. `revision` is that of the list the appraiser
 * confirmed; when anything changed since, it refuses `changed-since-shown`, so that nothing unseen is set. Refuses
 * `same-as-self-off` where the cycle does not offer it, `already-answered` when there is nothing left to set.
 * Ratings below the required level are set too and then need a reason like any other.
 */
export function rateSameAsSelf(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  revision: number,
): Result<Decided, Refusal> {
  const refusal = refusalToRate(appraisal, relation, now);
  if (refusal) return fail(refusal);
  if (!isSameAsSelfOffered(appraisal)) return fail({ code: 'same-as-self-off' });
  if (revision !== appraisal.revision) return fail({ code: 'changed-since-shown' });
  const plan = sameAsSelfPlan(appraisal);
  if (plan.length === 0) return fail({ code: 'already-answered' });
  const answers: Record<string, Answer> = {};
  for (const { item, value } of plan) {
    const note = appraisal.answers.appraiser[item]?.note;
    answers[item] = note === undefined ? { value } : { value, note };
  }
  return ok(
    withRatings(appraisal, now, answers, [
      { kind: 'audit', act: 'rating.same', appraisalId: appraisal.id, after: { set: plan } },
    ]),
  );
}
