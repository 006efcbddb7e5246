import { auditWrite, changed, guarded, refusalBy, type UseCase, unchanged } from '../outcome/decided.ts';

/**
 * The employee says "this is not my appraiser". It is stored once for HR, who corrects the roster; answers stay.
 * Refuses `not-yours`, and `already-rated` once the rating is confirmed.
 */
export const disputeAppraiser: UseCase = guarded(
  (appraisal, relation) =>
    refusalBy('appraisal.dispute-appraiser', appraisal, relation, { code: 'already-rated' }),
  ({ appraisal, now }) => {
    if (appraisal.appraiserDisputedAt) return unchanged(appraisal);
    const after = { appraiserId: appraisal.appraiser.id };
    const audit = auditWrite(appraisal, 'appraiser.dispute', { after });
    return changed(appraisal, { appraiserDisputedAt: now }, audit);
  },
);
