import { Temporal } from '../../shared/time.ts';
import type { IsWorkday } from '../reminders/working-days.ts';

/** The hours that are offered for a talk on a working day: early in the morning, and after the noon prayer. */
const slotHours = ['09:00', '13:30'] as const;

/** A time as a button carries it: half hours since 1970, so that three of them fit. */
export const slotOf = (time: Temporal.Instant): number => Math.round(time.epochMilliseconds / 1_800_000);
export const timeOf = (slot: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.trunc(slot) * 1_800_000);

/** No row of days off is this long. */
const searchMax = 60;

/** So many working days after `today`, leaving out the first `skip` of them. */
export function daysToTalk(
  today: Temporal.PlainDate,
  isWorkday: IsWorkday,
  skip: number,
  count: number,
): readonly Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let ahead = 1; ahead <= searchMax && days.length < skip + count; ahead += 1) {
    const day = today.add({ days: ahead });
    if (isWorkday(day)) days.push(day);
  }
  return days.slice(skip);
}

export const timesOn = (day: Temporal.PlainDate, timeZone: string): readonly Temporal.Instant[] =>
  slotHours.map((hour) =>
    day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(hour) }).toInstant(),
  );
