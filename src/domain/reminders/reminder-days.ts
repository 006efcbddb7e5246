import { Temporal } from '../../shared/time.ts';
import type { Stage, Window } from '../cycle/cycle.ts';
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

const isBetween = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/** Moves a non-working day to the working day before or, when that is before the window, to the one after. */
function shiftWithin(
  day: Temporal.PlainDate,
  window: Window,
  isWorkday: IsWorkday,
): Temporal.PlainDate | undefined {
  const earlier = workdayUpTo(day, isWorkday);
  if (isBetween(earlier, window.from, window.to) && isWorkday(earlier)) return earlier;
  const later = workdayFrom(day, isWorkday);
  return isBetween(later, window.from, window.to) && isWorkday(later) ? later : undefined;
}

/**
 * The days on which a person is reminded of a duty: 7, 3 and 1 days before the last day of its window, on the last
 * day, and for the self-assessment also on its first working day. All are working days within the window.
 */
export function reminderDays(
  { stage, ...duty }: Pick<Duty, 'stage' | 'window' | 'notBefore'>,
  isWorkday: IsWorkday,
): readonly Temporal.PlainDate[] {
  const isLate = Temporal.PlainDate.compare(duty.notBefore, duty.window.from) > 0;
  const window = { from: isLate ? duty.notBefore : duty.window.from, to: duty.window.to };
  const steps = remindDaysBefore.map((days) => window.to.subtract({ days }));
  const wanted = stage === 'self-assessment' ? [window.from, ...steps] : steps;
  return wanted
    .filter((day) => isBetween(day, window.from, window.to))
    .flatMap((day) => shiftWithin(day, window, isWorkday) ?? []);
}
