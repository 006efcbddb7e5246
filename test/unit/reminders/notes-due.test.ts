import { describe, expect, it } from 'vitest';
import { type NotesFacts, plannedNotesDue } from '../../../src/application/reminders/notes-due.ts';
import { daysOff } from '../../../src/domain/reminders/calendar.ts';
import { isOfQuarter, quarterToPlan, withoutNotes } from '../../../src/domain/reminders/notes-due.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const zone = 'Asia/Makassar';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const isWorkday = workdays(daysOff([2026, 2027], []));
const ani: NotesFacts = { personId: 'ani', timeZone: zone };
const plan = (local: string, facts: NotesFacts = ani) => plannedNotesDue([facts], at(local), isWorkday);

describe('of whom nothing was noted for a quarter', () => {
  const since = day('2026-01-05');
  const names = (people: Parameters<typeof withoutNotes>[0], today: string) =>
    withoutNotes(people, day(today)).length;

  it('is who has no note from the whole quarter before, nor from this one', () => {
    expect(names([{ since }], '2027-01-04')).toBe(1);
    expect(names([{ since, lastSeenOn: day('2026-09-30') }], '2027-01-04')).toBe(1);
    expect(names([{ since, lastSeenOn: day('2026-10-01') }], '2027-01-04')).toBe(0);
    expect(names([{ since, lastSeenOn: day('2027-01-04') }], '2027-01-04')).toBe(0);
  });

  it('is nobody who came to the team during it', () => {
    expect(names([{ since: day('2026-10-01') }], '2027-01-04')).toBe(1);
    expect(names([{ since: day('2026-10-02') }], '2027-01-04')).toBe(0);
  });
});

describe('the reminder of people without a note', () => {
  it('is planned in the first days of a quarter alone, and is too late in any other', () => {
    expect(quarterToPlan(day('2027-01-01'))).toEqual({ quarter: '2027-Q1', ends: day('2027-02-01') });
    expect(quarterToPlan(day('2027-10-24'))?.quarter).toBe('2027-Q4');
    for (const other of ['2027-01-25', '2027-02-01', '2027-03-31', '2027-12-24'])
      expect(quarterToPlan(day(other)), other).toBeUndefined();
    expect(isOfQuarter('2027-Q1', day('2027-03-31'))).toBe(true);
    expect(isOfQuarter('2027-Q1', day('2027-04-01'))).toBe(false);
  });

  it('has one key for each appraiser and quarter, so that it comes once', () => {
    expect(plan('2027-01-04T00:05')).toEqual([
      {
        intent: { kind: 'notes-due', personId: 'ani', quarter: '2027-Q1', date: '2027-01-04' },
        dedupeKey: 'notes-due:2027-Q1:ani',
        availableAt: expect.anything(),
        expiresAt: at('2027-02-01T00:00'),
      },
    ]);
    expect(plan('2027-01-20T00:05')[0]?.dedupeKey).toBe('notes-due:2027-Q1:ani');
  });

  it('comes on a working morning, and is not planned on a day off or after hours', () => {
    const [planned] = plan('2027-01-04T00:05');
    const time = planned?.availableAt.toZonedDateTimeISO(zone).toPlainTime();
    expect(time && Temporal.PlainTime.compare(time, '08:30') >= 0).toBe(true);
    expect(time && Temporal.PlainTime.compare(time, '10:00') < 0).toBe(true);
    expect(plan('2027-01-01T09:00')).toEqual([]);
    expect(plan('2027-01-03T09:00')).toEqual([]);
    expect(plan('2027-01-04T17:00')).toEqual([]);
  });

  it('waits while reminders are snoozed, and for a day without a reminder of its own', () => {
    expect(plan('2027-01-04T09:00', { ...ani, snoozedUntil: at('2027-01-06T08:30') })).toEqual([]);
    expect(plan('2027-01-06T09:00', { ...ani, snoozedUntil: at('2027-01-06T08:30') })).toHaveLength(1);
    expect(plan('2027-01-04T09:00', { ...ani, lastDay: day('2027-01-04') })).toEqual([]);
    expect(plan('2027-01-06T09:00', { ...ani, lastDay: day('2027-01-04') })).toHaveLength(1);
  });
});
