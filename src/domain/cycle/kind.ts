import { Temporal } from '../../shared/time.ts';
import type { Cycle, CycleKind, Window } from './cycle.ts';

/**
 * What a cycle is by the official forms (D.1.1: "Triwulan I/II/III/IV", or the year). Number and year are not given but
 * follow from the period, so that they cannot contradict it. A cycle that says nothing stays what it was.
 */
export type CycleType =
  | { readonly kind: 'quarter'; readonly number: number; readonly year: number }
  | { readonly kind: 'annual'; readonly year: number };

const quarterOf = ({ month }: Temporal.PlainDate): number => Math.ceil(month / 3);
const isInOneYear = ({ from, to }: Window): boolean => from.year === to.year;
const isInOneQuarter = (period: Window): boolean =>
  isInOneYear(period) && quarterOf(period.from) === quarterOf(period.to);

/** Undefined where the cycle does not say. */
export function typeOf({ kind, period }: Pick<Cycle, 'kind' | 'period'>): CycleType | undefined {
  if (kind === undefined) return undefined;
  const { year } = period.to;
  return kind === 'annual' ? { kind, year } : { kind, year, number: quarterOf(period.to) };
}

/**
 * Why a period cannot be of this kind: a quarter lies within three months that begin in January, April, July or October,
 * and so is at most three months long; the year is longer than a quarter, and within one calendar year.
 */
export function kindProblem(kind: CycleKind | undefined, period: Window): KindProblem | undefined {
  if (kind === 'quarter' && !isInOneQuarter(period)) return { code: 'no-quarter' };
  if (kind === 'annual' && (!isInOneYear(period) || isInOneQuarter(period))) return { code: 'no-year' };
  return undefined;
}
export type KindProblem = { readonly code: 'no-quarter' | 'no-year' };

/** Another cycle that says what it is. */
export type Relative = Pick<Cycle, 'name' | 'period'> & { readonly kind: CycleKind };

/** The cycle of the same year that this one does not fit: the year contains its quarters whole. */
export function misfit(
  of: Pick<Cycle, 'kind' | 'period'>,
  others: readonly Relative[],
): Relative | undefined {
  if (of.kind === undefined) return undefined;
  return others.find((other) => {
    if (other.kind === of.kind || other.period.to.year !== of.period.to.year) return false;
    return of.kind === 'annual' ? !contains(of.period, other.period) : !contains(other.period, of.period);
  });
}

/** Whether every day of `inner` is one of `outer`. */
const contains = (outer: Window, inner: Window): boolean =>
  Temporal.PlainDate.compare(outer.from, inner.from) <= 0 &&
  Temporal.PlainDate.compare(inner.to, outer.to) <= 0;

/** Whether two cycles stand beside each other by law, for the same people and days: a year and one of its quarters. */
export const isYearAndQuarter = (one: CycleKind | undefined, other: CycleKind | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** The kind of a period that is exactly a quarter or a year of the calendar; of any other it has to be said. */
export function wholeKind({ from, to }: Window): CycleKind | undefined {
  const ends = (first: number, last: number): boolean =>
    from.year === to.year &&
    from.day === 1 &&
    from.month === first &&
    to.month === last &&
    to.day === to.daysInMonth;
  if (ends(1, 12)) return 'annual';
  return [1, 4, 7, 10].some((month) => ends(month, month + 2)) ? 'quarter' : undefined;
}
