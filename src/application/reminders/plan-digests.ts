import { digestDay } from '../../domain/hr/digest.ts';
import { isUnitWeekDay, mondayOf } from '../../domain/hr/unit-week.ts';
import { dayCloses } from '../../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { remembered } from '../../shared/remembered.ts';
import { Temporal } from '../../shared/time.ts';
import type { Intent } from '../outcome/intents.ts';

/** Somebody who may be told, if they were not yet. */
export type Reader = {
  readonly personId: string;
  readonly timeZone: string;
  /** The day of their last reminder, or message of the morning. */
  readonly lastDay?: Temporal.PlainDate;
};

type Planned<K extends Intent['kind']> = {
  readonly intent: Extract<Intent, { kind: K }>;
  readonly dedupeKey: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** The dedupe keys begin with these; the rest is a day and the person, so that each comes once. */
export const digestKey = 'hr-digest:';
export const unitWeekKey = 'unit-week:';

/** The day of the message and its end, in a zone; undefined where nobody gets one now. */
const daysIn = (now: Temporal.Instant, isWorkday: IsWorkday) =>
  remembered(
    (timeZone: string) => timeZone,
    (timeZone) => {
      const day = digestDay(now, timeZone, isWorkday);
      return day && { day, date: day.toString(), expiresAt: dayCloses(day, timeZone, isWorkday) };
    },
  );

/**
 * The message of the morning for each officer, as rows. Whether anything is new is looked at when it is sent. It may come
 * late on its day, and no later.
 */
export const plannedDigests = (
  officers: readonly Reader[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly Planned<'hr-digest'>[] => {
  const dayIn = daysIn(now, isWorkday);
  return officers.flatMap(({ personId, timeZone }) => {
    const today = dayIn(timeZone);
    if (!today) return [];
    const { date, expiresAt } = today;
    return [
      {
        intent: { kind: 'hr-digest', personId, date },
        dedupeKey: `${digestKey}${date}:${personId}`,
        availableAt: now,
        expiresAt,
      },
    ];
  });
};

/** The message of the week for each head of a unit, on a day on which they have no other. */
export const plannedUnitWeeks = (
  heads: readonly Reader[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly Planned<'unit-week'>[] => {
  const dayIn = daysIn(now, isWorkday);
  const weekOf = remembered(
    (day: Temporal.PlainDate) => day.toString(),
    (day) => (isUnitWeekDay(day, isWorkday) ? mondayOf(day).toString() : undefined),
  );
  return heads.flatMap(({ personId, timeZone, lastDay }) => {
    const today = dayIn(timeZone);
    const monday = today && weekOf(today.day);
    if (!today || !monday) return [];
    if (lastDay && Temporal.PlainDate.compare(lastDay, today.day) >= 0) return [];
    return [
      {
        intent: { kind: 'unit-week', personId, date: today.date },
        dedupeKey: `${unitWeekKey}${monday}:${personId}`,
        availableAt: now,
        expiresAt: today.expiresAt,
      },
    ];
  });
};
