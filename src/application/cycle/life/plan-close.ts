import { isReleased } from '../../../domain/appraisal/appraisal.ts';
import { objectionDeadline } from '../../../domain/appraisal/response.ts';
import { windowState } from '../../../domain/cycle/cycle.ts';
import { windowsFor } from '../../../domain/cycle/person-windows.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isBefore, type Temporal } from '../../../shared/time.ts';
import type { LifeRefusal, Plan } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned, takesPart } from './planned.ts';

/**
 * Closes a cycle for good: once every stage of everybody is over, no confirmed result waits for its employee, no
 * objection for its decision, and nobody may still object (PP 30/2019 Pasal 59). Unfinished appraisals stay without a result.
 */
export function planClose(situation: Situation): Result<Plan, readonly LifeRefusal[]> {
  const { living, takings, today, now } = situation;
  const { cycle } = living;
  const taking = takings.filter(takesPart);
  const refused: LifeRefusal[] = [];
  const ends = [cycle.windows, ...taking.map(({ extended }) => windowsFor(cycle.windows, extended))];
  const open = ends.filter(({ feedback }) => windowState(feedback, today) !== 'over');
  const until = latest(open.map(({ feedback }) => feedback.to));
  if (until) refused.push({ code: 'still-open', until });
  const waiting = taking.filter(({ status, withheldAt }) => status === 'rated' || withheldAt);
  if (waiting.length > 0) refused.push({ code: 'results-waiting', people: waiting.length });
  const objected = taking.filter(({ status }) => status === 'objected');
  if (objected.length > 0) refused.push({ code: 'objections-open', people: objected.length });
  const deadlines = taking.flatMap((one) => {
    if (!isReleased(one.status) || one.status === 'objected' || one.objectedAt) return [];
    const deadline = objectionDeadline({ ...one, cycle });
    return deadline && !isBefore(deadline, today) ? [deadline] : [];
  });
  const last = latest(deadlines);
  if (last) refused.push({ code: 'may-object', people: deadlines.length, until: last });
  if (refused.length > 0) return fail(refused);
  const changes = { closedAt: now };
  return ok(planned('close', situation, taking, { cycle: { act: 'cycle.close', changes } }));
}

const latest = (days: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined =>
  days.reduce<Temporal.PlainDate | undefined>((a, b) => (a && isBefore(b, a) ? a : b), undefined);
