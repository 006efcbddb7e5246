import { Temporal } from '../../shared/time.ts';
import type { Stage } from '../cycle/cycle.ts';
import { type IsWorkday, workdayFrom } from '../reminders/working-days.ts';
import type { Waiting } from './desk.ts';

/** How far a unit is in the cycle that runs, for its head: counts, and no names. */
export type UnitWeek = {
  readonly unit: string;
  /** The head in whose name the reader acts. */
  readonly onBehalfOf?: string;
  readonly cycle: string;
  readonly stage: Stage;
  readonly people: number;
  /** How many have done what the stage asks for. */
  readonly done: number;
  /** What is open now. */
  readonly waiting: readonly Waiting[];
};

/** The Monday of the week of a day, by which the message of that week is known. */
export const mondayOf = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.subtract({ days: day.dayOfWeek - 1 });

/**
 * Whether heads of units are told of their week on that day: on its first working day, or on the one after for whom has
 * another message on the first.
 */
export function isUnitWeekDay(day: Temporal.PlainDate, isWorkday: IsWorkday): boolean {
  const first = workdayFrom(mondayOf(day), isWorkday);
  const second = workdayFrom(first.add({ days: 1 }), isWorkday);
  const isThisWeek = (one: Temporal.PlainDate) => mondayOf(one).equals(mondayOf(day));
  return [first, second].some((one) => one.equals(day) && isThisWeek(one)) && isWorkday(day);
}

/** Nothing is told of a unit in which nobody has to do anything now. */
export const hasNews = ({ waiting }: UnitWeek): boolean => waiting.length > 0;

/** The last day that comes first. */
export const nextDeadline = ({ waiting }: UnitWeek): Temporal.PlainDate | undefined =>
  waiting.map(({ closes }) => closes).toSorted(Temporal.PlainDate.compare)[0];
