import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { Grant } from '../../domain/authorization/officer.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditWrite, type Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToRecord } from './record-result.ts';

/**
 * Somebody takes a result out on paper, to hand it over: it changes nothing, and leaves a row each time. Refuses as
 * `recordResult` does.
 */
export function exportOnPaper(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  grants: readonly Grant[],
): Result<Decided, Refusal> {
  const refusal = refusalToRecord(appraisal, relation, grants, now);
  if (refusal) return fail(refusal);
  return ok({ appraisal, writes: [auditWrite(appraisal, 'result.export', { after: { as: 'paper' } })] });
}
