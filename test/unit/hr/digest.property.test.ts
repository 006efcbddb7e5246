import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedDigests, plannedUnitWeeks } from '../../../src/application/reminders/plan-digests.ts';
import {
  type DigestCounts,
  type DigestKind,
  digestKinds,
  digestSpan,
  isFresh,
  isSomewhereOpen,
  isWorthTelling,
  lateFrom,
  soonFrom,
  toldKinds,
} from '../../../src/domain/hr/digest.ts';
import { isUnitWeekDay, mondayOf } from '../../../src/domain/hr/unit-week.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const first = day('2026-11-30');
const at = (local: string, zone: string = 'Asia/Makassar') =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const isWorkday = workdays(new Set(['2026-12-24', '2026-12-25']));
const nothing = Object.fromEntries(digestKinds.map((kind) => [kind, { fresh: 0, all: 0 }])) as DigestCounts;
const having = (kind: DigestKind, count: { fresh: number; all: number }): DigestCounts => ({
  ...nothing,
  [kind]: count,
});

/** Days on which a message goes out, at most two weeks apart, as days after the first. */
const messages = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 12 }).map((gaps) => {
  let days = 0;
  return [0, ...gaps.map((gap) => (days += gap))];
});

describe('what counts as new', () => {
  it('is told in exactly one message, whatever days go without one', () => {
    fc.assert(
      fc.property(messages, fc.constantFrom(...zones), fc.nat(), (days, zone, seconds) => {
        const dates = days.map((days) => first.add({ days }));
        const spans = dates.map((date, place) => digestSpan(date, zone, dates[place - 1]));
        const from = spans[1]?.after;
        const until = spans.at(-1)?.until;
        if (!from || !until) return;
        const length = Number((until.epochMilliseconds - from.epochMilliseconds) / 1000);
        const came = from.add({ seconds: 1 + (seconds % length) });
        expect(spans.slice(1).filter((span) => isFresh(came, span))).toHaveLength(1);
      }),
    );
  });

  it('is nothing from after the morning of the message, and nothing older than two weeks without one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 60 }), (zone, gap) => {
        const date = first.add({ days: 60 });
        const span = digestSpan(date, zone, date.subtract({ days: gap }));
        expect(isFresh(span.until, span)).toBe(gap > 0);
        expect(isFresh(span.until.add({ nanoseconds: 1 }), span)).toBe(false);
        expect(isFresh(span.after, span)).toBe(false);
        const hours = span.after.until(span.until).total('hours');
        expect(hours).toBe(24 * Math.min(gap, 14));
      }),
    );
  });

  it('is late from the day after, and soon from three days before or since it is theirs', () => {
    expect(lateFrom(day('2026-12-31')).toString()).toBe('2027-01-01');
    expect(soonFrom(day('2026-12-01'), day('2026-12-10')).toString()).toBe('2026-12-07');
    expect(soonFrom(day('2026-12-09'), day('2026-12-10')).toString()).toBe('2026-12-09');
  });

  it('is worth a message when one kind has something new, or when nobody may answer a request', () => {
    expect(isWorthTelling(nothing)).toBe(false);
    for (const kind of digestKinds) {
      expect(isWorthTelling(having(kind, { fresh: 1, all: 1 })), kind).toBe(true);
      expect(isWorthTelling(having(kind, { fresh: 0, all: 9 })), kind).toBe(kind === 'unheld');
    }
  });

  it('is said with what still waits by a date, and without what is known', () => {
    const counts = {
      ...nothing,
      late: { fresh: 2, all: 5 },
      requests: { fresh: 0, all: 1 },
      objections: { fresh: 0, all: 4 },
    };
    expect(toldKinds(counts)).toEqual(['requests', 'late']);
  });
});

describe('the plan of the morning', () => {
  const ani = { personId: 'ani', timeZone: 'Asia/Makassar' };

  it('has one key for each officer and day, from eight to five on working days', () => {
    const plan = (local: string) => plannedDigests([ani], at(local), isWorkday);
    expect(plan('2026-12-23T08:00')).toEqual([
      {
        intent: { kind: 'hr-digest', personId: 'ani', date: '2026-12-23' },
        dedupeKey: 'hr-digest:2026-12-23:ani',
        availableAt: at('2026-12-23T08:00'),
        expiresAt: at('2026-12-23T17:00'),
      },
    ]);
    for (const moment of ['2026-12-23T07:59:59', '2026-12-23T17:00', '2026-12-24T09:00', '2026-12-26T09:00'])
      expect(plan(moment), moment).toEqual([]);
  });

  it('knows the morning of each zone, and asks for nobody when it is night everywhere', () => {
    const jakarta = { personId: 'sri', timeZone: 'Asia/Jakarta' };
    const now = at('2026-12-23T08:30');
    expect(plannedDigests([ani, jakarta], now, isWorkday).map(({ intent }) => intent.personId)).toEqual([
      'ani',
    ]);
    expect(isSomewhereOpen(at('2026-12-23T06:00'), 'Asia/Makassar', isWorkday)).toBe(true);
    expect(isSomewhereOpen(at('2026-12-23T02:00'), 'Asia/Makassar', isWorkday)).toBe(false);
    expect(isSomewhereOpen(at('2026-12-24T10:00'), 'Asia/Makassar', isWorkday)).toBe(false);
  });

  it('tells heads of units on the first working day of a week, or on the second after another message', () => {
    const plan = (local: string, lastDay?: string) =>
      plannedUnitWeeks(
        [{ ...ani, ...(lastDay !== undefined && { lastDay: day(lastDay) }) }],
        at(local),
        isWorkday,
      );
    expect(plan('2026-12-07T08:00').map(({ dedupeKey }) => dedupeKey)).toEqual(['unit-week:2026-12-07:ani']);
    expect(plan('2026-12-07T08:00', '2026-12-07')).toEqual([]);
    expect(plan('2026-12-08T08:00', '2026-12-07').map(({ dedupeKey }) => dedupeKey)).toEqual([
      'unit-week:2026-12-07:ani',
    ]);
    expect(plan('2026-12-09T08:00')).toEqual([]);
    expect(plan('2026-12-06T08:00')).toEqual([]);
  });

  it('has at most two such days in a week, both working days of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.array(fc.nat(13)), (offset, off) => {
        const monday = mondayOf(first.add({ days: offset }));
        const free = workdays(new Set(off.map((days) => monday.add({ days }).toString())));
        const week = Array.from({ length: 7 }, (_, days) => monday.add({ days }));
        const told = week.filter((one) => isUnitWeekDay(one, free));
        const working = week.filter(free);
        expect(told.map(String)).toEqual(working.slice(0, 2).map(String));
      }),
    );
  });
});
