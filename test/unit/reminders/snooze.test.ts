import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOff } from '../../../src/domain/reminders/calendar.ts';
import { snoozeOptions, snoozeUntilDay } from '../../../src/domain/reminders/snooze.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const zone = 'Asia/Makassar';
const isWorkday = workdays(daysOff([2026, 2027], []));
const local = (iso: string) => Temporal.PlainDateTime.from(iso).toZonedDateTime(zone).toInstant();
const say = (at: Temporal.Instant | undefined) =>
  at?.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
const options = (now: string, deadline: string) =>
  snoozeOptions(local(now), local(deadline), zone, isWorkday);

describe('putting a reminder off', () => {
  it('offers two hours, the next morning, and days up to the last one', () => {
    const offered = options('2026-12-02T09:00', '2026-12-11T00:00');
    expect(say(offered.twoHours)).toBe('2026-12-02T11:00');
    expect(say(offered.tomorrow)).toBe('2026-12-03T08:30');
    expect([offered.dates?.min.toString(), offered.dates?.max.toString()]).toEqual([
      '2026-12-03',
      '2026-12-10',
    ]);
  });

  it('takes two hours from late afternoon to the next working hours', () => {
    expect(say(options('2026-12-04T16:00', '2026-12-11T00:00').twoHours)).toBe('2026-12-07T08:00');
  });

  it('skips the weekend and holidays for the next morning', () => {
    expect(say(options('2026-12-24T09:00', '2027-01-05T00:00').tomorrow)).toBe('2026-12-28T08:30');
  });

  it('offers only two hours on the last day, and nothing when they would be too late', () => {
    const lastDay = options('2026-12-10T09:00', '2026-12-11T00:00');
    expect(Object.keys(lastDay)).toEqual(['twoHours']);
    expect(options('2026-12-10T16:30', '2026-12-11T00:00')).toEqual({});
  });

  it('moves a picked Sunday to Monday, and the last Sunday back to Friday', () => {
    const wide = options('2026-12-02T09:00', '2026-12-16T00:00');
    expect(say(snoozeUntilDay(wide, Temporal.PlainDate.from('2026-12-06'), zone, isWorkday))).toBe(
      '2026-12-07T08:30',
    );
    const narrow = options('2026-12-02T09:00', '2026-12-07T00:00');
    expect(narrow.dates?.max.toString()).toBe('2026-12-04');
    expect(snoozeUntilDay(narrow, Temporal.PlainDate.from('2026-12-06'), zone, isWorkday)).toBeUndefined();
  });

  it('refuses a day that was not on offer', () => {
    const offered = options('2026-12-02T09:00', '2026-12-11T00:00');
    for (const wrong of ['2026-12-02', '2026-12-11', '2030-01-01']) {
      expect(snoozeUntilDay(offered, Temporal.PlainDate.from(wrong), zone, isWorkday)).toBeUndefined();
    }
  });

  it('never leads past the deadline, into the night or to a free day', () => {
    const start = local('2026-12-01T00:00');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 24 * 60 }),
        fc.integer({ min: 1, max: 30 * 24 * 60 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
        (from, length, pick, timeZone) => {
          const now = start.add({ minutes: from });
          const deadline = now.add({ minutes: length });
          const offered = snoozeOptions(now, deadline, timeZone, isWorkday);
          const picked = now.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: pick });
          const untils = [
            offered.twoHours,
            offered.tomorrow,
            snoozeUntilDay(offered, picked, timeZone, isWorkday),
          ];
          for (const until of untils) {
            if (!until) continue;
            const there = until.toZonedDateTimeISO(timeZone);
            expect(Temporal.Instant.compare(until, deadline)).toBeLessThan(0);
            expect(Temporal.Instant.compare(until, now)).toBeGreaterThan(0);
            expect(isWorkday(there.toPlainDate())).toBe(true);
            expect(there.hour >= 8 && there.hour < 17).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
