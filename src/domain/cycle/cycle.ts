import { localDate, Temporal } from '../../shared/time.ts';

/** A window of whole days, both included, in the agency's time zone. */
export type Window = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

export const stages = ['self-assessment', 'rating', 'feedback'] as const;
export type Stage = (typeof stages)[number];

export const cycleKinds = ['quarter', 'annual'] as const;
export type CycleKind = (typeof cycleKinds)[number];

/** Periode penilaian: one round of appraisals with the windows of its stages. */
export type Cycle = {
  readonly id: string;
  readonly name: string;
  readonly period: Window;
  readonly windows: Readonly<Record<Stage, Window>>;
  /** IANA zone in which the windows begin and end. */
  readonly timeZone: string;
  readonly settings: CycleSettings;
  /** What it is by the official forms: a quarter (triwulan) or the year (tahunan); absent = not said. */
  readonly kind?: CycleKind;
  /** Since then nothing of it changes any more. */
  readonly closedAt?: Temporal.Instant;
};

/**
 * When the employee sees the result: as soon as it is confirmed, or when the feedback window opens; `period-end` as soon
 * as it is confirmed, but not before the last day of the period.
 */
export const releases = ['at-once', 'feedback-window', 'period-end'] as const;

export type CycleSettings = {
  /** "Same as the self-rating for the rest" is offered to the appraiser. */
  readonly allowSameAsSelf: boolean;
  /** The appraiser sees a self-rating only after giving their own. */
  readonly isBlind: boolean;
  readonly release: (typeof releases)[number];
  /** Behaviour above or below expectation names the one or two values that decided it; absent = it needs a reason only. */
  readonly asksValues?: boolean;
};

export const defaultSettings: CycleSettings = { allowSameAsSelf: true, isBlind: false, release: 'at-once' };

/** For a cycle that does not say when: nobody has a result of a period that still goes on. */
export const usualRelease = 'period-end' satisfies CycleSettings['release'];

/** The first day on which results go out that wait for a day. */
export const releaseDay = ({ settings, period, windows }: Cycle): Temporal.PlainDate =>
  settings.release === 'period-end' ? period.to : windows.feedback.from;

export type WindowState = 'not-yet' | 'open' | 'over';

/** Whether a window is open on a day; `today` is the date in the window's own time zone. */
export function windowState(window: Window, today: Temporal.PlainDate): WindowState {
  if (Temporal.PlainDate.compare(today, window.from) < 0) return 'not-yet';
  return Temporal.PlainDate.compare(today, window.to) > 0 ? 'over' : 'open';
}

/** Whether a stage is open at an instant. The cycle's time zone decides, wherever the person is. */
export const stageState = ({ windows, timeZone }: Cycle, stage: Stage, now: Temporal.Instant): WindowState =>
  windowState(windows[stage], localDate(now, timeZone));

/** The end of a window's last day, in the agency's time zone; this instant itself is too late. */
export function windowEnd(window: Window, timeZone: string): Temporal.Instant {
  return window.to.add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}
