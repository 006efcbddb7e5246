import { isBefore, Temporal } from '../../shared/time.ts';

/**
 * Appraisers are asked once a quarter about people of whom they noted nothing in the whole quarter before. It is done in
 * the first days of a quarter: what was sent is remembered for thirty days, and a later plan could ask again.
 */
const lastDayOfPlan = 24;

/** `2026-Q4`: the quarter in which it is asked. */
export type Quarter = string;

const firstMonth = ({ month }: Temporal.PlainDate): number => Math.floor((month - 1) / 3) * 3 + 1;

const quarterOf = (day: Temporal.PlainDate): Quarter => `${day.year}-Q${Math.floor((day.month - 1) / 3) + 1}`;

/** The first day of the quarter before the one of that day: from then on something should have been noted. */
export const quarterBefore = (today: Temporal.PlainDate): Temporal.PlainDate =>
  new Temporal.PlainDate(today.year, firstMonth(today), 1).subtract({ months: 3 });

/** The quarter whose reminder may be planned on that day, and the day after the last on which it may be sent. */
export function quarterToPlan(
  today: Temporal.PlainDate,
): { readonly quarter: Quarter; readonly ends: Temporal.PlainDate } | undefined {
  if (today.month !== firstMonth(today) || today.day > lastDayOfPlan) return undefined;
  return { quarter: quarterOf(today), ends: today.with({ day: 1 }).add({ months: 1 }) };
}

/** A reminder of another quarter than that of the day is too late. */
export const isOfQuarter = (quarter: Quarter, today: Temporal.PlainDate): boolean =>
  quarterOf(today) === quarter;

type Noted = { readonly since: Temporal.PlainDate; readonly lastSeenOn?: Temporal.PlainDate };

/**
 * Of whom nothing was seen since the quarter before began. Whoever came to the team later is left out: nobody had a
 * quarter to see something of them.
 */
export function withoutNotes<P extends Noted>(people: readonly P[], today: Temporal.PlainDate): readonly P[] {
  const from = quarterBefore(today);
  return people.filter(
    ({ since, lastSeenOn }) => !isBefore(from, since) && (!lastSeenOn || isBefore(lastSeenOn, from)),
  );
}
