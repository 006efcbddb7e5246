import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { LifeRefusal, Plan } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned } from './planned.ts';

/** More units of a cycle that was opened for some. Who takes part there is found when it is done. */
export function planWiden(
  { units: wanted }: Extract<CycleAct, { kind: 'widen' }>,
  situation: Situation,
): Result<Plan, readonly LifeRefusal[]> {
  const { living, units: known } = situation;
  if (!living.units) return fail([{ code: 'all-units' }]);
  const act = 'cycle.widen';
  if (!wanted) return ok(planned('widen', situation, [], { cycle: { act, changes: { units: null } } }));
  const found = wanted.map((unit) => ({ unit, as: asNamed(unit, known) }));
  const unknown = found.filter((one) => one.as === undefined);
  if (unknown.length > 0) return fail(unknown.map(({ unit }) => ({ code: 'unknown-unit', unit }) as const));
  const fresh = found.flatMap(({ as }) => (as === undefined || living.units?.includes(as) ? [] : [as]));
  if (fresh.length === 0) return fail([{ code: 'nothing-to-change' }]);
  const changes = { units: [...living.units, ...new Set(fresh)] };
  return ok(planned('widen', situation, [], { cycle: { act, changes } }));
}

/** A unit as the roster writes it, however it was typed. */
const asNamed = (unit: string, known: readonly string[]): string | undefined =>
  known.find((one) => one.toLowerCase() === unit.trim().toLowerCase());
