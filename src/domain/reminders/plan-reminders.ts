import { localDate, Temporal } from '../../shared/time.ts';
import { type Stage, type Window, windowEnd } from '../cycle/cycle.ts';
import { type EscalationLevel, escalationDay, isEscalating } from './escalation.ts';
import { dayCloses, localMoment } from './quiet-hours.ts';
import { type IsWorkday, workdayFrom, workdayUpTo } from './working-days.ts';

/** People are reminded of open work this many days before the last day of its window. */
const remindDaysBefore = [7, 3, 1, 0] as const;

/** Work of one stage that a person has not finished. */
export type Duty = {
  readonly stage: Stage;
  readonly window: Window;
  /** IANA zone in which the window begins and ends. */
  readonly windowTimeZone: string;
  /** The first day, in the person's zone, for a reminder of it; a new result is announced on its own day. */
  readonly notBefore: Temporal.PlainDate;
};

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

const isBetween = (day: Temporal.PlainDate, from: Temporal.PlainDate, to: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, to) <= 0;

/** Moves a non-working day to the working day before or, when that is before the window, to the one after. */
function shiftWithin(
  day: Temporal.PlainDate,
  window: Window,
  isWorkday: IsWorkday,
): Temporal.PlainDate | undefined {
  const earlier = workdayUpTo(day, isWorkday);
  if (isBetween(earlier, window.from, window.to) && isWorkday(earlier)) return earlier;
  const later = workdayFrom(day, isWorkday);
  return isBetween(later, window.from, window.to) && isWorkday(later) ? later : undefined;
}

/**
 * The days on which a person is reminded of a duty: 7, 3 and 1 days before the last day of its window, on the last
 * day, and for the self-assessment also on its first working day. All are working days within the window.
 */
export function reminderDays(
  { stage, ...duty }: Pick<Duty, 'stage' | 'window' | 'notBefore'>,
  isWorkday: IsWorkday,
): readonly Temporal.PlainDate[] {
  const isLate = Temporal.PlainDate.compare(duty.notBefore, duty.window.from) > 0;
  const window = { from: isLate ? duty.notBefore : duty.window.from, to: duty.window.to };
  const beforeEnd = remindDaysBefore.map((days) => window.to.subtract({ days }));
  const wanted = stage === 'self-assessment' ? [window.from, ...beforeEnd] : beforeEnd;
  const days = wanted
    .filter((day) => isBetween(day, window.from, window.to))
    .flatMap((day) => shiftWithin(day, window, isWorkday) ?? []);
  return days.sort(Temporal.PlainDate.compare);
}

/** Computes once what is the same for many people: an agency has thousands of people, but few windows and zones. */
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

/** Seconds after 08:30, less than 90 minutes: always the same for one person, and evenly spread over all people. */
function offsetSeconds(personId: string): number {
  let hash = 7;
  for (const char of personId) hash = (hash * 31 + char.charCodeAt(0)) % 1_000_003;
  return hash % (90 * 60);
}

const later = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) >= 0 ? a : b;

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
