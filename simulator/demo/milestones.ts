import { plannedReminders } from '../../src/application/reminders/plan-reminders.ts';
import { stages, windowEnd } from '../../src/domain/cycle/cycle.ts';
import { nextAllowed } from '../../src/domain/reminders/quiet-hours.ts';
import { calendarAround } from '../../src/outbound/agency-now.ts';
import { createProgressStore } from '../../src/persistence/cycles/progress.ts';
import type { Db } from '../../src/persistence/db.ts';
import { reminderFacts } from '../../src/persistence/reminders/reminder-facts.ts';
import { localDate, Temporal } from '../../src/shared/time.ts';
import { nextPlannedReminder } from './ask-database.ts';

/** How far ahead we look for a reminder: longer than any window of the demo's cycle. */
const daysAhead = 60;

/** When the next reminder to a reachable person is due; `undefined` when there is none. */
export async function nextReminder(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
): Promise<Temporal.Instant | undefined> {
  // A sweep plans all reminders of a day at once: those due later today are in the outbox, no longer in the facts.
  const moments = await Promise.all([nextPlannedReminder(db, now), nextToPlan(db, now, timeZone)]);
  return moments.filter((moment) => moment !== undefined).sort(Temporal.Instant.compare)[0];
}

async function nextToPlan(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
): Promise<Temporal.Instant | undefined> {
  const isWorkday = await calendarAround(db, localDate(now, timeZone));
  for (let day = 0; day <= daysAhead; day += 1) {
    const morning = localDate(now, timeZone).add({ days: day }).toZonedDateTime(timeZone).toInstant();
    const at = nextAllowed(Temporal.Instant.compare(morning, now) < 0 ? now : morning, timeZone, isWorkday);
    const facts = await reminderFacts(db, at, timeZone);
    const [first] = plannedReminders(facts, at, isWorkday)
      .map(({ availableAt }) => availableAt)
      .filter((due) => Temporal.Instant.compare(due, now) >= 0)
      .sort(Temporal.Instant.compare);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** When messages may be sent first after the next end of a stage; `undefined` when all stages are over. */
export async function nextWindowEnd(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
): Promise<Temporal.Instant | undefined> {
  const [newest] = await createProgressStore(db).cycles();
  if (newest === undefined) return undefined;
  const { cycle } = newest;
  const [end] = stages
    .map((stage) => windowEnd(cycle.windows[stage], cycle.timeZone))
    .filter((at) => Temporal.Instant.compare(at, now) > 0)
    .sort(Temporal.Instant.compare);
  if (end === undefined) return undefined;
  return nextAllowed(end, timeZone, await calendarAround(db, localDate(end, timeZone)));
}
