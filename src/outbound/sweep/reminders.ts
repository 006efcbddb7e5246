import {
  isOutdated,
  type MarkedFacts,
  plannedReminders,
  redrawnReminder,
  type SentReminder,
} from '../../application/reminders/plan-reminders.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { planMessages } from '../../persistence/outbox/outbox.ts';
import type { Some } from '../../persistence/people/ranges.ts';
import { factsOfAll, reminderFacts } from '../../persistence/reminders/reminder-facts.ts';
import { sentReminders } from '../../persistence/reminders/sent-reminders.ts';
import { snoozesEnded, withActors, zonesInUse } from '../../persistence/reminders/whom-to-look-at.ts';
import { batches } from '../../persistence/sql/batches.ts';
import { lookAround } from '../../persistence/sweeps/look-around.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Sweeping } from './sweeping.ts';

/** So many are being written while another is read, each on a connection of its own. */
const partsAtOnce = 2;

/** The date in each of these zones and at the agency: on another one, everybody is to be looked at. */
export const datesIn = (zones: readonly string[], { clock, timeZone }: Sweeping): string =>
  [timeZone, ...zones].map((zone) => `${zone} ${localDate(clock.now(), zone)}`).join(', ');

/**
 * Plans the reminders of the day, and redraws sent ones whose content is outdated: of everybody once a day, and then of
 * whom something changed for. Any number of processes may do this at any time, because existing rows stay.
 */
export async function sweepReminders(sweeping: Sweeping, eventId: string): Promise<void> {
  const { db, clock, timeZone, readAgency } = sweeping;
  const now = clock.now();
  const look = {
    what: 'reminders',
    days: datesIn(await zonesInUse(db), sweeping),
    now,
    alsoSince: (since: typeof now) => snoozesEnded(db, since, now),
  } as const;
  // What is planned stays planned, so a sweep that ends in the middle is made good by the next one.
  await lookAround(db, look, async (whom) => {
    const { isWorkday } = await readAgency();
    const planFor = async (some: Some, facts: readonly MarkedFacts[]) => {
      const sent = await sentReminders(db, now, timeZone, some);
      return remindersFor(facts, sent, now, isWorkday);
    };
    if (whom === 'everybody') {
      // While those of two parts are written, the next is read: neither we nor PostgreSQL wait for the other.
      const inHand: Promise<unknown>[] = [];
      for await (const { range, facts } of factsOfAll(db, now, timeZone)) {
        const part = planMessages(db, await planFor(range, facts), now, eventId);
        // It is thrown where it is waited for.
        part.catch(() => undefined);
        inHand.push(part);
        if (inHand.length > partsAtOnce) await inHand.shift();
      }
      await Promise.all(inHand);
      return;
    }
    const people = await withActors(db, whom, localDate(now, timeZone));
    for (const ids of batches(people)) {
      const facts = await reminderFacts(db, now, timeZone, { ids });
      await planMessages(db, await planFor({ ids }, facts), now, eventId);
    }
  });
}

/** The reminders of the day, and the redraws of those whose content is outdated. */
function remindersFor(
  facts: readonly MarkedFacts[],
  sent: readonly SentReminder[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
) {
  const byPerson = new Map(facts.map((person) => [person.personId, person]));
  const outdated = sent.filter((one) => isOutdated(one, byPerson.get(one.personId), now, isWorkday));
  return [...plannedReminders(facts, now, isWorkday), ...outdated.map((one) => redrawnReminder(one, now))];
}
