import { isBefore, type Temporal } from '../../shared/time.ts';
import { type Stage, type Window, windowState } from '../cycle/cycle.ts';
import { type IsWorkday, workdayFrom, workdayUpTo } from './working-days.ts';

/** People are reminded of open work this many days before the last day of its window. */
const remindDaysBefore = [7, 3, 1, 0] as const;

/** Work of one stage that a person has not finished. */
export type Duty = {
  readonly stage: Stage;
  readonly window: Window;
  /** IANA zone in which the window begins and ends. */
  readonly windowTimeZone: string;
  /** The first day, in the person's zone, for a reminder of it; a new result is announced on its own day. */
  readonly notBefore: Temporal.PlainDate;
};

const isIn = (window: Window, day: Temporal.PlainDate): boolean => windowState(window, day) === 'open';

/** Moves a non-working day to the working day before or, when that is before the window, to the one after. */
function shiftWithin(
  day: Temporal.PlainDate,
  window: Window,
  isWorkday: IsWorkday,
): Temporal.PlainDate | undefined {
  const earlier = workdayUpTo(day, isWorkday);
  if (isIn(window, earlier) && isWorkday(earlier)) return earlier;
  const later = workdayFrom(day, isWorkday);
  return isIn(window, later) && isWorkday(later) ? later : undefined;
}

/**
 * The days on which a person is reminded of a duty: 7, 3 and 1 days before the last day of its window, on the last
 * day, and for the self-assessment also on its first working day. All are working days within the window.
 */
export function reminderDays(
  { stage, ...duty }: Pick<Duty, 'stage' | 'window' | 'notBefore'>,
  isWorkday: IsWorkday,
): readonly Temporal.PlainDate[] {
  const { from, to } = duty.window;
  const window = { from: isBefore(from, duty.notBefore) ? duty.notBefore : from, to };
  const steps = remindDaysBefore.map((days) => window.to.subtract({ days }));
  const wanted = stage === 'self-assessment' ? [window.from, ...steps] : steps;
  return wanted
    .filter((day) => isIn(window, day))
    .flatMap((day) => shiftWithin(day, window, isWorkday) ?? []);
}
