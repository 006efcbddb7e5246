import { sql } from 'drizzle-orm';
import { intentVersion } from '../../src/application/outcome/intents.ts';
import type { Db } from '../../src/persistence/db.ts';
import { chatTurn, delivery, lane, outbox } from '../../src/persistence/schema/messaging.ts';
import { insertFrom } from '../../src/persistence/sql/write.ts';
import { Temporal } from '../../src/shared/time.ts';
import { personId, zone } from '../lib/plant.ts';

/** Ten in the morning of the first working day from today on, when everybody may be sent a message. */
export function officeHour(): Temporal.Instant {
  const today = Temporal.Now.zonedDateTimeISO(zone);
  const days = today.dayOfWeek > 5 ? 8 - today.dayOfWeek : 0;
  return today.add({ days }).withPlainTime('10:00').toInstant();
}

/** Reminders of a day for so many people, planned and due, and nothing else in the outbox. */
export async function planReminders(db: Db, people: number, now: Temporal.Instant): Promise<void> {
  const date = now.toZonedDateTimeISO(zone).toPlainDate().toString();
  for (const one of [delivery, outbox, chatTurn, lane]) await db.delete(one);
  const g = sql`g`;
  await db.execute(
    insertFrom(
      outbox,
      {
        ...{ id: sql`gen_random_uuid()`, kind: 'reminder', version: intentVersion, recipientId: personId(g) },
        payload: sql`jsonb_build_object('kind', 'reminder', 'personId', ${personId(g)}, 'date', ${date}::text)`,
        dedupeKey: sql`'reminder:' || ${personId(g)} || ':' || ${date}::text`,
        availableAt: now.subtract({ minutes: 1 }),
        createdAt: now,
      },
      sql`from generate_series(2, ${people + 1}::int) g`,
    ),
  );
  await db.$client`vacuum (analyze) outbox, delivery`;
}

/** How many of them were sent. */
export async function sentCount(db: Db): Promise<number> {
  return db.$count(outbox, sql`${outbox.outcome} = 'sent'`);
}
