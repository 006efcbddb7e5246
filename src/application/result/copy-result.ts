import type { Grant } from '../../domain/authorization/officer.ts';
import { refusalToEnter } from '../assist/enter-paper.ts';
import { auditWrite, type Guard, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';

/** Why somebody may not have the texts of a result, HR's rights aside. */
const refusalToHave: Guard = (appraisal, relation) =>
  refusalBy('ekinerja.view', appraisal, relation, { code: 'not-released' });

/** Why a screen does not show them: in a chat they are for the employee and the appraiser alone. */
export const refusalToCopy: Guard = (appraisal, relation, now) =>
  refusalToHave(appraisal, relation, now) ?? refusalToEnter(appraisal, relation, []);

/**
 * Somebody takes the texts of a result along into e-Kinerja. It changes nothing, and leaves an act, as each way out of here
 * does. HR needs the right to enter papers of that unit; whoever gives no `grants` has none. Refuses `not-released` before
 * the employee has the result.
 */
export const copyResult: UseCase<[grants: readonly Grant[]]> = guarded(
  refusalToHave,
  ({ appraisal, relation }, grants) =>
    refusalToEnter(appraisal, relation, grants) ?? {
      appraisal,
      writes: [auditWrite(appraisal, 'result.export', { after: { as: 'ekinerja' } })],
    },
);
