import { localDate, type Temporal } from '../../shared/time.ts';
import { type AboutObjection, type CountedTerm, caseOf, decideBy, ratersOf } from './case.ts';
import { isAwaited, type MoveRefusal, moved } from './moves.ts';
import type { Namer, ObjectionCase } from './objection.ts';

/**
 * Whether HR may name who decides: where nobody may, where they named somebody before, and once the date has passed. Else
 * it is the superior's, and nobody takes it from them.
 */
function mayBeNamed(objection: ObjectionCase, today: Temporal.PlainDate): boolean {
  const { deciderId, named, decideBy: until } = objection;
  return deciderId === undefined || named?.by === 'hr' || today.since(until).sign > 0;
}

/** Whether time alone takes it to the next superior: the date has passed, and nobody is being waited for. */
export const isToEscalate = (objection: ObjectionCase, today: Temporal.PlainDate): boolean =>
  objection.deciderId !== undefined &&
  today.since(objection.decideBy).sign > 0 &&
  !isAwaited(objection, today);

/**
 * The objection with another decider, who gets a term of their own and begins anew; questions and answers stay. Never who
 * rated or corrected it, nor the employee (`rated-it`), and `has-decider` where HR has nobody to name.
 */
export function named(
  about: AboutObjection,
  deciderId: string,
  by: Namer,
  now: Temporal.Instant,
  term?: CountedTerm,
): ObjectionCase | MoveRefusal | 'has-decider' {
  const before = caseOf(about);
  if (before === undefined) return 'at-end';
  const today = localDate(now, about.cycle.timeZone);
  if (by === 'hr' && !mayBeNamed(before, today)) return 'has-decider';
  // Also who corrected the result before this was kept with the objection.
  if (ratersOf(about).includes(deciderId)) return 'rated-it';
  const assign = { type: 'assign', deciderId, employeeId: about.employee.id } as const;
  const after = moved(before, { as: 'hr' }, assign, today);
  if (typeof after === 'string') return after;
  return {
    ...after,
    named: { id: deciderId, by },
    decideBy: decideBy(about, now, term),
    steps: [...before.steps, { at: now, by, did: 'name' }],
  };
}
