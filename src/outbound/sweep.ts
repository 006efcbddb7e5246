import { fingerprint, plannedReminders, redrawnReminder } from '../application/reminders/plan-reminders.ts';
import { type IsWorkday, workdays } from '../domain/reminders/working-days.ts';
import { releaseDueResults } from '../persistence/cycles/release-due.ts';
import type { Db } from '../persistence/db.ts';
import { type LaneKey, lanesWithWork } from '../persistence/outbox/lanes.ts';
import { planMessages } from '../persistence/outbox/outbox.ts';
import { reminderFacts } from '../persistence/reminders/reminder-facts.ts';
import { sentReminders } from '../persistence/reminders/sent-reminders.ts';
import { giveUpExpired, prune } from '../persistence/upkeep.ts';
import { newId } from '../shared/ids.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';
import { holidaysAround } from './holidays.ts';

export type SweepDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  /** Moves appraisals to new appraisers whose first day has come. */
  readonly applyDueAssignments: (today: Temporal.PlainDate) => Promise<unknown>;
  /** Exports the heads of the audit chains that are due to files; does nothing when that is already done. */
  readonly exportAuditHeads?: (today: Temporal.PlainDate) => Promise<unknown>;
};

/**
 * Plans the reminders of the day, and redraws sent ones whose content is outdated. Any number of processes may do this
 * at any time, because existing rows stay.
 */
async function sweepReminders(
  { db, clock, timeZone }: Pick<SweepDeps, 'db' | 'clock' | 'timeZone'>,
  eventId: string,
): Promise<void> {
  const now = clock.now();
  const isWorkday = workdays(await holidaysAround(db, localDate(now, timeZone)));
  const facts = await reminderFacts(db, now, timeZone);
  await planMessages(db, plannedReminders(facts, now, isWorkday), now, eventId);
  await redrawOutdated(db, now, timeZone, isWorkday, facts, eventId);
}

async function redrawOutdated(
  db: Db,
  now: Temporal.Instant,
  timeZone: string,
  isWorkday: IsWorkday,
  facts: Awaited<ReturnType<typeof reminderFacts>>,
  eventId: string,
): Promise<void> {
  const byPerson = new Map(facts.map((person) => [person.personId, person]));
  const outdated = (await sentReminders(db, now, timeZone)).filter((sent) => {
    if (sent.date !== localDate(now, sent.timeZone).toString()) return false;
    const person = byPerson.get(sent.personId);
    return sent.shows !== (person ? fingerprint(person, now, isWorkday) : '');
  });
  await planMessages(
    db,
    outdated.map((sent) => redrawnReminder(sent, now)),
    now,
    eventId,
  );
}

/**
 * Does everything that is due by time; called every minute. Returns the lanes that have something to send. When one
 * part fails, it is logged and the others are still done; it throws only when it then finds no lane to return.
 */
export async function sweep(deps: SweepDeps): Promise<readonly LaneKey[]> {
  const { db, clock, log } = deps;
  const now = clock.now();
  // Every row and message that this sweep causes has this event id.
  const eventId = `sweep:${newId()}`;
  const failures: unknown[] = [];
  const part = async (name: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      failures.push(error);
      log.error({ eventId, part: name, error: errorClass(error) }, 'a part of the sweep failed');
    }
  };
  const today = localDate(now, deps.timeZone);
  await part('assignments', () => deps.applyDueAssignments(today));
  await part('results', () => releaseDueResults(db, now, eventId));
  await part('reminders', () => sweepReminders(deps, eventId));
  await part('expired', () => giveUpExpired(db, now));
  await part('retention', () => prune(db, now));
  await part('audit heads', async () => deps.exportAuditHeads?.(today));
  let lanes: readonly LaneKey[] = [];
  await part('lanes', async () => {
    // Read the clock again: what was planned a moment ago is due now and must not wait for the next sweep.
    lanes = await lanesWithWork(db, clock.now());
  });
  if (failures.length > 0 && lanes.length === 0) throw new AggregateError(failures, 'the sweep failed');
  return lanes;
}
