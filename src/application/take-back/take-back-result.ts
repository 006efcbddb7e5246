import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { takeBackOf } from '../../domain/take-back/take-back.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditWrite, type Guard, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { refusalToRate } from '../rating/rating-guard.ts';

const guard: Guard = (appraisal, relation) =>
  refusalBy('rating.take-back', appraisal, relation, { code: 'take-back-over' });

/** Why the appraiser cannot take the predicate back now, or undefined. `hours` is the agency's own limit. */
export function refusalToTakeBack(
  appraisal: Appraisal,
  relation: Parameters<Guard>[1],
  now: Temporal.Instant,
  hours?: number,
): Refusal | undefined {
  const refusal = guard(appraisal, relation, now);
  if (refusal) return refusal;
  if (takeBackOf(appraisal, now, hours).state !== 'open') return { code: 'take-back-over' };
  // What could not be rated again is better left as it is.
  return refusalToRate({ ...appraisal, status: 'rating' }, relation, now);
}

/**
 * The appraiser takes the predicate back that they set: it is in rating again, with all answers and the feedback, and
 * is given anew when it is confirmed anew. The employee has seen nothing, and is told nothing; a message that still
 * waits is not sent, because there is no result. Refuses `not-yours`, `take-back-over` once the employee opened it or
 * the hours have passed, `window-over` when nothing could be rated any more, and `changed-since-shown`.
 */
export const takeBackResult: UseCase<[revision: number, hours?: number]> = guarded(
  guard,
  ({ appraisal, relation, now }, revision, hours) => {
    const refusal = refusalToTakeBack(appraisal, relation, now, hours);
    if (refusal) return refusal;
    if (revision !== appraisal.revision) return { code: 'changed-since-shown' };
    const { predicate: _p, ratedAt: _r, releasedAt: _g, ...rest } = appraisal;
    const gone = { predicate: null, ratedAt: null, releasedAt: null } as const;
    const audit = auditWrite(appraisal, 'rating.take-back', {
      before: {
        ...{ status: appraisal.status, predicate: appraisal.predicate },
        ...(appraisal.releasedAt && { releasedAt: appraisal.releasedAt.toString() }),
      },
      after: { status: 'rating' },
    });
    return {
      appraisal: { ...rest, status: 'rating', revision: revision + 1 },
      writes: [
        {
          ...{ kind: 'appraisal', appraisalId: appraisal.id, revision },
          // What HR kept back is given when another rating is confirmed.
          changes: { status: 'rating', ...gone, withheldAt: null },
        },
        audit,
      ],
    };
  },
);
