import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Stage, Window } from './cycle.ts';

/** How many days a stage has where nobody says otherwise, as in examples/cycle.yaml. */
export const usualDays = 10;

/**
 * The windows of a cycle of which only the period is said: the self-assessment in the last days of the period, or from
 * today on when these are over, then one stage after the other without a day between them. Last days that are given stand.
 */
export function usualWindows(
  period: Window,
  today: Temporal.PlainDate,
  given: Readonly<Partial<Record<Stage, Temporal.PlainDate>>>,
): Readonly<Record<Stage, Window>> {
  const after = (before: Window, to: Temporal.PlainDate | undefined): Window => {
    const from = before.to.add({ days: 1 });
    return { from, to: to ?? from.add({ days: usualDays - 1 }) };
  };
  const last = given['self-assessment'] ?? later(period.to, today.add({ days: usualDays - 1 }));
  const self = { from: later(last.subtract({ days: usualDays - 1 }), today), to: last };
  const rating = after(self, given.rating);
  return { 'self-assessment': self, rating, feedback: after(rating, given.feedback) };
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? b : a);
