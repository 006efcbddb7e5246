import { isBefore, type Temporal } from '../../shared/time.ts';
import { type Stage, stages, type Window } from './cycle.ts';

export type WindowName = Stage | 'period';

export type StageProblem =
  /** Ends before it begins. */
  | { readonly code: 'backward'; readonly window: WindowName }
  /** Begins on or before the last day of the stage before it. */
  | { readonly code: 'overlap'; readonly window: Stage; readonly before: Stage };

export type StageWarning =
  /** Begins before the period that is appraised. */
  | { readonly code: 'before-period'; readonly window: Stage }
  /** Ended before today. */
  | { readonly code: 'in-the-past'; readonly window: Stage };

type Windows = Readonly<Partial<Record<WindowName, Window>>>;

/** Why these windows cannot be the stages of a cycle: they must follow one another and share no day. */
export function stageProblems(windows: Windows): readonly StageProblem[] {
  const backward = (['period', ...stages] as const).filter((name) => {
    const window = windows[name];
    return window && isBefore(window.to, window.from);
  });
  const overlapping = stages.flatMap((stage, index): StageProblem[] => {
    const window = windows[stage];
    const before = stages[index - 1];
    const previous = before && windows[before];
    if (!window || !previous || backward.includes(before) || isBefore(previous.to, window.from)) return [];
    return [{ code: 'overlap', window: stage, before }];
  });
  return [...backward.map((window) => ({ code: 'backward', window }) as const), ...overlapping];
}

/** Dates that are allowed but look like a mistake. */
export function stageWarnings(windows: Windows, today: Temporal.PlainDate): readonly StageWarning[] {
  return stages.flatMap((stage): StageWarning[] => {
    const window = windows[stage];
    if (!window) return [];
    return [
      ...(windows.period && isBefore(window.from, windows.period.from)
        ? [{ code: 'before-period', window: stage } as const]
        : []),
      ...(isBefore(window.to, today) ? [{ code: 'in-the-past', window: stage } as const] : []),
    ];
  });
}
