import { remembered } from '../../shared/remembered.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import { type Window, windowEnd } from '../cycle/cycle.ts';
import { type EscalationLevel, escalationDay, isEscalating } from './escalation.ts';
import { dayCloses, localMoment, morningOf } from './quiet-hours.ts';
import { type Duty, reminderDays } from './reminder-days.ts';
import type { IsWorkday } from './working-days.ts';

/** Overdue work of other people, of which this person is told. */
export type Overdue = {
  readonly level: EscalationLevel;
  readonly window: Window;
};

export type ReminderFacts = {
  readonly personId: string;
  readonly timeZone: string;
  readonly snoozedUntil?: Temporal.Instant;
  /** The latest day with a planned reminder for this person; a snooze counts as the day on which it ends. */
  readonly lastDay?: Temporal.PlainDate;
  readonly duties: readonly Duty[];
  readonly overdue: readonly Overdue[];
};

/** One message to one person on one day, about everything that is open. Its text is made when it is sent. */
export type PlannedReminder = {
  readonly personId: string;
  readonly date: Temporal.PlainDate;
  readonly availableAt: Temporal.Instant;
  /** The end of this day's hours: if sent later, it would arrive on another day, which may have its own message. */
  readonly expiresAt: Temporal.Instant;
};

const createCalendar = (now: Temporal.Instant, isWorkday: IsWorkday) => ({
  today: remembered(
    (timeZone: string) => timeZone,
    (timeZone) => {
      const date = localDate(now, timeZone);
      const from = localMoment(date, morningOf(isWorkday), timeZone);
      return { date, isWorkday: isWorkday(date), from, closes: dayCloses(date, timeZone, isWorkday) };
    },
  ),
  duty: remembered(
    ({ stage, window, windowTimeZone, notBefore }: Duty) =>
      `${stage} ${window.from} ${window.to} ${windowTimeZone} ${notBefore}`,
    (duty) => ({ days: reminderDays(duty, isWorkday), end: windowEnd(duty.window, duty.windowTimeZone) }),
  ),
});

/** Seconds after the morning begins (08:30 in usual hours), less than 90 minutes: always the same for one person, and evenly spread over all people. */
function offsetSeconds(personId: string): number {
  let hash = 7;
  for (const char of personId) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % (90 * 60);
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;

type Reachable = Pick<ReminderFacts, 'personId' | 'timeZone' | 'snoozedUntil'>;

/** When somebody may be reminded today; undefined on a day off, while reminders are snoozed, and after hours. */
function timesToday(
  calendar: ReturnType<typeof createCalendar>,
  { personId, timeZone, snoozedUntil }: Reachable,
  now: Temporal.Instant,
) {
  const { date, isWorkday, from, closes } = calendar.today(timeZone);
  if (!isWorkday || (snoozedUntil && Temporal.Instant.compare(snoozedUntil, now) > 0)) return undefined;
  const availableAt = later(now, from.add({ seconds: offsetSeconds(personId) }));
  return Temporal.Instant.compare(availableAt, closes) >= 0 ? undefined : { date, availableAt, closes };
}

/** The same hours for what is said once and about no deadline; not on a day that has its reminder already. */
export function planBesideReminders<P extends Omit<ReminderFacts, 'duties' | 'overdue'>>(
  people: readonly P[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly { readonly person: P; readonly availableAt: Temporal.Instant }[] {
  const calendar = createCalendar(now, isWorkday);
  return people.flatMap((person) => {
    const times = timesToday(calendar, person, now);
    const hasOne = times && person.lastDay && Temporal.PlainDate.compare(person.lastDay, times.date) >= 0;
    return times && !hasOne ? [{ person, availableAt: times.availableAt }] : [];
  });
}

/**
 * Today's reminders, at most one per person; "today" is the date in the person's zone. A person gets none when nothing
 * is due, when one is already planned, or while reminders are snoozed. Reminders are spread from 08:30 to 10:00, so
 * that they are not all sent in one second. If the bot did not run on a reminder day, the reminder is planned on a
 * later day, until the deadline. Nothing is planned ahead, so a new employee, a moved deadline or a new holiday needs
 * no clean-up: the next call reads the new rows.
 */
export function planReminders(
  facts: readonly ReminderFacts[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly PlannedReminder[] {
  const calendar = createCalendar(now, isWorkday);
  return facts.flatMap((person): readonly PlannedReminder[] => {
    const { personId, lastDay } = person;
    const today = timesToday(calendar, person, now);
    if (!today) return [];
    const { availableAt } = today;
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
