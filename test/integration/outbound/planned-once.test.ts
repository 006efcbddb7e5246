import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readOnceAround } from '../../../src/outbound/agency-now.ts';
import { sweepReminders } from '../../../src/outbound/sweep/reminders.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

const timeZone = 'Asia/Makassar';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 4 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

it('each reminder of a day is written once', async () => {
  const { people } = await seedSmallAgency(db);
  for (const { id } of [people.ani, people.budi])
    await linkAccount(db, id, { platform: 'telegram', tenant: '1', userId: id, address: { chat: id } });
  await db.execute(sql`create sequence tried`);
  await db.execute(sql`create function counts() returns trigger language plpgsql as
    $$ begin perform nextval('tried'); return new; end $$`);
  // It counts also what is there already.
  await db.execute(
    sql`create trigger counted before insert on outbox for each row execute function counts()`,
  );
  const clock = movableClock(Temporal.Instant.from(firstDay));
  const readAgency = readOnceAround(db, localDate(clock.now(), timeZone));
  await sweepReminders({ db, clock, timeZone, readAgency }, 'sweep:1');
  const [of] = await db.execute<{ tried: number; planned: number }>(
    sql`select last_value::int as tried, (select count(*)::int from outbox) as planned from tried`,
  );
  expect(of?.planned).toBeGreaterThan(0);
  expect(of?.tried).toBe(of?.planned);
});
