import { disputeDay, mayDispute, usualDisputeDays } from '../../domain/appraisal/dispute.ts';
import {
  auditWrite,
  changed,
  type Guard,
  guarded,
  refusalBy,
  type UseCase,
  unchanged,
} from '../outcome/decided.ts';

/** Length of the name of the right superior, as the employee writes it. */
export const superiorMax = 200;

/** Why the employee cannot report the appraiser, or undefined: also while a report is open, which is no second one. */
export const refusalToDispute: Guard = (appraisal, relation) =>
  refusalBy('appraisal.dispute-appraiser', appraisal, relation, { code: 'already-rated' }) ??
  (mayDispute(appraisal) || appraisal.appraiserDisputedAt ? undefined : { code: 'dispute-once' });

/**
 * The employee says "this is not my appraiser", and perhaps who is. It is stored once and told to HR, who corrects the
 * roster or says that it is right; answers stay, and until then, but only for so many `days`, the rating cannot be
 * confirmed. There is one report a person and cycle: another is `dispute-once`. Refuses `not-yours`, `already-rated` once
 * the rating is confirmed, and `text-too-long`.
 */
export const disputeAppraiser: UseCase<[superior?: string, days?: number]> = guarded(
  refusalToDispute,
  ({ appraisal, now }, superior = '', days = usualDisputeDays) => {
    if (appraisal.appraiserDisputedAt) return unchanged(appraisal);
    const disputedSuperior = superior.trim();
    if (disputedSuperior.length > superiorMax) return { code: 'text-too-long', max: superiorMax };
    const { id, appraiser, employee, revision } = appraisal;
    const disputeBy = disputeDay(appraisal, now, days);
    const audit = auditWrite(appraisal, 'appraiser.dispute', {
      after: { appraiserId: appraiser.id, disputeBy: disputeBy.toString() },
    });
    const changes = {
      appraiserDisputedAt: now,
      disputeBy,
      ...(disputedSuperior !== '' && { disputedSuperior }),
    };
    return changed(appraisal, changes, audit, [
      {
        kind: 'outbox-to-hr',
        intent: { kind: 'wrong-appraiser', appraisalId: id },
        dedupeKey: `wrong-appraiser:${id}:${revision}`,
        // Whoever is meant does not decide on it, and does not read what was written.
        besides: [employee.id, appraiser.id],
      },
    ]);
  },
);
