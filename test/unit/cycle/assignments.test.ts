import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assignAppraisers,
  type Candidate,
  lastLine,
  type ReportingLine,
  withAppraiser,
} from '../../../src/domain/cycle/assignments.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const line = (appraiserId: string, from: string, to?: string): ReportingLine => ({
  appraiserId,
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
});
const plain = (lines: readonly ReportingLine[]) =>
  lines.map(({ appraiserId, from, to }) => [appraiserId, `${from}`, to && `${to}`]);

describe('the lines of a person', () => {
  it('that go on with the same appraiser stay one line, from the day it began', () => {
    const since = [line('ani', '2025-01-01')];
    expect(plain(withAppraiser(since, 'ani', day('2026-06-01')))).toEqual([['ani', '2025-01-01', undefined]]);
    const ending = [line('ani', '2025-01-01', '2026-06-01')];
    expect(plain(withAppraiser(ending, 'ani', day('2026-06-01')))).toEqual([
      ['ani', '2025-01-01', undefined],
    ]);
    const planned = [line('ani', '2025-01-01', '2026-08-01'), line('budi', '2026-08-01')];
    expect(plain(withAppraiser(planned, 'ani', day('2026-06-01')))).toEqual([
      ['ani', '2025-01-01', undefined],
    ]);
  });

  it('begin anew after a time without an appraiser, also with the same one', () => {
    const gone = [line('ani', '2025-01-01', '2026-03-01')];
    expect(plain(withAppraiser(gone, 'ani', day('2026-06-01')))).toEqual([
      ['ani', '2025-01-01', '2026-03-01'],
      ['ani', '2026-06-01', undefined],
    ]);
  });

  it('end on the day from which there is no appraiser, and not before', () => {
    const before = [line('ani', '2025-01-01')];
    const after = withAppraiser(before, undefined, day('2026-06-01'));
    expect(plain(after)).toEqual([['ani', '2025-01-01', '2026-06-01']]);
    expect(lastLine(after)).toBeUndefined();
    expect(withAppraiser([], undefined, day('2026-06-01'))).toEqual([]);
  });

  it('are the same whatever the order in which they are given, and each holds for a day at least', () => {
    const change = fc.record({
      appraiserId: fc.option(fc.constantFrom('ani', 'budi', 'citra'), { nil: undefined }),
      offset: fc.nat(40),
    });
    const first = day('2026-01-01');
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        let lines: readonly ReportingLine[] = [];
        for (const { appraiserId, offset } of changes) {
          const from = first.add({ days: offset });
          const after = withAppraiser(lines, appraiserId, from);
          expect(withAppraiser(lines.toReversed(), appraiserId, from)).toEqual(after);
          expect(lastLine(after.toReversed())).toEqual(lastLine(after));
          for (const { from: begins, to } of after)
            if (to) expect(Temporal.PlainDate.compare(begins, to)).toBeLessThan(0);
          lines = after;
        }
      }),
    );
  });
});

describe('who appraises whom when a cycle opens', () => {
  const today = day('2026-11-25');
  const lastDay = day('2026-12-10');
  const person = (id: string, lines: readonly ReportingLine[], over: Partial<Candidate> = {}): Candidate => ({
    id,
    activeFrom: day('2020-01-01'),
    isTop: false,
    hasNip: true,
    lines,
    ...over,
  });
  const wayan = person('wayan', [], { isTop: true });
  const ani = person('ani', [line('wayan', '2020-01-01')]);
  const budi = person('budi', [line('ani', '2020-01-01')]);
  const assign = (...people: readonly Candidate[]) => assignAppraisers(people, today, lastDay);

  it('is decided by the lines of that day, with the superior of the appraiser if there is one', () => {
    expect(assign(wayan, ani, budi)).toStrictEqual({
      assigned: [
        { employeeId: 'ani', appraiserId: 'wayan' },
        { employeeId: 'budi', appraiserId: 'ani', secondAppraiserId: 'wayan' },
      ],
      leftOut: [{ personId: 'wayan', reason: 'top' }],
    });
  });

  it('leaves out people without an appraiser on that day, and says so', () => {
    const over = person('over', [line('ani', '2020-01-01', '2026-11-25')]);
    const planned = person('planned', [line('ani', '2026-11-26')]);
    const never = person('never', []);
    expect(assign(ani, over, planned, never).leftOut).toEqual(
      ['over', 'planned', 'never'].map((personId) => ({ personId, reason: 'no-appraiser' })),
    );
  });

  it('takes the line that holds today, on its first day and on its last', () => {
    const begins = person('begins', [
      line('budi', '2024-01-01', '2026-11-25'),
      line('ani', '2026-11-25', '2027-01-01'),
    ]);
    const ends = person('ends', [line('ani', '2024-01-01', '2026-11-26'), line('budi', '2026-11-26')]);
    expect(assign(begins, ends).assigned).toEqual([
      { employeeId: 'begins', appraiserId: 'ani' },
      { employeeId: 'ends', appraiserId: 'ani' },
    ]);
  });

  it('includes people who begin during the self-assessment, by the lines of their first day for both superiors', () => {
    const later = person('later', [line('ani', '2026-12-01')], { activeFrom: day('2026-12-01') });
    const moved = person('ani', [line('wayan', '2020-01-01', '2026-12-01'), line('dewi', '2026-12-01')]);
    expect(assign(moved, later).assigned).toEqual([
      { employeeId: 'ani', appraiserId: 'wayan' },
      { employeeId: 'later', appraiserId: 'ani', secondAppraiserId: 'dewi' },
    ]);
  });

  it('includes people who begin on the last day of the self-assessment, and nobody who begins after it', () => {
    const on = (id: string, date: string) =>
      person(id, [line('ani', '2020-01-01')], { activeFrom: day(date) });
    const { assigned, leftOut } = assign(on('last', '2026-12-10'), on('after', '2026-12-11'));
    expect(assigned.map(({ employeeId }) => employeeId)).toEqual(['last']);
    expect(leftOut).toEqual([{ personId: 'after', reason: 'not-active' }]);
  });

  it('includes people who are there even when the self-assessment is over already', () => {
    const late = assignAppraisers([ani, budi], day('2026-12-11'), lastDay);
    expect(late.assigned.map(({ employeeId }) => employeeId)).toEqual(['ani', 'budi']);
  });

  it('leaves out people who have left, from the first day on which they are gone', () => {
    const until = (id: string, date: string) =>
      person(id, [line('ani', '2020-01-01')], { activeUntil: day(date) });
    const { assigned, leftOut } = assign(until('today', '2026-11-25'), until('tomorrow', '2026-11-26'));
    expect(assigned.map(({ employeeId }) => employeeId)).toEqual(['tomorrow']);
    expect(leftOut).toEqual([{ personId: 'today', reason: 'not-active' }]);
    // This person leaves before their own first day.
    const never = person('never', [line('ani', '2020-01-01')], {
      activeFrom: day('2026-12-01'),
      activeUntil: day('2026-11-30'),
    });
    expect(assign(never).assigned).toEqual([]);
  });
});
