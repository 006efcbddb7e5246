import { isOutdated, plannedReminders, redrawnReminder } from '../application/reminders/plan-reminders.ts';
import { planMessages } from '../persistence/outbox/outbox.ts';
import type { Some } from '../persistence/people/ranges.ts';
import { factsOfAll, reminderFacts } from '../persistence/reminders/reminder-facts.ts';
import { sentReminders } from '../persistence/reminders/sent-reminders.ts';
import { snoozesEnded, withActors, zonesInUse } from '../persistence/reminders/whom-to-look-at.ts';
import { batches } from '../persistence/sql/batches.ts';
import { lookAround } from '../persistence/sweeps/look-around.ts';
import { localDate } from '../shared/time.ts';
import type { Sweeping } from './sweep.ts';

/**
 * Plans the reminders of the day, and redraws sent ones whose content is outdated: of everybody once a day, and then of
 * whom something changed for. Any number of processes may do this at any time, because existing rows stay.
 */
export async function sweepReminders(sweeping: Sweeping, eventId: string): Promise<void> {
  const { db, clock, timeZone } = sweeping;
  const now = clock.now();
  const zones = [timeZone, ...(await zonesInUse(db))];
  const look = {
    what: 'reminders',
    days: zones.map((zone) => `${zone} ${localDate(now, zone)}`).join(', '),
    now,
    alsoSince: (since: typeof now) => snoozesEnded(db, since, now),
  } as const;
  // What is planned stays planned, so a sweep that ends in the middle is made good by the next one.
  await lookAround(db, look, async (whom) => {
    if (whom === 'everybody') {
      // While those of one part are written, the next is read.
      let before: Promise<void> | undefined;
      for await (const { range, facts } of factsOfAll(db, now, timeZone)) {
        await before;
        before = lookAt(sweeping, range, facts, eventId);
        // It is thrown above; until then nobody waits for it.
        before.catch(() => undefined);
      }
      await before;
      return;
    }
    const people = await withActors(db, whom, localDate(now, timeZone));
    for (const ids of batches(people))
      await lookAt(sweeping, { ids }, await reminderFacts(db, now, timeZone, { ids }), eventId);
  });
}

type Facts = Awaited<ReturnType<typeof reminderFacts>>;

async function lookAt(
  { db, clock, timeZone, readAgency }: Sweeping,
  some: Some,
  facts: Facts,
  eventId: string,
): Promise<void> {
  const now = clock.now();
  const { isWorkday } = await readAgency();
  await planMessages(db, plannedReminders(facts, now, isWorkday), now, eventId);
  const byPerson = new Map(facts.map((person) => [person.personId, person]));
  const outdated = (await sentReminders(db, now, timeZone, some)).filter((sent) =>
    isOutdated(sent, byPerson.get(sent.personId), now, isWorkday),
  );
  await planMessages(
    db,
    outdated.map((sent) => redrawnReminder(sent, now)),
    now,
    eventId,
  );
}
