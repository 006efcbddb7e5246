import { describe, expect, it } from 'vitest';
import {
  type EscalationLevel,
  escalationDay,
  isEscalating,
} from '../../../src/domain/reminders/escalation.ts';
import { planReminders, type ReminderFacts } from '../../../src/domain/reminders/plan-reminders.ts';
import { type Duty, reminderDays } from '../../../src/domain/reminders/reminder-days.ts';
import { snoozeOptions, snoozeUntilDay } from '../../../src/domain/reminders/snooze.ts';
import { workdayFrom, workdays, workdayUpTo } from '../../../src/domain/reminders/working-days.ts';
import { Temporal } from '../../../src/shared/time.ts';

const day = Temporal.PlainDate.from;
const zone = 'Asia/Makassar';
const isWorkday = workdays(new Set());
const local = (iso: string, timeZone = zone) =>
  Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toInstant();

const duty = (from: string, to: string, over: Partial<Duty> = {}): Duty => ({
  stage: 'self-assessment',
  window: { from: day(from), to: day(to) },
  windowTimeZone: zone,
  notBefore: day(from),
  ...over,
});
const facts = (over: Partial<ReminderFacts> = {}): ReminderFacts => ({
  personId: 'p1',
  timeZone: zone,
  duties: [],
  overdue: [],
  ...over,
});
const days = (of: Duty) => [...new Set(reminderDays(of, isWorkday).map(String))];
const plannedAt = (person: ReminderFacts, iso: string) =>
  planReminders([person], local(iso), isWorkday).map(({ date }) => `${date}`);

describe('the days of a reminder', () => {
  it('begin on the next working day where the window begins on a weekend', () => {
    // 5 December 2026 is a Saturday.
    expect(days(duty('2026-12-05', '2026-12-11'))).toEqual([
      '2026-12-07',
      '2026-12-08',
      '2026-12-10',
      '2026-12-11',
    ]);
  });

  it('leave out a day before the window instead of moving it into the window', () => {
    expect(days(duty('2026-12-07', '2026-12-12', { stage: 'rating' }))).toEqual(['2026-12-09', '2026-12-11']);
  });

  it('never lie before the window, however early reminding would make sense', () => {
    expect(days(duty('2026-12-07', '2026-12-11', { notBefore: day('2026-12-01') }))[0]).toBe('2026-12-07');
  });

  it('are none in a window in which nobody works', () => {
    expect(days(duty('2026-12-05', '2026-12-06'))).toEqual([]);
  });
});

describe('the plan of a day', () => {
  it('gives nobody a message on a weekend, and makes up on Monday for a Friday on which nothing ran', () => {
    // The last day is Tuesday 15 December. Three days before is a Saturday, so that reminder moves to Friday 11.
    const person = facts({ lastDay: day('2026-12-08'), duties: [duty('2026-12-01', '2026-12-15')] });
    expect(plannedAt(person, '2026-12-12T00:00')).toEqual([]);
    expect(plannedAt(person, '2026-12-13T00:00')).toEqual([]);
    expect(plannedAt(person, '2026-12-14T00:00')).toEqual(['2026-12-14']);
  });

  it('brings messages again from the very moment until which they were put off', () => {
    const person = facts({ duties: [duty('2026-12-01', '2026-12-15')] });
    const until = (iso: string) => ({ ...person, snoozedUntil: local(iso) });
    expect(plannedAt(until('2026-12-02T09:00:01'), '2026-12-02T09:00')).toEqual([]);
    expect(plannedAt(until('2026-12-02T09:00'), '2026-12-02T09:00')).toEqual(['2026-12-02']);
    expect(plannedAt(until('2026-12-01T09:00'), '2026-12-02T09:00')).toEqual(['2026-12-02']);
  });

  it('keeps duties apart that differ in stage, window, time zone or first day', () => {
    const now = local('2026-12-02T00:00');
    const due = duty('2026-12-02', '2026-12-30');
    const others: readonly Duty[] = [
      { ...due, stage: 'rating' },
      { ...due, notBefore: day('2026-12-03') },
      duty('2026-12-03', '2026-12-30'),
      duty('2026-12-02', '2026-12-10', { stage: 'rating' }),
    ];
    const plan = (duties: readonly Duty[]) =>
      planReminders(
        duties.map((one, index) => facts({ personId: `p${index}`, duties: [one] })),
        now,
        isWorkday,
      ).map(({ personId }) => personId);
    expect(plan([due, ...others])).toEqual(['p0']);
    expect(plan([...others, due])).toEqual(['p4']);
  });

  it('keeps the deadlines of time zones apart, and brings no message from a deadline on', () => {
    // The last day ends at midnight in the zone of the window, which is nine in the morning in Jayapura.
    const inZone = (windowTimeZone: string) => (personId: string) =>
      facts({
        personId,
        timeZone: 'Asia/Jayapura',
        duties: [duty('2026-12-01', '2026-12-10', { windowTimeZone })],
      });
    const people = Array.from({ length: 30 }, (_, index) => `person-${index}`);
    const now = Temporal.Instant.from('2026-12-11T00:00:00Z');
    expect(planReminders(people.map(inZone('UTC')), now, isWorkday)).toEqual([]);
    const mixed = [
      ...people.map(inZone('UTC')),
      ...people.map((id) => inZone('Pacific/Honolulu')(`late-${id}`)),
    ];
    const planned = planReminders(mixed, now, isWorkday).map(({ personId }) => personId);
    expect(planned).toEqual(people.map((id) => `late-${id}`));
    expect(planReminders(mixed.toReversed(), now, isWorkday)).toHaveLength(people.length);
  });
});

