import { type Counsel, type CounselKind, counselMax, isCounselDay } from '../../domain/counsel/counsel.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditWrite, changed, type Guard, guarded, refusalBy, type UseCase } from '../outcome/decided.ts';

/** Why the appraiser cannot record a guidance, or undefined: until the predicate is set, in or out of the windows. */
export const refusalToRecordCounsel: Guard = (appraisal, relation) =>
  refusalBy('appraisal.rate', appraisal, relation, { code: 'already-rated' });

/**
 * The appraiser records that they guided or counselled the employee, and on which day; never what was said. It is added
 * to what was recorded before and stays; the employee reads it with the result, and in the history. Refuses `not-yours`,
 * `already-rated`, `no-such-day` for a day ahead or before the period, and `already-answered` when the same stands there
 * already or no more are kept. `byId` is who is in the office now.
 */
export const recordCounsel: UseCase<[kind: CounselKind, on: Temporal.PlainDate]> = guarded(
  refusalToRecordCounsel,
  ({ appraisal, now }, kind, on) => {
    const { counsel = [], cycle, appraiser } = appraisal;
    if (!isCounselDay(on, appraisal, localDate(now, cycle.timeZone))) return { code: 'no-such-day' };
    const isThere = counsel.some((one) => one.kind === kind && one.on.equals(on));
    if (isThere || counsel.length >= counselMax) return { code: 'already-answered' };
    const added: Counsel = { kind, on, at: now, byId: appraiser.id };
    const all = [...counsel, added];
    return changed(
      appraisal,
      { counsel: all },
      auditWrite(appraisal, 'counsel.record', { after: { counsel: all } }),
    );
  },
);
