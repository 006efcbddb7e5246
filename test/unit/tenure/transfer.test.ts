import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraisalStatuses, isConfirmed } from '../../../src/domain/appraisal/appraisal.ts';
import {
  parseUnderWay,
  partDaysMin,
  partsAt,
  transferProblem,
  underWays,
  undoProblem,
} from '../../../src/domain/tenure/transfer.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const first = day('2026-10-01');
const period = { from: first, to: day('2026-12-31') };
const today = day('2026-12-14');
const open = { period, status: 'rating', ratingTo: day('2027-01-10'), isSettled: false } as const;

const daysOf = (from: Temporal.PlainDate, to: Temporal.PlainDate): readonly string[] => {
  const count = from.until(to, { largestUnit: 'days' }).days + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => `${from.add({ days: place })}`);
};

/** Any period and any day around it. */
const cases = fc.record({
  length: fc.integer({ min: 1, max: 400 }),
  at: fc.integer({ min: -30, max: 430 }),
  underWay: fc.constantFrom(...underWays),
  shortest: fc.integer({ min: 1, max: 92 }),
  status: fc.constantFrom(...appraisalStatuses),
});

describe('the parts of an appraisal at a transfer', () => {
  it('never overlap, cover exactly the days of before, and each has one who rates it or is archived by choice', () => {
    fc.assert(
      fc.property(cases, ({ length, at, underWay, shortest, status }) => {
        const whole = { from: first, to: first.add({ days: length - 1 }) };
        const from = first.add({ days: at });
        const late = from.add({ days: 500 });
        const plan = partsAt(
          { period: whole, status, ratingTo: late, isSettled: false },
          { from, underWay },
          from,
          shortest,
        );
        if (isConfirmed(status)) {
          expect(plan).toEqual({ becomes: 'same' });
          return;
        }
        if (plan.becomes === 'parts') {
          const days = [
            ...daysOf(plan.first.from, plan.first.to),
            ...daysOf(plan.second.from, plan.second.to),
          ];
          expect(days).toEqual(daysOf(whole.from, whole.to));
          expect(`${plan.second.from}`).toBe(`${from}`);
          expect(daysOf(plan.second.from, plan.second.to).length).toBeGreaterThanOrEqual(shortest);
          if (underWay !== 'archive')
            expect(daysOf(plan.first.from, plan.first.to).length).toBeGreaterThanOrEqual(shortest);
          return;
        }
        // One appraisal of all the days, with one of the two; nobody's only because HR chose so.
        expect(['former', 'new', ...(underWay === 'archive' ? ['archived'] : [])]).toContain(plan.becomes);
        // Who saw nothing of it never has it, unless it was handed over.
        if (at <= 0) expect(plan.becomes).toBe('new');
        if (at >= length && underWay === 'keep') expect(plan.becomes).toBe('former');
      }),
      { numRuns: 500 },
    );
  });

  it('are as long as the shortest evaluated period, a month, unless the agency says otherwise', () => {
    const at = (from: string, shortest?: number) =>
      partsAt(open, { from: day(from), underWay: 'keep' }, today, shortest).becomes;
    expect(partDaysMin).toBe(28);
    expect(at('2026-10-28')).toBe('new');
    expect(at('2026-10-29')).toBe('parts');
    expect(at('2026-12-04')).toBe('parts');
    expect(at('2026-12-05')).toBe('former');
    expect(at('2026-12-05', 27)).toBe('parts');
  });

  it('are none where the rating is confirmed or can be set no more, or who saw it has it already', () => {
    const move = { from: day('2026-11-10'), underWay: 'keep' } as const;
    expect(partsAt({ ...open, status: 'rated' }, move, today).becomes).toBe('same');
    expect(partsAt({ ...open, isSettled: true }, move, today).becomes).toBe('same');
    expect(partsAt({ ...open, ratingTo: day('2026-12-13') }, move, today).becomes).toBe('same');
    expect(partsAt({ ...open, ratingTo: today }, move, today).becomes).toBe('parts');
  });
});

describe('a transfer', () => {
  const mover = { activeFrom: day('2020-01-01') };
  it('is of somebody who is there, on a day that has come, behind the last one', () => {
    expect(transferProblem(mover, today, today)).toBeUndefined();
    expect(transferProblem(mover, today.add({ days: 1 }), today)).toBe('not-yet');
    expect(transferProblem(mover, mover.activeFrom, today)).toBe('not-there');
    expect(transferProblem({ ...mover, leaveFrom: today }, today, today)).toBe('not-there');
    expect(transferProblem({ ...mover, lastMove: today }, today, today)).toBe('earlier-than-last');
    expect(
      transferProblem({ ...mover, lastMove: today.subtract({ days: 1 }) }, today, today),
    ).toBeUndefined();
  });

  it('is taken back while nothing was rated in the second part and the first is not confirmed', () => {
    const drawn = { status: 'submitted', isRated: false } as const;
    expect(undoProblem([{ status: 'rating', isRated: true }], [drawn])).toBeUndefined();
    expect(undoProblem([drawn], [{ ...drawn, isRated: true }])).toBe('second-rated');
    expect(undoProblem([drawn], [{ status: 'rating', isRated: false }])).toBe('second-rated');
    expect(undoProblem([{ status: 'rated', isRated: true }], [drawn])).toBe('first-confirmed');
  });

  it.each([
    ['Tetap', 'keep'],
    ['diarsipkan', 'archive'],
    ['Serahkan', 'hand-over'],
    ['hand-over', 'hand-over'],
    ['entah', undefined],
    ['', undefined],
  ])('has what becomes of the appraisal as it is written, "%s": %s', (text, choice) => {
    expect(parseUnderWay(text)).toBe(choice);
  });
});
