import type { Temporal } from '../../shared/time.ts';
import { calendarOf, type MarkedDay } from '../reminders/calendar.ts';

/** What becomes of a day: free, worked although it is free by decree, or as decreed again. The number on a button. */
export const dayDeeds = ['off', 'work', 'unmark'] as const;
export type DayDeed = (typeof dayDeeds)[number];

export const dayNameMax = 100;

export type DayProblem =
  | { readonly code: 'day-past' }
  | { readonly code: 'day-far' }
  | { readonly code: 'day-name'; readonly max: number }
  /** By decree it is free already, or a weekend. */
  | { readonly code: 'day-free' }
  /** It is worked anyway. */
  | { readonly code: 'day-worked' }
  | { readonly code: 'day-unmarked' };

/** How a day is marked now, as one text, so that a screen can say which it was drawn from. */
export const markOf = (marked: MarkedDay | undefined): string =>
  marked ? `${marked.isWorkday ? 'work' : 'off'} ${marked.name}` : '';

export const markedOn = (days: readonly MarkedDay[], day: Temporal.PlainDate): MarkedDay | undefined =>
  days.find((one) => one.day.equals(day));

/** Why a day cannot be marked so; undefined = it can. Days that are over stay as they were. */
export function dayProblem(
  deed: DayDeed,
  day: Temporal.PlainDate,
  name: string,
  days: readonly MarkedDay[],
  today: Temporal.PlainDate,
): DayProblem | undefined {
  if (day.since(today).sign < 0) return { code: 'day-past' };
  if (day.year > today.year + 1) return { code: 'day-far' };
  if (deed === 'unmark') return markedOn(days, day) ? undefined : { code: 'day-unmarked' };
  if (name === '' || name.length > dayNameMax) return { code: 'day-name', max: dayNameMax };
  const others = days.filter((one) => !one.day.equals(day));
  const isDecreed = calendarOf(day.year, others).some((one) => one.day.equals(day));
  if (deed === 'work') return isDecreed ? undefined : { code: 'day-worked' };
  // A day that is free by decree may be marked to keep its name or to settle that it does not move.
  return day.dayOfWeek > 5 && !isDecreed ? { code: 'day-free' } : undefined;
}
