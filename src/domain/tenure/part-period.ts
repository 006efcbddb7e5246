import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Window } from '../cycle/cycle.ts';

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate => (isBefore(a, b) ? b : a);
const earlier = (a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate =>
  isBefore(b, a) ? b : a;

/**
 * The days of a period in which somebody was there, for an appraisal of a part of it. `until` is the first day on which
 * they are gone. Undefined when there is no such day.
 */
export function partOf(
  period: Window,
  from: Temporal.PlainDate,
  until?: Temporal.PlainDate,
): Window | undefined {
  const part = {
    from: later(period.from, from),
    to: until === undefined ? period.to : earlier(period.to, until.subtract({ days: 1 })),
  };
  return isBefore(part.to, part.from) ? undefined : part;
}

export const isWhole = (period: Window, { from, to }: Window): boolean =>
  from.equals(period.from) && to.equals(period.to);
