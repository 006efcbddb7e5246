import { Temporal } from '../../shared/time.ts';
import type { Window } from '../cycle/cycle.ts';
import { type IsWorkday, workdayFrom } from './working-days.ts';

/** Who is told of overdue work: first the appraiser, then the appraiser's superior. */
export const escalationLevels = ['appraiser', 'superior'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** Calendar days after the last day of the window. */
const daysAfter: Readonly<Record<EscalationLevel, number>> = { appraiser: 1, superior: 3 };

/** For how many days from then on overdue work is still worth telling of. */
const lastsDays = 7;

/** The day on which overdue work is told of; a day nobody works moves to the next working day. */
export const escalationDay = (
  level: EscalationLevel,
  window: Window,
  isWorkday: IsWorkday,
): Temporal.PlainDate => workdayFrom(window.to.add({ days: daysAfter[level] }), isWorkday);

/** Whether overdue work belongs into a message of today. */
export function isEscalating(
  level: EscalationLevel,
  window: Window,
  today: Temporal.PlainDate,
  isWorkday: IsWorkday,
): boolean {
  const first = escalationDay(level, window, isWorkday);
  return (
    Temporal.PlainDate.compare(today, first) >= 0 &&
    Temporal.PlainDate.compare(today, first.add({ days: lastsDays })) < 0
  );
}
