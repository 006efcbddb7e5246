import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Window } from '../cycle/cycle.ts';
import { type IsWorkday, workdayFrom } from './working-days.ts';

/** Who is told about overdue work: first the appraiser, then the appraiser's superior. */
export const escalationLevels = ['appraiser', 'superior'] as const;
export type EscalationLevel = (typeof escalationLevels)[number];

/** Calendar days after the last day of the window. */
const daysAfter: Readonly<Record<EscalationLevel, number>> = { appraiser: 1, superior: 3 };

/** From that day on, overdue work is mentioned for this many days. */
const escalationLastsDays = 7;

/** The first day on which overdue work is mentioned; a non-working day moves to the next working day. */
export const escalationDay = (
  level: EscalationLevel,
  window: Window,
  isWorkday: IsWorkday,
): Temporal.PlainDate => workdayFrom(window.to.add({ days: daysAfter[level] }), isWorkday);

/** Whether a message of today mentions the overdue work. */
export function isEscalating(
  level: EscalationLevel,
  window: Window,
  today: Temporal.PlainDate,
  isWorkday: IsWorkday,
): boolean {
  const first = escalationDay(level, window, isWorkday);
  return !isBefore(today, first) && isBefore(today, first.add({ days: escalationLastsDays }));
}
