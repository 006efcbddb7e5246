import { isConfirmed } from '../../../domain/appraisal/appraisal.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { correctedWindows, misfitOf } from '../../../domain/cycle/life/windows.ts';
import { stageProblems } from '../../../domain/cycle/stages.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CycleChanges, LifeRefusal, Plan } from './facts.ts';
import type { Situation } from './plan-act.ts';
import { planned, takesPart } from './planned.ts';

type Correction = Extract<CycleAct, { kind: 'correct' }>;

/**
 * Another name at any time; another period until the first rating is confirmed; other dates of a stage until it is over.
 * People are told of dates. A corrected name shows by itself.
 */
export function planCorrect(act: Correction, situation: Situation): Result<Plan, readonly LifeRefusal[]> {
  const { living, takings, today } = situation;
  const { cycle } = living;
  const refused: LifeRefusal[] = [];
  const windows = correctedWindows(cycle.windows, act.windows ?? {}, today);
  if (!windows.ok) refused.push(...windows.error);
  const own = takings.flatMap(({ extended }) => (extended ? [extended] : []));
  const misfit = windows.ok && misfitOf(windows.value, own);
  if (misfit) refused.push({ code: 'own-days', stage: misfit });
  if (act.period) {
    refused.push(...stageProblems({ period: act.period }));
    if (takings.some(({ status }) => isConfirmed(status))) refused.push({ code: 'period-fixed' });
  }
  const changes = changesOf(act, situation, windows.ok ? windows.value : cycle.windows);
  if (refused.length === 0 && Object.keys(changes).length === 0) refused.push({ code: 'nothing-to-change' });
  if (refused.length > 0) return fail(refused);
  const isSilent = changes.windows === undefined && changes.period === undefined;
  return ok(
    planned('correct', situation, takings.filter(takesPart), {
      cycle: { act: 'cycle.correct', changes },
      isSilent,
    }),
  );
}

function changesOf(
  act: Correction,
  { living: { cycle } }: Situation,
  windows: Plan['after']['windows'],
): CycleChanges {
  const isNewPeriod = act.period && !isSame(act.period, cycle.period);
  const isNewWindow = (Object.keys(windows) as (keyof typeof windows)[]).some(
    (stage) => !isSame(windows[stage], cycle.windows[stage]),
  );
  return {
    ...(act.name !== undefined && act.name !== cycle.name && { name: act.name }),
    ...(isNewPeriod && { period: act.period }),
    ...(isNewWindow && { windows }),
  };
}

type Days = Plan['after']['period'];
const isSame = (a: Days, b: Days): boolean => a.from.equals(b.from) && a.to.equals(b.to);
