import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { lastDayOfTerm } from '../../domain/appraisal/response.ts';
import type { CountedTerm } from '../../domain/objection/case.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { auditWrite, changed, guarded, refusalBy, type UseCase, unchanged } from '../outcome/decided.ts';

/** What the agency promises to whoever opens a result now, where that is more than the law says. */
export type PromisedTerm = CountedTerm;

/** The last day for an objection that is promised to whoever gets the result at that moment, by the agency's own term. */
export const promisedDay = (
  { cycle }: Pick<Appraisal, 'cycle'>,
  received: Temporal.Instant,
  term: PromisedTerm | undefined,
): Temporal.PlainDate | undefined =>
  term && lastDayOfTerm(term.length, localDate(received, cycle.timeZone), term.isWorkday);

/**
 * Opens a confirmed result. The employee can open it from its release on, the appraiser from its confirmation on, the
 * second appraiser once there is an objection. The time of the employee's first opening is stored, and
 * that anybody else opened it; where the agency gives its own term, its last day is fixed then. Refuses `not-yours`
 * and `not-released`.
 */
export const openResult: UseCase<[term?: PromisedTerm]> = guarded(
  (appraisal, relation) => refusalBy('result.view', appraisal, relation, { code: 'not-released' }),
  ({ appraisal, relation, now }, term) => {
    if (appraisal.predicate === undefined) return { code: 'not-released' };
    // Whoever else reads a result leaves a row each time, and changes nothing.
    // Nor does anybody in a closed cycle.
    if (relation !== 'self' || appraisal.cycle.closedAt)
      return { appraisal, writes: [auditWrite(appraisal, 'result.read', {})] };
    if (appraisal.openedAt !== undefined) return unchanged(appraisal);
    const objectBy = promisedDay(appraisal, now, term);
    const after = { openedAt: now.toString(), ...(objectBy && { objectBy: objectBy.toString() }) };
    const changes = { openedAt: now, ...(objectBy && { objectBy }) };
    return changed(appraisal, changes, auditWrite(appraisal, 'result.open', { after }));
  },
);
