import { windowState } from '../../../domain/cycle/cycle.ts';
import type { CycleAct, Whom } from '../../../domain/cycle/life/act.ts';
import { isReopened, refusalToReopen, reopened } from '../../../domain/cycle/life/standing.ts';
import { misfitOf, refusalOfDay, withLastDay } from '../../../domain/cycle/life/windows.ts';
import { windowsFor } from '../../../domain/cycle/person-windows.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isBefore } from '../../../shared/time.ts';
import { auditWrite } from '../../outcome/decided.ts';
import type { LifeRefusal, Plan, Taking, TakingChange } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned, takesPart } from './planned.ts';

type StageAct = Extract<CycleAct, { kind: 'extend' | 'reopen' }>;
type Planning = Result<Plan, readonly LifeRefusal[]>;

/** Another last day of a stage: of the cycle, or of the appraisals of a unit or one person. */
export const planStage = (act: StageAct, situation: Situation): Planning =>
  act.whom.who === 'all' ? forAll(act, situation) : forSome(act, act.whom, situation);

function forAll({ kind, stage, until }: StageAct, situation: Situation): Planning {
  const { living, takings, today } = situation;
  const { windows } = living.cycle;
  const refusal = refusalOfDay(kind, stage, { windows, until, today });
  if (refusal) return fail([refusal]);
  const after = withLastDay(windows, stage, until);
  if (!after.ok) return fail([after.error]);
  const own = takings.flatMap(({ extended }) => (extended ? [extended] : []));
  const misfit = misfitOf(after.value, own);
  if (misfit) return fail([{ code: 'own-days', stage: misfit }]);
  const act = kind === 'extend' ? 'cycle.extend' : 'cycle.reopen';
  const changes = { windows: after.value };
  return ok(planned(kind, situation, takings.filter(takesPart), { cycle: { act, changes } }));
}

const isMeant = (whom: Exclude<Whom, { who: 'all' }>, { employeeId, unit }: Taking): boolean =>
  whom.who === 'person'
    ? employeeId === whom.personId
    : unit.toLowerCase() === whom.unit.trim().toLowerCase();

function forSome(act: StageAct, whom: Exclude<Whom, { who: 'all' }>, situation: Situation): Planning {
  const { stage, kind, until } = act;
  const { living, today, takings } = situation;
  const meant = takings.filter((one) => takesPart(one) && isMeant(whom, one));
  if (meant.length === 0) return fail([{ code: 'not-in-cycle' }]);
  const isPerson = whom.who === 'person';
  const changes: TakingChange[] = [];
  const changed: Taking[] = [];
  const refused: LifeRefusal[] = [];
  for (const one of meant) {
    const windows = windowsFor(living.cycle.windows, one.extended);
    // Reopening one person's work also takes it back, and may do so while the stage still runs.
    const takesBack = isPerson && kind === 'reopen' && isReopened(stage, one.status);
    const isOver = windowState(windows[stage], today) === 'over';
    const wrongDay = takesBack && !isOver ? undefined : refusalOfDay(kind, stage, { windows, until, today });
    const wrongStanding = kind === 'reopen' && isPerson ? refusalToReopen(stage, one) : undefined;
    const later = isBefore(windows[stage].to, until) ? withLastDay(windows, stage, until) : undefined;
    if (wrongStanding ?? wrongDay) {
      refused.push(...[wrongStanding, wrongDay].flatMap((each) => (each ? [each] : [])));
    } else if (later && !later.ok) refused.push(later.error);
    else if (later ?? takesBack) {
      changes.push(changeOf(act, one, { isLater: later !== undefined, takesBack }));
      changed.push(one);
    }
  }
  // In a unit, those for whom it makes no sense are left as they are, as long as it does for somebody.
  const noRoom = refused.find(({ code }) => code === 'no-room');
  if (noRoom) return fail([noRoom]);
  if (changes.length === 0) return fail(refused[0] ? [refused[0]] : [{ code: 'nothing-to-change' }]);
  return ok(planned(kind, situation, changed, { appraisals: changes }));
}

function changeOf(
  { stage, kind, until }: StageAct,
  one: Taking,
  { isLater, takesBack }: { readonly isLater: boolean; readonly takesBack: boolean },
): TakingChange {
  const extended = isLater ? { extended: { ...one.extended, [stage]: until.toString() } } : {};
  const back = takesBack ? { status: reopened(stage, one.status), ...cleared[stage] } : {};
  const set = { ...extended, ...back };
  const before = {
    ...(takesBack && { status: one.status }),
    ...(isLater && { extended: one.extended ?? null }),
  };
  const act = kind === 'extend' ? 'stage.extend' : 'stage.reopen';
  return { id: one.id, revision: one.revision, set, audit: auditWrite(one, act, { before, after: set }) };
}

/** What is no longer so once the work is a draft again. */
const cleared = {
  'self-assessment': { selfSubmittedAt: null },
  rating: { predicate: null, ratedAt: null, withheldAt: null },
  feedback: {},
} as const;
