import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';

/**
 * The employee says "this is not my appraiser". It is stored once for HR, who corrects the roster; answers stay.
 * Refuses `not-yours`, and `already-rated` once the rating is confirmed.
 */
export function disputeAppraiser(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Result<Decided, Refusal> {
  const right = can(relation, 'appraisal.dispute-appraiser', appraisal.status);
  if (!right.allowed) return fail({ code: right.reason === 'not-yours' ? 'not-yours' : 'already-rated' });
  if (appraisal.appraiserDisputedAt) return ok(unchanged(appraisal));
  return ok({
    appraisal: { ...appraisal, revision: appraisal.revision + 1, appraiserDisputedAt: now },
    writes: [
      appraisalWrite(appraisal, { appraiserDisputedAt: now }),
      {
        kind: 'audit',
        act: 'appraiser.dispute',
        appraisalId: appraisal.id,
        after: { appraiserId: appraisal.appraiser.id },
      },
    ],
  });
}
