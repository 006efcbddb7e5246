import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOff } from '../../../src/domain/reminders/calendar.ts';
import { nextAllowed } from '../../../src/domain/reminders/quiet-hours.ts';
import { workdayFrom, workdays, workdayUpTo } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const local = (iso: string, timeZone: string) =>
  Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toInstant();
const say = (at: Temporal.Instant, timeZone: string) =>
  at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });

const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const isWorkday = workdays(daysOff([2026, 2027], []));

describe('working days', () => {
  it('are Monday to Friday without national holidays and joint leave', () => {
    expect(isWorkday(day('2026-12-23'))).toBe(true);
    expect(isWorkday(day('2026-12-24'))).toBe(false);
    expect(isWorkday(day('2026-12-25'))).toBe(false);
    expect(isWorkday(day('2026-12-26'))).toBe(false);
    expect(isWorkday(day('2027-01-01'))).toBe(false);
    expect(isWorkday(day('2026-08-17'))).toBe(false);
  });

  it('are not the days that HR marked as free', () => {
    const withLeave = workdays(new Set([...daysOff([2026], []), '2026-12-23']));
    expect(workdayUpTo(day('2026-12-25'), withLeave).toString()).toBe('2026-12-22');
    expect(workdayFrom(day('2026-12-23'), withLeave).toString()).toBe('2026-12-28');
  });
});

describe('quiet hours', () => {
  it.each(zones)('a message is written at once between 08:00 and 17:00 in %s', (zone) => {
    for (const time of ['08:00', '12:30', '16:59']) {
      const at = local(`2026-12-02T${time}`, zone);
      expect(nextAllowed(at, zone, isWorkday).equals(at)).toBe(true);
    }
  });

  it.each(zones)('before eight it waits until eight, from five on until the next morning, in %s', (zone) => {
    expect(say(nextAllowed(local('2026-12-02T07:59', zone), zone, isWorkday), zone)).toBe('2026-12-02T08:00');
    expect(say(nextAllowed(local('2026-12-02T17:00', zone), zone, isWorkday), zone)).toBe('2026-12-03T08:00');
    expect(say(nextAllowed(local('2026-12-04T17:00', zone), zone, isWorkday), zone)).toBe('2026-12-07T08:00');
  });

  it('one moment is working time in the east and too early in the west', () => {
    const at = local('2026-12-02T08:30', 'Asia/Jayapura');
    expect(say(nextAllowed(at, 'Asia/Jayapura', isWorkday), 'Asia/Jayapura')).toBe('2026-12-02T08:30');
    expect(say(nextAllowed(at, 'Asia/Jakarta', isWorkday), 'Asia/Jakarta')).toBe('2026-12-02T08:00');
  });

  it('over Christmas and the weekend it waits until Monday', () => {
    expect(
      say(
        nextAllowed(local('2026-12-24T18:00', 'Asia/Makassar'), 'Asia/Makassar', isWorkday),
        'Asia/Makassar',
      ),
    ).toBe('2026-12-28T08:00');
  });

  it('never lets a message out at night, on a weekend or a holiday, whatever the moment', () => {
    const start = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 * 24 * 60 }), fc.constantFrom(...zones), (minutes, zone) => {
        const at = Temporal.Instant.fromEpochMilliseconds(start + minutes * 60_000);
        const allowed = nextAllowed(at, zone, isWorkday);
        const there = allowed.toZonedDateTimeISO(zone);
        expect(Temporal.Instant.compare(allowed, at)).toBeGreaterThanOrEqual(0);
        expect(isWorkday(there.toPlainDate())).toBe(true);
        expect(there.hour).toBeGreaterThanOrEqual(8);
        expect(there.hour).toBeLessThan(17);
      }),
    );
  });
});
