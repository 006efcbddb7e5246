import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOff } from '../../../src/domain/reminders/calendar.ts';
import { planReminders, type ReminderFacts } from '../../../src/domain/reminders/plan-reminders.ts';
import { type Duty, reminderDays } from '../../../src/domain/reminders/reminder-days.ts';
import { workdays } from '../../../src/domain/reminders/working-days.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const isWorkday = workdays(daysOff([2026, 2027], []));
const zone = 'Asia/Makassar';

const duty = (from: string, to: string, other: Partial<Duty> = {}): Duty => ({
  stage: 'self-assessment',
  window: { from: day(from), to: day(to) },
  windowTimeZone: zone,
  notBefore: day(from),
  ...other,
});
const facts = (other: Partial<ReminderFacts> = {}): ReminderFacts => ({
  personId: 'p1',
  timeZone: zone,
  duties: [],
  overdue: [],
  ...other,
});
const days = (of: Duty) => [...new Set(reminderDays(of, isWorkday).map(String))];
const midnight = (date: string, timeZone = zone) => day(date).toZonedDateTime(timeZone).toInstant();

/** Plans every hour and remembers what was planned, as the rows of the outbox do. */
function simulate(start: string, daysLong: number, read: (now: Temporal.Instant) => ReminderFacts) {
  const planned: { date: string; at: Temporal.Instant }[] = [];
  for (let hour = 0; hour < daysLong * 24; hour += 1) {
    const now = midnight(start).add({ hours: hour });
    const last = planned.at(-1);
    const person = { ...read(now), ...(last ? { lastDay: day(last.date) } : {}) };
    for (const { date, availableAt } of planReminders([person], now, isWorkday)) {
      if (!planned.some((known) => known.date === date.toString()))
        planned.push({ date: date.toString(), at: availableAt });
    }
  }
  return planned;
}

