import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { can, type Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided, unchanged } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';

/**
 * Opens a confirmed result. The employee can open it from its release on, the appraiser from its confirmation on, the
 * second appraiser once there is an objection. The time of the employee's first opening is stored. Refuses `not-yours`
 * and `not-released`.
 */
export function openResult(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
): Result<Decided, Refusal> {
  const right = can(relation, 'result.view', appraisal.status);
  if (!right.allowed) return fail({ code: right.reason === 'not-yours' ? 'not-yours' : 'not-released' });
  if (appraisal.predicate === undefined) return fail({ code: 'not-released' });
  if (relation !== 'self' || appraisal.openedAt !== undefined) return ok(unchanged(appraisal));
  return ok({
    appraisal: { ...appraisal, openedAt: now, revision: appraisal.revision + 1 },
    writes: [
      appraisalWrite(appraisal, { openedAt: now }),
      { kind: 'audit', act: 'result.open', appraisalId: appraisal.id, after: { openedAt: now.toString() } },
    ],
  });
}
