import { fail, ok, type Result } from '../../../shared/result.ts';
import { isBefore, type Temporal } from '../../../shared/time.ts';
import { type Stage, stages, type Window, windowState } from '../cycle.ts';
import { type Extended, type Windows, windowsFor } from '../person-windows.ts';
import { type StageProblem, stageProblems } from '../stages.ts';

export type WindowRefusal =
  | StageProblem
  /** It has begun, so its first day stays. */
  | { readonly code: 'stage-begun'; readonly stage: Stage }
  /** It is over: only reopening gives it days again. */
  | { readonly code: 'stage-over'; readonly stage: Stage; readonly to: Temporal.PlainDate }
  /** It is not over, so there is nothing to reopen. */
  | { readonly code: 'stage-not-over'; readonly stage: Stage; readonly to: Temporal.PlainDate }
  | { readonly code: 'day-over'; readonly stage: Stage }
  /** The new last day is not later than the one there is. */
  | { readonly code: 'not-later'; readonly stage: Stage; readonly to: Temporal.PlainDate }
  /** The stage behind it would have no day left. */
  | { readonly code: 'no-room'; readonly stage: Stage; readonly to: Temporal.PlainDate }
  /** Somebody's own last days no longer fit. */
  | { readonly code: 'own-days'; readonly stage: Stage };

const firstWithoutDay = (windows: Windows): Stage | undefined =>
  stages.find((stage) => isBefore(windows[stage].to, windows[stage].from));

/** Windows with another last day of a stage; what follows begins later where it must. */
export function withLastDay(
  windows: Windows,
  stage: Stage,
  until: Temporal.PlainDate,
): Result<Windows, WindowRefusal> {
  const { to } = windows[stage];
  if (!isBefore(to, until)) return fail({ code: 'not-later', stage, to });
  const after = windowsFor(windows, { [stage]: until.toString() });
  const squeezed = firstWithoutDay(after);
  if (squeezed) return fail({ code: 'no-room', stage: squeezed, to: after[squeezed].to });
  return ok(after);
}

/** Whether a stage may be given that last day now: `extend` while it is not over, `reopen` once it is. */
export function refusalOfDay(
  kind: 'extend' | 'reopen',
  stage: Stage,
  { windows, until, today }: { windows: Windows; until: Temporal.PlainDate; today: Temporal.PlainDate },
): WindowRefusal | undefined {
  const isOver = windowState(windows[stage], today) === 'over';
  const { to } = windows[stage];
  if (kind === 'extend' && isOver) return { code: 'stage-over', stage, to };
  if (kind === 'reopen' && !isOver) return { code: 'stage-not-over', stage, to };
  return isBefore(until, today) ? { code: 'day-over', stage } : undefined;
}

/**
 * The windows of a cycle with corrected dates. The first day of a stage that has begun stays, a stage that is over stays
 * as it was, and no stage is made to end before today.
 */
export function correctedWindows(
  windows: Windows,
  wanted: Readonly<Partial<Record<Stage, Window>>>,
  today: Temporal.PlainDate,
): Result<Windows, readonly WindowRefusal[]> {
  const after: Windows = { ...windows, ...wanted };
  const refused = stages.flatMap((stage): WindowRefusal[] => {
    const [old, fresh] = [windows[stage], after[stage]];
    const isSame = old.from.equals(fresh.from) && old.to.equals(fresh.to);
    if (isSame) return [];
    const state = windowState(old, today);
    if (state === 'over') return [{ code: 'stage-over', stage, to: old.to }];
    if (state === 'open' && !old.from.equals(fresh.from)) return [{ code: 'stage-begun', stage }];
    return isBefore(fresh.to, today) ? [{ code: 'day-over', stage }] : [];
  });
  const problems = [...refused, ...stageProblems(after)];
  return problems.length > 0 ? fail(problems) : ok(after);
}

/** The first stage in which somebody with last days of their own would have no day, or share one. */
export function misfitOf(windows: Windows, own: readonly Extended[]): Stage | undefined {
  for (const extended of own) {
    const stage = firstWithoutDay(windowsFor(windows, extended));
    if (stage) return stage;
  }
  return undefined;
}
