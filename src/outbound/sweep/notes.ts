import { holidayNotes, yearToConfirm } from '../../application/reminders/holiday-notes.ts';
import { plannedNotesDue } from '../../application/reminders/notes-due.ts';
import { plannedDigests, plannedUnitWeeks } from '../../application/reminders/plan-digests.ts';
import { isSomewhereOpen } from '../../domain/hr/digest.ts';
import { isUnitWeekDay } from '../../domain/hr/unit-week.ts';
import { headsToTell, officersToTell } from '../../persistence/hr/digest-readers.ts';
import { planMessages } from '../../persistence/outbox/outbox.ts';
import { confirmedYears, hrPeople } from '../../persistence/reminders/holidays.ts';
import { appraisersWithoutNotes } from '../../persistence/reminders/notes-due.ts';
import { type DueNow, isLookDue } from '../../persistence/sweeps/due-now.ts';
import { lookAround } from '../../persistence/sweeps/look-around.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Sweeping } from './sweeping.ts';

/** Once a quarter, tells appraisers of whom they noted nothing. */
export async function planNotesDue(
  { db, clock, timeZone, readAgency }: Sweeping,
  eventId: string,
): Promise<void> {
  const now = clock.now();
  const facts = await appraisersWithoutNotes(db, now, timeZone);
  if (facts.length === 0) return;
  const { isWorkday } = await readAgency();
  await planMessages(db, plannedNotesDue(facts, now, isWorkday), now, eventId);
}

export const hourOf = (now: Temporal.Instant): Temporal.Instant =>
  now.round({ smallestUnit: 'hour', roundingMode: 'floor' });

/** The messages of the morning: to HR's officers, and once a week to heads of units. Each has one row a day or a week. */
export async function planMorning(
  { db, clock, timeZone, readAgency }: Sweeping,
  eventId: string,
  due: DueNow | undefined,
): Promise<void> {
  const now = clock.now();
  const { isWorkday } = await readAgency();
  // Without anybody whose office hours these are, nobody is looked for.
  if (!isSomewhereOpen(now, timeZone, isWorkday)) return;
  await planMessages(
    db,
    plannedDigests(await officersToTell(db, now, timeZone), now, isWorkday),
    now,
    eventId,
  );
  if (!isUnitWeekDay(localDate(now, timeZone), isWorkday)) return;
  // Every reporting line is looked at for it, and office hours begin at a full hour wherever people are.
  const hour = { what: 'weeks', days: hourOf(now).toString(), now } as const;
  if (due && !isLookDue(due, hour.what, hour.days)) return;
  await lookAround(db, hour, async () =>
    planMessages(db, plannedUnitWeeks(await headsToTell(db, now, timeZone), now, isWorkday), now, eventId),
  );
}

/** In December, tells HR of days off that nobody has confirmed; once, because existing rows stay. */
export async function planHolidayNotes(
  { db, clock }: Pick<Sweeping, 'db' | 'clock'>,
  today: Temporal.PlainDate,
  eventId: string,
): Promise<void> {
  const year = yearToConfirm(today, await confirmedYears(db));
  if (year === undefined) return;
  const now = clock.now();
  await planMessages(db, holidayNotes(year, await hrPeople(db, today), now), now, eventId);
}
