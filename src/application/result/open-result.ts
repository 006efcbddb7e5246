import { auditWrite, changed, guarded, refusalBy, type UseCase, unchanged } from '../outcome/decided.ts';

/**
 * Opens a confirmed result. The employee can open it from its release on, the appraiser from its confirmation on, the
 * second appraiser once there is an objection. The time of the employee's first opening is stored. Refuses `not-yours`
 * and `not-released`.
 */
export const openResult: UseCase = guarded(
  (appraisal, relation) => refusalBy('result.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation, now }) => {
    if (appraisal.predicate === undefined) return { code: 'not-released' };
    if (relation !== 'self' || appraisal.openedAt !== undefined) return unchanged(appraisal);
    const after = { openedAt: now.toString() };
    return changed(appraisal, { openedAt: now }, auditWrite(appraisal, 'result.open', { after }));
  },
);