describe('the days of a reminder', () => {
  it('are the first working day of the self-assessment, and 7, 3, 1 and 0 days before its end', () => {
    expect(days(duty('2026-11-30', '2026-12-18'))).toEqual([
      '2026-11-30',
      '2026-12-11',
      '2026-12-15',
      '2026-12-17',
      '2026-12-18',
    ]);
  });

  it('have no invitation for ratings and results', () => {
    expect(days(duty('2026-11-30', '2026-12-18', { stage: 'rating' }))[0]).toBe('2026-12-11');
  });

  it('move to the working day before when nobody works, and are never dropped', () => {
    // The last day is Sunday 27 December; the 24th is joint leave, the 25th a holiday and the 26th a Saturday.
    expect(days(duty('2026-12-14', '2026-12-27', { stage: 'rating' }))).toEqual(['2026-12-18', '2026-12-23']);
  });

  it('move forward when the working day before lies outside the window', () => {
    expect(days(duty('2026-12-05', '2026-12-08'))).toEqual(['2026-12-07', '2026-12-08']);
  });

  it('lie in the window and on working days for any window', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 40 }), (offset, length) => {
        const from = day('2026-01-01').add({ days: offset });
        const to = from.add({ days: length });
        const all = reminderDays(
          { stage: 'self-assessment', window: { from, to }, notBefore: from },
          isWorkday,
        );
        for (const one of all) {
          expect(isWorkday(one)).toBe(true);
          expect(Temporal.PlainDate.compare(one, from) >= 0 && Temporal.PlainDate.compare(one, to) <= 0).toBe(
            true,
          );
        }
        const hasWorkday = Array.from({ length: length + 1 }, (_, i) => from.add({ days: i })).some(
          isWorkday,
        );
        if (hasWorkday) expect(all.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the plan', () => {
  it('brings one message on each of the days, in the morning where the person is', () => {
    for (const timeZone of ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']) {
      const planned = simulate('2026-11-28', 25, () =>
        facts({ timeZone, duties: [duty('2026-11-30', '2026-12-18')] }),
      );
      expect(planned.map(({ date }) => date)).toEqual([
        '2026-11-30',
        '2026-12-11',
        '2026-12-15',
        '2026-12-17',
        '2026-12-18',
      ]);
      for (const { date, at } of planned) {
        const there = at.toZonedDateTimeISO(timeZone);
        expect(there.toPlainDate().toString()).toBe(date);
        const minutes = there.hour * 60 + there.minute;
        expect(minutes).toBeGreaterThanOrEqual(8 * 60 + 30);
        expect(minutes).toBeLessThan(10 * 60);
      }
    }
  });

  it('is the same for people of several zones together as for each of them alone', () => {
    const at = Temporal.Instant.from('2026-11-30T00:00:00Z');
    const people = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'].map((timeZone) =>
      facts({ timeZone, duties: [duty('2026-11-30', '2026-12-18')] }),
    );
    const alone = people.flatMap((person) => planReminders([person], at, isWorkday));
    expect(alone).toHaveLength(3);
    expect(planReminders(people, at, isWorkday)).toEqual(alone);
  });

  it('spreads people over the morning and keeps each at the same time', () => {
    const at = (personId: string) =>
      planReminders(
        [facts({ personId, duties: [duty('2026-11-30', '2026-12-18')] })],
        midnight('2026-11-30'),
        isWorkday,
      )[0]?.availableAt.toString();
    const times = new Set(Array.from({ length: 40 }, (_, index) => at(`person-${index}`)));
    expect(times.size).toBeGreaterThan(30);
    expect(at('person-3')).toBe(at('person-3'));
  });

  it('has a moment from 08:30 to 10:00 for everybody, in a whole city', () => {
    const ids = fc.sample(fc.uuid(), { seed: 2, numRuns: 3000 });
    const people = ids.map((personId) => facts({ personId, duties: [duty('2026-11-30', '2026-12-18')] }));
    const start = midnight('2026-11-30');
    const minutes = planReminders(people, start, isWorkday).map(({ availableAt }) =>
      start.until(availableAt).total('minutes'),
    );
    expect(minutes).toHaveLength(3000);
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(8.5 * 60);
    expect(Math.max(...minutes)).toBeLessThan(10 * 60);
  });

  it('never plans after the deadline, also where the day is longer than at the agency', () => {
    // The window ends at midnight in Jakarta, which is two in the morning of the next day in Jayapura.
    const late = facts({
      timeZone: 'Asia/Jayapura',
      duties: [duty('2026-12-01', '2026-12-10', { windowTimeZone: 'Asia/Jakarta' })],
    });
    const now = Temporal.Instant.from('2026-12-10T16:30:00Z');
    expect(localDate(now, 'Asia/Jayapura').toString()).toBe('2026-12-11');
    expect(planReminders([late], now, isWorkday)).toEqual([]);
  });

  it('makes up once for a day on which nothing ran', () => {
    const person = facts({ lastDay: day('2026-11-30'), duties: [duty('2026-11-30', '2026-12-18')] });
    const [made] = planReminders([person], midnight('2026-12-14'), isWorkday);
    expect(made?.date.toString()).toBe('2026-12-14');
    expect(
      planReminders(
        [{ ...person, lastDay: day('2026-12-14') }],
        midnight('2026-12-14').add({ hours: 9 }),
        isWorkday,
      ),
    ).toEqual([]);
  });

  it('says nothing late in the day: the message would come after five', () => {
    const person = facts({ duties: [duty('2026-11-30', '2026-12-18')] });
    expect(planReminders([person], midnight('2026-11-30').add({ hours: 17 }), isWorkday)).toEqual([]);
  });

  it('follows a moved deadline without any clean-up', () => {
    const moves = midnight('2026-12-10');
    const planned = simulate('2026-11-30', 40, (now) =>
      facts({
        duties: [duty('2026-11-30', Temporal.Instant.compare(now, moves) < 0 ? '2026-12-18' : '2026-12-23')],
      }),
    );
    expect(planned.map(({ date }) => date)).toEqual([
      '2026-11-30',
      '2026-12-16',
      '2026-12-18',
      '2026-12-22',
      '2026-12-23',
    ]);
  });

  it('is silent while a person has put reminders off', () => {
    const snoozedUntil = midnight('2026-12-12');
    const planned = simulate('2026-12-01', 11, () =>
      facts({ snoozedUntil, duties: [duty('2026-12-01', '2026-12-18')] }),
    );
    expect(planned).toEqual([]);
  });

  it('does not repeat the news of a result on its own day', () => {
    const result = duty('2026-12-11', '2026-12-18', { stage: 'feedback', notBefore: day('2026-12-12') });
    const planned = simulate('2026-12-11', 8, () => facts({ duties: [result] }));
    expect(planned.map(({ date }) => date)).toEqual(['2026-12-15', '2026-12-17', '2026-12-18']);
  });

  it('tells the appraiser on the day after and the superior on the third day, moved to the next working day', () => {
    const window = { from: day('2026-12-01'), to: day('2026-12-10') };
    const days = (level: 'appraiser' | 'superior') =>
      simulate('2026-12-01', 30, () => facts({ overdue: [{ level, window }] })).map(({ date }) => date);
    expect(days('appraiser')).toEqual(['2026-12-11']);
    // The third day is a Sunday.
    expect(days('superior')).toEqual(['2026-12-14']);
  });

  it('brings at most one message per day over all work, whatever is open and however long it takes', () => {
    const stage = fc.constantFrom('self-assessment', 'rating', 'feedback' as const);
    const window = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([from, length]) => ({
        from: day('2026-12-10').add({ days: from }),
        to: day('2026-12-10').add({ days: from + length }),
      }));
    const duties = fc.array(fc.tuple(stage, window), { maxLength: 4 });
    const overdue = fc.array(fc.tuple(fc.constantFrom('appraiser', 'superior' as const), window), {
      maxLength: 3,
    });
    const timeZone = fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura');
    fc.assert(
      fc.property(duties, overdue, timeZone, (duties, overdue, timeZone) => {
        const planned = simulate('2026-12-08', 45, () =>
          facts({
            timeZone,
            duties: duties.map(([stage, window]) => ({
              stage,
              window,
              windowTimeZone: zone,
              notBefore: window.from,
            })),
            overdue: overdue.map(([level, window]) => ({ level, window })),
          }),
        );
        const localDays = planned.map(({ at }) => localDate(at, timeZone).toString());
        expect(new Set(localDays).size).toBe(localDays.length);
        for (const { date } of planned) expect(isWorkday(day(date))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});