describe('overdue work', () => {
  const window = { from: day('2026-12-01'), to: day('2026-12-07') };
  const told = (level: EscalationLevel) =>
    Array.from({ length: 20 }, (_, index) => window.to.add({ days: index }))
      .filter((today) => isEscalating(level, window, today, isWorkday))
      .map(String);

  it('is told to the appraiser from the day after, to the superior from the third, each for seven days', () => {
    expect(told('appraiser')).toEqual(
      Array.from({ length: 7 }, (_, index) => `${day('2026-12-08').add({ days: index })}`),
    );
    expect(told('superior')).toEqual(
      Array.from({ length: 7 }, (_, index) => `${day('2026-12-10').add({ days: index })}`),
    );
  });

  it('waits for the next working day, and is then told for just as many days', () => {
    const friday = { from: day('2026-12-01'), to: day('2026-12-11') };
    expect(`${escalationDay('appraiser', friday, isWorkday)}`).toBe('2026-12-14');
    const on = (date: string) => isEscalating('appraiser', friday, day(date), isWorkday);
    expect([
      on('2026-12-12'),
      on('2026-12-13'),
      on('2026-12-14'),
      on('2026-12-20'),
      on('2026-12-21'),
    ]).toEqual([false, false, true, true, false]);
  });
});

describe('putting off', () => {
  const options = (now: string, deadline: string) =>
    snoozeOptions(local(now), local(deadline), zone, isWorkday);
  const until = (offered: ReturnType<typeof options>, date: string) =>
    snoozeUntilDay(offered, day(date), zone, isWorkday)
      ?.toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString();

  it('to the deadline itself is too late', () => {
    expect(options('2026-12-10T09:00', '2026-12-10T11:00')).toEqual({});
    expect(Object.keys(options('2026-12-10T09:00', '2026-12-10T11:01'))).toEqual(['twoHours']);
    expect(options('2026-12-09T16:00', '2026-12-10T08:30').tomorrow).toBeUndefined();
  });

  it('may leave one day to pick, and the first and the last day on offer can be picked', () => {
    const one = options('2026-12-09T09:00', '2026-12-11T00:00');
    expect([`${one.dates?.min}`, `${one.dates?.max}`]).toEqual(['2026-12-10', '2026-12-10']);
    expect(until(one, '2026-12-10')).toBe('2026-12-10T08:30:00');
    const week = options('2026-12-02T09:00', '2026-12-09T00:00');
    expect(until(week, '2026-12-03')).toBe('2026-12-03T08:30:00');
    expect(until(week, '2026-12-08')).toBe('2026-12-08T08:30:00');
  });

  it('to a Saturday means Monday, within what was offered', () => {
    expect(until(options('2026-12-02T09:00', '2026-12-08T00:00'), '2026-12-05')).toBe('2026-12-07T08:30:00');
  });
});

describe('a list of holidays that leaves no working day', () => {
  it('ends the search for one after a month, in either direction', () => {
    const never = () => false;
    const from = day('2026-06-15');
    for (const found of [workdayFrom(from, never), workdayUpTo(from, never)])
      expect(Math.abs(from.until(found).days)).toBeLessThan(40);
    expect(reminderDays(duty('2026-06-01', '2026-06-30'), never)).toEqual([]);
  });
});
