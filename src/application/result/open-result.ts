import { auditWrite, changed, guarded, refusalBy, type UseCase, unchanged } from '../outcome/decided.ts';

/**
 * Opens a confirmed result. The employee can open it from its release on, the appraiser from its confirmation on, the
 * second appraiser once there is an objection. The time of the employee's first opening is stored, and
 * that anybody else opened it. Refuses `not-yours`
 * and `not-released`.
 */
export const openResult: UseCase = guarded(
  (appraisal, relation) => refusalBy('result.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation, now }) => {
    if (appraisal.predicate === undefined) return { code: 'not-released' };
    // Whoever else reads a result leaves a row each time, and changes nothing.
    // Nor does anybody in a closed cycle.
    if (relation !== 'self' || appraisal.cycle.closedAt)
      return { appraisal, writes: [auditWrite(appraisal, 'result.read', {})] };
    if (appraisal.openedAt !== undefined) return unchanged(appraisal);
    const after = { openedAt: now.toString() };
    return changed(appraisal, { openedAt: now }, auditWrite(appraisal, 'result.open', { after }));
  },
);
