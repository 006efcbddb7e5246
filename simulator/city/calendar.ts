import type { CycleKind } from '../../src/domain/cycle/cycle.ts';
import { Temporal } from '../../src/shared/time.ts';

export const timeZone = 'Asia/Makassar';

export type CityCycle = {
  readonly name: string;
  readonly kind: CycleKind;
  readonly period: Span;
  readonly self: Span;
  readonly rating: Span;
  readonly feedback: Span;
};
export type Span = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };

const span = (from: Temporal.PlainDate, days: number): Span => ({ from, to: from.add({ days: days - 1 }) });
const numerals = ['I', 'II', 'III', 'IV'] as const;

/**
 * A quarter of the year: its stages follow one another in the weeks after it ends, ten days each, so that weekends and
 * holidays lie in every one of them.
 */
function quarterOf(year: number, no: 1 | 2 | 3 | 4): CityCycle {
  const from = new Temporal.PlainDate(year, no * 3 - 2, 1);
  const after = from.add({ months: 3 });
  return {
    name: `Triwulan ${numerals[no - 1]} ${year}`,
    kind: 'quarter',
    period: { from, to: after.subtract({ days: 1 }) },
    self: span(after, 10),
    rating: span(after.add({ days: 10 }), 10),
    feedback: span(after.add({ days: 20 }), 14),
  };
}

/** The evaluation of the whole year, once its last quarter is done. */
function annualOf(year: number): CityCycle {
  const begins = new Temporal.PlainDate(year + 1, 2, 16);
  return {
    name: `Tahun ${year}`,
    kind: 'annual',
    period: { from: new Temporal.PlainDate(year, 1, 1), to: new Temporal.PlainDate(year, 12, 31) },
    self: span(begins, 10),
    rating: span(begins.add({ days: 10 }), 10),
    feedback: span(begins.add({ days: 20 }), 14),
  };
}

/** So many quarters of the year one after another; after the fourth the evaluation of the year. */
export const cyclesOf = (year: number, quarters: number): readonly CityCycle[] => [
  ...([1, 2, 3, 4] as const).slice(0, quarters).map((no) => quarterOf(year, no)),
  ...(quarters === 4 ? [annualOf(year)] : []),
];

/** A time of day in the city, in minutes after midnight. */
export const momentOf = (day: Temporal.PlainDate, minutes: number): Temporal.Instant =>
  day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('00:00').add({ minutes }) }).toInstant();

export const dayOf = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The days before which tables have grown: much was answered, or told, on the day before. */
export const busyDays = ({ self, rating, feedback }: CityCycle): readonly Temporal.PlainDate[] => [
  self.from.add({ days: 1 }),
  rating.from,
  feedback.from,
];
