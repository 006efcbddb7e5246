import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { missingSelf } from '../../domain/appraisal/self-assessment.ts';
import type { Relation } from '../../domain/authorization/policy.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { appraisalWrite, type Decided } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToAnswer } from './self-guard.ts';

/**
 * Submits the self-assessment: from now on the appraiser can see it. All sixteen answers are needed, but no notes.
 * `revision` is the one the person saw. Refuses as `answerItem` does, and `changed-since-shown`, `incomplete`.
 */
export function submitSelfAssessment(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  revision: number,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now, 'appraisal.submit');
  if (refusal) return fail(refusal);
  const missing = missingSelf(appraisal);
  if (missing.length > 0) return fail({ code: 'incomplete', missing });
  if (revision !== appraisal.revision) return fail({ code: 'changed-since-shown' });
  return ok({
    appraisal: { ...appraisal, revision: appraisal.revision + 1, status: 'submitted', selfSubmittedAt: now },
    writes: [
      appraisalWrite(appraisal, { status: 'submitted', selfSubmittedAt: now }),
      {
        kind: 'audit',
        act: 'self.submit',
        appraisalId: appraisal.id,
        before: { status: appraisal.status },
        after: { status: 'submitted' },
      },
    ],
  });
}

/**
 * Takes back a submitted self-assessment, until the appraiser has begun or the window is over. The answers stay.
 * Refuses `not-yours`, `not-submitted-yet`, `rating-has-begun`, `window-over`, `changed-since-shown`.
 */
export function withdrawSelfAssessment(
  appraisal: Appraisal,
  relation: Relation,
  now: Temporal.Instant,
  revision: number,
): Result<Decided, Refusal> {
  const refusal = refusalToAnswer(appraisal, relation, now, 'appraisal.withdraw');
  if (refusal) return fail(refusal);
  if (revision !== appraisal.revision) return fail({ code: 'changed-since-shown' });
  const { selfSubmittedAt: _taken, ...rest } = appraisal;
  return ok({
    appraisal: { ...rest, revision: appraisal.revision + 1, status: 'self-assessment' },
    writes: [
      appraisalWrite(appraisal, { status: 'self-assessment', selfSubmittedAt: null }),
      {
        kind: 'audit',
        act: 'self.withdraw',
        appraisalId: appraisal.id,
        before: { status: appraisal.status },
        after: { status: 'self-assessment' },
      },
    ],
  });
}
