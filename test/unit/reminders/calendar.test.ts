import { describe, expect, it } from 'vitest';
import { holidayNotes, yearToConfirm } from '../../../src/application/reminders/holiday-notes.ts';
import { judgeCalendar } from '../../../src/cli/doctor/calendar.ts';
import { holidaysDueScreen } from '../../../src/conversation/features/reminder/holidays.screen.ts';
import { calendarOf, daysOff, type MarkedDay } from '../../../src/domain/reminders/calendar.ts';
import { nationalDays } from '../../../src/domain/reminders/national-days.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { wordsOf } from '../self/rig.ts';

const day = Temporal.PlainDate.from;
const marked = (iso: string, name: string, isWorkday = false): MarkedDay => ({
  day: day(iso),
  name,
  isWorkday,
});
const namesOf = (year: number, ...marks: readonly MarkedDay[]) =>
  calendarOf(year, marks).map((one) => `${one.day} ${one.kind} ${one.name}`);

describe('the days off that are shipped', () => {
  it('are the decreed ones of 2026 and 2027: national holidays and joint leave, in order and with their source', () => {
    const counts = [2026, 2027].map((year) => {
      const days = nationalDays(year);
      const dates = days.map((one) => one.day.toString());
      expect(new Set(dates).size).toBe(days.length);
      expect(dates.toSorted()).toEqual(dates);
      for (const one of days)
        expect([one.day.year, one.source.length > 0, one.name.length > 0]).toEqual([year, true, true]);
      return ['national', 'joint-leave'].map((kind) => days.filter((one) => one.kind === kind).length);
    });
    expect(counts).toEqual([
      [17, 8],
      [18, 8],
    ]);
  });

  it('say which days of 2027 may still move: those of Idul Fitri and Idul Adha, with the leave beside them', () => {
    const moving = nationalDays(2027).filter(({ mayMove }) => mayMove);
    expect(moving.map((one) => one.day.toString())).toEqual([
      ...['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12', '2027-03-15', '2027-05-17', '2027-05-18'],
    ]);
    expect(nationalDays(2026).some(({ mayMove }) => mayMove)).toBe(false);
  });

  it('are none for a year without a decree, because nothing is guessed', () => {
    expect(nationalDays(2028)).toEqual([]);
    expect(daysOff([2028], [])).toEqual(new Set());
  });
});

describe('what HR marks', () => {
  it('counts before what is shipped, and what HR marked moves no more', () => {
    const marks = [
      marked('2027-03-10', 'Kerja pengganti', true),
      marked('2027-03-11', 'Idulfitri, ditetapkan'),
      marked('2027-03-16', 'Cuti bersama tambahan'),
    ];
    const found = calendarOf(2027, marks);
    const at = (iso: string) => found.find((one) => one.day.equals(day(iso)));
    expect(at('2027-03-10')).toMatchObject({ kind: 'workday', name: 'Kerja pengganti' });
    expect(at('2027-03-11')).toMatchObject({
      kind: 'national',
      name: 'Idulfitri, ditetapkan',
      mayMove: false,
    });
    expect(at('2027-03-16')).toMatchObject({ kind: 'by-hr', isMarked: true });
    const off = daysOff([2027], marks);
    expect(['2027-03-09', '2027-03-10', '2027-03-11', '2027-03-16'].map((one) => off.has(one))).toEqual([
      ...[true, false, true, true],
    ]);
    expect(found.map((one) => one.day.toString())).toEqual(found.map((one) => one.day.toString()).toSorted());
  });

  it('of one year is not in another', () => {
    expect(namesOf(2028, marked('2028-01-01', 'Tahun Baru'), marked('2027-03-16', 'Lain'))).toEqual([
      '2028-01-01 by-hr Tahun Baru',
    ]);
  });
});

describe('a year that nobody confirmed', () => {
  const facts = (...confirmedYears: readonly number[]) => ({ confirmedYears, marked: [] });
  const judged = (iso: string, ...confirmed: readonly number[]) =>
    judgeCalendar(translator('en'), facts(...confirmed), day(iso)).map(
      ({ check, status }) => `${check} ${status}`,
    );

  it('is a finding of the doctor, and the next year is one from December on', () => {
    expect(judged('2026-11-30')).toEqual(['days off 2026 warning']);
    expect(judged('2026-11-30', 2026)).toEqual(['days off 2026 ok']);
    expect(judged('2026-12-01', 2026)).toEqual(['days off 2026 ok', 'days off 2027 warning']);
    expect(judged('2026-12-01', 2026, 2027)).toEqual(['days off 2026 ok', 'days off 2027 ok']);
  });

  it('and of which no day is known is said to be so, also when it was confirmed', () => {
    const [finding] = judgeCalendar(translator('en'), facts(2028), day('2028-02-01'));
    expect(finding?.found).toContain('none is known');
  });

  it('is told to HR in December, once each, and not to a second time after messages were cleaned up', () => {
    expect(yearToConfirm(day('2026-11-30'), [])).toBeUndefined();
    expect(yearToConfirm(day('2026-12-01'), [2026])).toBe(2027);
    expect(yearToConfirm(day('2026-12-01'), [2027])).toBeUndefined();
    expect(yearToConfirm(day('2026-12-24'), [])).toBe(2027);
    expect(yearToConfirm(day('2026-12-25'), [])).toBeUndefined();
    const now = Temporal.Instant.from('2026-12-01T00:00:00Z');
    const keys = holidayNotes(2027, ['a', 'b'], now).map(({ dedupeKey }) => dedupeKey);
    expect(keys).toEqual(['holidays-due:2027:a', 'holidays-due:2027:b']);
    expect(keys).toEqual(
      holidayNotes(2027, ['a', 'b'], now.add({ hours: 50 })).map(({ dedupeKey }) => dedupeKey),
    );
  });

  it('is shown to HR with every day, with what may still move, and with what to do', () => {
    const screen = holidaysDueScreen(
      translator('id'),
      2027,
      calendarOf(2027, [marked('2027-03-16', 'Cuti tambahan')]),
    );
    const words = wordsOf(screen);
    expect(words).toContain('Idul Fitri 1448 H (masih dapat berubah)');
    expect(words).toContain('Cuti tambahan (ditambahkan pengelola kinerja)');
    expect(words).toContain('kinerja holidays confirm 2027');
    expect(wordsOf(holidaysDueScreen(translator('id'), 2028, []))).toContain('Belum ada hari libur 2028');
  });
});
