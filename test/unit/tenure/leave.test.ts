import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLine, lineOn, withAppraiser } from '../../../src/domain/cycle/assignments.ts';
import {
  handStaffTo,
  isThereOn,
  leaveProblem,
  parseLeaveReason,
  takeStaffBack,
} from '../../../src/domain/tenure/leave.ts';
import { isWhole, partOf } from '../../../src/domain/tenure/part-period.ts';
import { leaveAfter } from '../../../src/domain/tenure/roster-tenure.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const first = day('2026-01-01');
const days = fc.integer({ min: 0, max: 900 }).map((count) => first.add({ days: count }));

describe('the day of leaving', () => {
  it('is the first on which somebody is gone; the day before, they are there', () => {
    const leave = { from: day('2027-05-01'), reason: 'retired' } as const;
    expect(isThereOn(leave, day('2027-04-30'))).toBe(true);
    expect(isThereOn(leave, day('2027-05-01'))).toBe(false);
    expect(isThereOn(undefined, day('2027-05-01'))).toBe(true);
  });

  it.each([
    ['Pensiun', 'retired'],
    ['BUP', 'retired'],
    ['meninggal dunia', 'died'],
    ['Mutasi ke provinsi', 'moved'],
    ['lainnya', 'other'],
    ['mengundurkan diri', 'other'],
    ['xyz', undefined],
    ['', undefined],
  ])('has the reason that is written as "%s": %s', (text, reason) => {
    expect(parseLeaveReason(text)).toBe(reason);
  });

  it('is refused before somebody begins, twice, and with a successor who is not there', () => {
    const today = day('2027-01-10');
    const from = day('2027-05-01');
    const ani = { id: 'ani', activeFrom: day('2020-01-01') };
    const gone = { id: 'budi', activeFrom: ani.activeFrom, leave: { from, reason: 'died' } as const };
    expect(leaveProblem(ani, from, today)).toBeUndefined();
    expect(leaveProblem(ani, ani.activeFrom, today)).toBe('not-there-yet');
    expect(leaveProblem({ ...ani, leave: { from: today, reason: 'moved' } }, from, today)).toBe(
      'left-already',
    );
    expect(leaveProblem(ani, from, today, ani)).toBe('successor-same');
    expect(leaveProblem(ani, from, today, gone)).toBe('successor-leaves');
    expect(leaveProblem(ani, from, today, { id: 'citra', activeFrom: day('2027-05-02') })).toBe(
      'successor-not-there-yet',
    );
    // Another day for a leave that has not begun is a correction.
    expect(leaveProblem(gone, day('2027-06-01'), today)).toBeUndefined();
  });
});

describe('the staff of who leaves', () => {
  const staffOf = (count: number, since: Temporal.PlainDate) =>
    Array.from({ length: count }, (_, place) => ({
      id: `staff-${place}`,
      lines: withAppraiser([], 'leaver', since),
    }));

  it('go to the successor on that day and not before, none to themselves, and come back when the leave is undone', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 5 }), fc.boolean(), (since, from, count, isOwn) => {
        fc.pre(Temporal.PlainDate.compare(since, from) < 0);
        const staff = staffOf(count, since);
        const leaver = { id: 'leaver', lines: withAppraiser([], 'top', since) };
        const successor = isOwn && count > 0 ? 'staff-0' : 'successor';
        const handed = handStaffTo(successor, leaver, staff, from);
        expect(handed).toHaveLength(count);
        for (const { personId, lines } of handed) {
          expect(lineOn(lines, from.subtract({ days: 1 }))?.appraiserId).toBe('leaver');
          expect(lineOn(lines, from)?.appraiserId).toBe(personId === successor ? 'top' : successor);
        }
        const after = handed.map(({ personId, lines }) => ({ id: personId, lines }));
        const back = takeStaffBack('leaver', after, from);
        expect(back.map(({ lines }) => lines)).toEqual(staff.map(({ lines }) => lines));
      }),
    );
  });

  it('stay where somebody put them later, when the leave is undone', () => {
    const from = day('2027-05-01');
    const [one] = staffOf(1, first);
    const handed = handStaffTo('successor', { id: 'leaver', lines: [] }, one ? [one] : [], from);
    const later = handed.map(({ personId: id, lines }) => ({
      id,
      lines: withAppraiser(lines, 'another', day('2027-07-01')),
    }));
    expect(takeStaffBack('leaver', later, from)).toEqual([]);
    expect(lastLine(later[0]?.lines ?? [])?.appraiserId).toBe('another');
  });
});

describe('a row of the roster', () => {
  const before = { from: day('2027-05-01'), reason: 'moved' } as const;

  it('leaves a leave alone where its cells are empty, takes it back with a dash, and else says it', () => {
    expect(leaveAfter({}, before)).toEqual(before);
    expect(leaveAfter({ leaveFrom: null }, before)).toBeUndefined();
    expect(leaveAfter({ leaveReason: 'retired' }, before)).toEqual({ ...before, reason: 'retired' });
    expect(leaveAfter({ leaveFrom: day('2027-06-01') }, undefined)).toEqual({
      from: day('2027-06-01'),
      reason: 'other',
    });
    expect(leaveAfter({ leaveReason: 'retired' }, undefined)).toBeUndefined();
  });
});

describe('a part of a period', () => {
  it('has exactly the days of the period on which somebody is there', () => {
    fc.assert(
      fc.property(days, days, days, fc.option(days, { nil: undefined }), (from, to, came, gone) => {
        fc.pre(Temporal.PlainDate.compare(from, to) <= 0);
        const part = partOf({ from, to }, came, gone);
        const within = (one: Temporal.PlainDate) =>
          Temporal.PlainDate.compare(came, one) <= 0 &&
          (gone === undefined || Temporal.PlainDate.compare(one, gone) < 0);
        for (let one = from; Temporal.PlainDate.compare(one, to) <= 0; one = one.add({ days: 1 })) {
          const isIn =
            part !== undefined &&
            Temporal.PlainDate.compare(part.from, one) <= 0 &&
            Temporal.PlainDate.compare(one, part.to) <= 0;
          expect(isIn).toBe(within(one));
        }
        if (part) expect(isWhole({ from, to }, part)).toBe(within(from) && within(to));
      }),
      { numRuns: 40 },
    );
  });
});
