import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import type { LifeRefusal, LivingCycle, Plan, Taking } from './facts.ts';
import { planClose } from './plan-close.ts';
import { planCorrect } from './plan-correct.ts';
import { planPerson } from './plan-person.ts';
import { planStage } from './plan-stage.ts';
import { planWiden } from './plan-widen.ts';

export type Situation = {
  readonly living: LivingCycle;
  readonly takings: readonly Taking[];
  /** Units as the roster names them; only `widen` looks at them. */
  readonly units: readonly string[];
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

/** Decides an act on a cycle: all it would change and whom it concerns, or every reason against it. Changes nothing. */
export function planAct(
  act: CycleAct,
  living: LivingCycle,
  facts: {
    readonly takings: readonly Taking[];
    readonly units: readonly string[];
    readonly now: Temporal.Instant;
  },
): Result<Plan, readonly LifeRefusal[]> {
  const { cycle } = living;
  const situation = { living, ...facts, today: localDate(facts.now, cycle.timeZone) };
  if (cycle.closedAt) return fail([{ code: 'closed', on: localDate(cycle.closedAt, cycle.timeZone) }]);
  switch (act.kind) {
    case 'correct':
      return planCorrect(act, situation);
    case 'extend':
    case 'reopen':
      return planStage(act, situation);
    case 'widen':
      return planWiden(act, situation);
    case 'close':
      return planClose(situation);
    default:
      return planPerson(act, situation);
  }
}
