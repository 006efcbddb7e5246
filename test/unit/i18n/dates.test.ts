import { describe, expect, it } from 'vitest';
import { sayDay, sayFullDay, sayMinute, sayNearDay, sayNearMoment } from '../../../src/i18n/dates.ts';
import { deadlineFor } from '../../../src/i18n/moments.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { differentScreens } from '../../support/every-screen.ts';

const day = Temporal.PlainDate.from;
const reader = (today: string, timeZone = 'Asia/Makassar') => ({ today: day(today), timeZone });

// Drawn before the clock of a test runs: on a busy machine it takes long.
const all = differentScreens();

describe('a date, as people say it', () => {
  it('is today or tomorrow with the date beside it, so that it is still right when it is read again', () => {
    const said = (today: string, locale: 'id' | 'en') => sayNearDay(day('2026-12-10'), reader(today), locale);
    expect(said('2026-12-10', 'id')).toBe('hari ini (Kamis, 10 Desember)');
    expect(said('2026-12-09', 'id')).toBe('besok (Kamis, 10 Desember)');
    expect(said('2026-12-09', 'en')).toBe('tomorrow (Thursday 10 December)');
    expect(said('2026-12-08', 'id')).toBe('Kamis, 10 Desember');
    expect(said('2026-12-11', 'id')).toBe('Kamis, 10 Desember');
  });

  it('names the year only where it is not the year of the reader', () => {
    expect(sayNearDay(day('2027-01-31'), reader('2026-12-08'), 'id')).toBe('Minggu, 31 Januari 2027');
    expect(sayNearDay(day('2027-01-01'), reader('2026-12-31'), 'id')).toBe('besok (Jumat, 1 Januari 2027)');
  });

  it('of what is over has no word of its own, and names the year only where it is another', () => {
    const said = (today: string) => sayDay(day('2026-12-10'), reader(today), 'id');
    expect(said('2026-12-10')).toBe('Kamis, 10 Desember');
    expect(said('2027-01-05')).toBe('Kamis, 10 Desember 2026');
    expect(sayFullDay(day('2026-12-10'), 'en')).toBe('Thursday, 10 December 2026');
  });

  it('names this year beside a day of the week on no screen, in any state and both languages', () => {
    const weekdays = new Set(
      (['id', 'en'] as const).flatMap((locale) =>
        Array.from(
          { length: 7 },
          (_, more) => sayFullDay(day('2026-12-07').add({ days: more }), locale).split(',')[0],
        ),
      ),
    );
    const named = new RegExp(`(?:${[...weekdays].join('|')}),? \\d+ \\p{L}+( 2026)?`, 'gu');
    const said = all.flatMap(({ at, screen }) =>
      [...JSON.stringify(screen).matchAll(named)].map(([words, year]) => ({ at, words, year })),
    );
    expect(said.length).toBeGreaterThan(100);
    expect(new Set(said.flatMap(({ at, words, year }) => (year ? [`${at}: ${words}`] : [])))).toEqual(
      new Set(),
    );
  });

  it('is the end of the last day where the cycle is, told in the zone and on the day of the reader', () => {
    const said = (today: string, timeZone: string) =>
      deadlineFor(day('2026-12-10'), 'Asia/Makassar', reader(today, timeZone), 'id').text;
    expect(said('2026-12-08', 'Asia/Makassar')).toBe('Kamis, 10 Desember 23.59 WITA');
    expect(said('2026-12-10', 'Asia/Jakarta')).toBe('hari ini (Kamis, 10 Desember 22.59 WIB)');
    expect(said('2026-12-10', 'Asia/Jayapura')).toBe('besok (Jumat, 11 Desember 00.59 WIT)');
  });

  it('has a moment near or not', () => {
    const at = Temporal.Instant.from('2026-12-10T00:30:00Z');
    expect(sayNearMoment(at, reader('2026-12-09'), 'id')).toBe('besok (Kamis, 10 Desember 08.30 WITA)');
    expect(sayMinute(at, reader('2026-12-09'), 'en')).toBe('Thursday 10 December 08:30 WITA');
  });
});
