import { localDate, Temporal } from '../../shared/time.ts';
import { type Window, windowEnd } from '../cycle/cycle.ts';
import { type EscalationLevel, escalationDay, isEscalating } from './escalation.ts';
import { dayCloses, localMoment } from './quiet-hours.ts';
import { type Duty, reminderDays } from './reminder-days.ts';
import type { IsWorkday } from './working-days.ts';

/** Overdue work of other people that a person is told of. */
export type Overdue = {
  readonly level: EscalationLevel;
  readonly window: Window;
};

export type ReminderFacts = {
  readonly personId: string;
  readonly timeZone: string;
  readonly snoozedUntil?: Temporal.Instant;
  /** The latest day for which a reminder of this person was planned; a snooze counts for the day it ends. */
  readonly lastDay?: Temporal.PlainDate;
  readonly duties: readonly Duty[];
  readonly overdue: readonly Overdue[];
};

/** One message of one person on one day, over everything that is open. What it says is decided when it is sent. */
export type PlannedReminder = {
  readonly personId: string;
  readonly date: Temporal.PlainDate;
  readonly availableAt: Temporal.Instant;
  /** After the day's hours it would come on another day, which may have a message of its own. */
  readonly expiresAt: Temporal.Instant;
};

/** What is the same for everybody in one call, worked out once: an agency has thousands of people and few windows. */
function createCalendar(now: Temporal.Instant, isWorkday: IsWorkday) {
  const daysByZone = new Map<string, ReturnType<typeof dayIn>>();
  const dutyDays = new Map<
    string,
    { readonly days: readonly Temporal.PlainDate[]; readonly end: Temporal.Instant }
  >();
  const dayIn = (timeZone: string) => {
    const date = localDate(now, timeZone);
    const from = localMoment(date, Temporal.PlainTime.from('08:30'), timeZone);
    return { date, isWorkday: isWorkday(date), from, closes: dayCloses(date, timeZone) };
  };
  return {
    today: (timeZone: string) => {
      const day = daysByZone.get(timeZone) ?? dayIn(timeZone);
      daysByZone.set(timeZone, day);
      return day;
    },
    duty: (duty: Duty) => {
      const key = `${duty.stage} ${duty.window.from} ${duty.window.to} ${duty.windowTimeZone} ${duty.notBefore}`;
      const known = dutyDays.get(key) ?? {
        days: reminderDays(duty, isWorkday),
        end: windowEnd(duty.window, duty.windowTimeZone),
      };
      dutyDays.set(key, known);
      return known;
    },
  };
}

/** Seconds after 08:30, less than an hour and a half: always the same for one person, spread over all. */
function offsetSeconds(personId: string): number {
  let hash = 7;
  for (const char of personId) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % (90 * 60);
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;

/**
 * Today's reminders, where each person is, at most one per person; none for whom nothing is due, one was planned
 * already, or who asked for quiet. Between 08:30 and 10:00, so that not everybody is written to in one second. A day
 * missed because nothing ran is made up for, as long as it is not too late. Nothing is planned ahead, so a new hire, a
 * moved deadline or a holiday added today needs no clean-up: the next call simply sees other rows.
 */
export function planReminders(
  facts: readonly ReminderFacts[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly PlannedReminder[] {
  const calendar = createCalendar(now, isWorkday);
  return facts.flatMap((person): readonly PlannedReminder[] => {
    const { personId, timeZone, snoozedUntil, lastDay } = person;
    const today = calendar.today(timeZone);
    if (!today.isWorkday) return [];
    if (snoozedUntil && Temporal.Instant.compare(snoozedUntil, now) > 0) return [];
    const availableAt = later(now, today.from.add({ seconds: offsetSeconds(personId) }));
    if (Temporal.Instant.compare(availableAt, today.closes) >= 0) return [];
    const isNew = (day: Temporal.PlainDate) =>
      Temporal.PlainDate.compare(day, today.date) <= 0 &&
      (!lastDay || Temporal.PlainDate.compare(day, lastDay) > 0);
    const isDutyDue = person.duties.some((duty) => {
      const { days, end } = calendar.duty(duty);
      return Temporal.Instant.compare(availableAt, end) < 0 && days.some(isNew);
    });
    const isEscalationDue = person.overdue.some(
      ({ level, window }) =>
        isEscalating(level, window, today.date, isWorkday) && isNew(escalationDay(level, window, isWorkday)),
    );
    return isDutyDue || isEscalationDue
      ? [{ personId, date: today.date, availableAt, expiresAt: today.closes }]
      : [];
  });
}
