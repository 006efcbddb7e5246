import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unmeant } from '../../../src/application/cycle/overlaps.ts';
import { cycleKinds, type Window } from '../../../src/domain/cycle/cycle.ts';
import { kindProblem, misfit, typeOf, wholeKind } from '../../../src/domain/cycle/kind.ts';
import { sayCycleType } from '../../../src/i18n/cycle-type.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const period = (from: string, to: string): Window => ({ from: day(from), to: day(to) });
const anyPeriod = fc
  .record({ start: fc.integer({ min: 0, max: 1500 }), length: fc.integer({ min: 0, max: 500 }) })
  .map(({ start, length }): Window => {
    const from = day('2025-01-01').add({ days: start });
    return { from, to: from.add({ days: length }) };
  });

describe('what a cycle says it is', () => {
  it('agrees with its period: a quarter of at most 92 days in one of four, a year that is longer than that', () => {
    fc.assert(
      fc.property(anyPeriod, (of) => {
        const days = of.from.until(of.to, { largestUnit: 'day' }).days + 1;
        const isQuarter = kindProblem('quarter', of) === undefined;
        const isYear = kindProblem('annual', of) === undefined;
        if (isQuarter) {
          expect(days).toBeLessThanOrEqual(92);
          const type = typeOf({ kind: 'quarter', period: of });
          expect(type).toMatchObject({ year: of.from.year, number: Math.ceil(of.from.month / 3) });
        }
        if (isYear) expect(of.from.year).toBe(of.to.year);
        // Nothing is both, and what is surely one of them is allowed as that.
        expect(isQuarter && isYear).toBe(false);
        const sure = wholeKind(of);
        if (sure) expect(kindProblem(sure, of)).toBeUndefined();
        expect(kindProblem(undefined, of)).toBeUndefined();
        expect(typeOf({ period: of })).toBeUndefined();
      }),
    );
  });

  it('a year and a quarter of it fit exactly when every day of the quarter is one of the year, seen from either', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (year, quarter) => {
        fc.pre(kindProblem('annual', year) === undefined && kindProblem('quarter', quarter) === undefined);
        const [a, q] = [
          { name: 'Tahun', kind: 'annual', period: year },
          { name: 'Triwulan', kind: 'quarter', period: quarter },
        ] as const;
        const isWithin =
          Temporal.PlainDate.compare(year.from, quarter.from) <= 0 &&
          Temporal.PlainDate.compare(quarter.to, year.to) <= 0;
        const fits = year.to.year !== quarter.to.year || isWithin;
        expect(misfit(a, [q]) === undefined).toBe(fits);
        expect(misfit(q, [a]) === undefined).toBe(fits);
        expect(misfit(a, [a])).toBeUndefined();
        expect(misfit({ period: year }, [q])).toBeUndefined();
      }),
    );
  });

  it('lets a year stand beside its quarters, and nothing else without saying so', () => {
    const of = { period: period('2027-01-01', '2027-03-31'), people: 3, names: [] };
    for (const mine of [undefined, ...cycleKinds])
      for (const theirs of [undefined, ...cycleKinds]) {
        const found = unmeant([{ ...of, name: 'Lain', ...(theirs && { kind: theirs }) }], [], mine);
        expect(found === undefined).toBe(mine !== undefined && theirs !== undefined && mine !== theirs);
      }
  });

  it('is said as the forms say it', () => {
    const t = translator('id');
    const said = (kind: (typeof cycleKinds)[number], of: Window) => {
      const type = typeOf({ kind, period: of });
      return type && sayCycleType(t, type);
    };
    expect(said('quarter', period('2027-04-01', '2027-06-30'))).toBe('Triwulan II 2027');
    expect(said('annual', period('2027-01-01', '2027-12-31'))).toBe('Tahunan 2027');
    expect(kindProblem('quarter', period('2027-03-01', '2027-04-30'))).toEqual({ code: 'no-quarter' });
    expect(kindProblem('annual', period('2027-04-01', '2027-06-30'))).toEqual({ code: 'no-year' });
  });
});
