import { localDate, Temporal } from '../../shared/time.ts';
import { windowState } from '../cycle/cycle.ts';
import { localMoment, morningOf, nextAllowed } from './quiet-hours.ts';
import { type IsWorkday, workdayFrom, workdayUpTo } from './working-days.ts';

/** What may be offered; an option is absent when it would end after the deadline. */
export type SnoozeOptions = {
  readonly twoHours?: Temporal.Instant;
  /** The next working morning. */
  readonly tomorrow?: Temporal.Instant;
  /** Days that may be picked, both included. */
  readonly dates?: { readonly min: Temporal.PlainDate; readonly max: Temporal.PlainDate };
};

const isBefore = (at: Temporal.Instant, deadline: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, deadline) < 0;

/** The last working day whose morning, in the person's zone, is still before the deadline. */
function lastMorning(deadline: Temporal.Instant, timeZone: string, isWorkday: IsWorkday): Temporal.PlainDate {
  const day = localDate(deadline, timeZone);
  const isInTime = isBefore(localMoment(day, morningOf(isWorkday), timeZone), deadline);
  return workdayUpTo(isInTime ? day : day.subtract({ days: 1 }), isWorkday);
}

/**
 * How long a reminder may be snoozed: two hours (moved to the next working hours if needed), the next working morning,
 * or a day up to the last working morning before the deadline. Never past the deadline.
 */
export function snoozeOptions(
  now: Temporal.Instant,
  deadline: Temporal.Instant,
  timeZone: string,
  isWorkday: IsWorkday,
): SnoozeOptions {
  const inTwoHours = nextAllowed(now.add({ hours: 2 }), timeZone, isWorkday);
  const nextDay = localDate(now, timeZone).add({ days: 1 });
  const tomorrow = localMoment(workdayFrom(nextDay, isWorkday), morningOf(isWorkday), timeZone);
  const max = lastMorning(deadline, timeZone, isWorkday);
  return {
    ...(isBefore(inTwoHours, deadline) ? { twoHours: inTwoHours } : {}),
    ...(isBefore(tomorrow, deadline) ? { tomorrow } : {}),
    ...(Temporal.PlainDate.compare(nextDay, max) <= 0 ? { dates: { min: nextDay, max } } : {}),
  };
}

/**
 * The morning of a picked day. A day nobody works moves to the next working day, which is on offer too: the last day
 * offered is one. Undefined when the day was not on offer.
 */
export function snoozeUntilDay(
  options: SnoozeOptions,
  picked: Temporal.PlainDate,
  timeZone: string,
  isWorkday: IsWorkday,
): Temporal.Instant | undefined {
  const { dates } = options;
  if (!dates || windowState({ from: dates.min, to: dates.max }, picked) !== 'open') return undefined;
  return localMoment(workdayFrom(picked, isWorkday), morningOf(isWorkday), timeZone);
}
