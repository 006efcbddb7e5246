import { digestDay } from '../../domain/hr/digest.ts';
import { isUnitWeekDay, mondayOf } from '../../domain/hr/unit-week.ts';
import { dayCloses } from '../../domain/reminders/quiet-hours.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
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

/**
 * The message of the morning for each officer, as rows. Whether anything is new is looked at when it is sent. It may come
 * late on its day, and no later.
 */
export const plannedDigests = (
  officers: readonly Reader[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly Planned<'hr-digest'>[] =>
  officers.flatMap(({ personId, timeZone }) => {
    const day = digestDay(now, timeZone, isWorkday);
    if (!day) return [];
    const date = day.toString();
    return [
      {
        intent: { kind: 'hr-digest', personId, date },
        dedupeKey: `${digestKey}${date}:${personId}`,
        availableAt: now,
        expiresAt: dayCloses(day, timeZone, isWorkday),
      },
    ];
  });

/** The message of the week for each head of a unit, on a day on which they have no other. */
export const plannedUnitWeeks = (
  heads: readonly Reader[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly Planned<'unit-week'>[] =>
  heads.flatMap(({ personId, timeZone, lastDay }) => {
    const day = digestDay(now, timeZone, isWorkday);
    if (!day || !isUnitWeekDay(day, isWorkday)) return [];
    if (lastDay && Temporal.PlainDate.compare(lastDay, day) >= 0) return [];
    return [
      {
        intent: { kind: 'unit-week', personId, date: day.toString() },
        dedupeKey: `${unitWeekKey}${mondayOf(day)}:${personId}`,
        availableAt: now,
        expiresAt: dayCloses(day, timeZone, isWorkday),
      },
    ];
  });
