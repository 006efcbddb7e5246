import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import type { Inbound } from '../../../src/conversation/contract/platform.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { ratedItems } from '../../../src/domain/appraisal/rating.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { answer } from '../../../src/persistence/schema/answers.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { createTestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, seedSmallAgency } from '../../support/small-agency.ts';

it('going on from home costs two statements and no list, to the next person one more, who is shown from the database', async () => {
  const database = await createTestDatabase();
  const seeding = openDatabase(database.url);
  const { people, appraisals } = await seedSmallAgency(seeding);
  const chat = { platform: 'telegram', tenant: '1', userId: '7', address: { chatId: 7 } } as const;
  await linkAccount(seeding, people.ani.id, chat);
  await seeding.execute(
    sql`update person set privacy_accepted_at = now(), privacy_version = ${privacyVersion}`,
  );
  const updatedAt = Temporal.Instant.from(firstDay);
  await seeding.insert(answer).values([
    ...ratedItems.map((item) => ({
      ...{ appraisalId: appraisals.budi, author: 'appraiser' as const, item, updatedAt },
      ...{ value: 2, note: 'Seperti yang terlihat.' },
    })),
    {
      ...{ appraisalId: appraisals.citra, author: 'appraiser' as const, item: 'M.01', updatedAt },
      ...{ value: 2, note: 'Jujur.' },
    },
  ]);
  await seeding.execute(
    sql`update appraisal set status = 'rating', self_submitted_at = now() where id in (${appraisals.budi}, ${appraisals.citra})`,
  );
  const [row] = await seeding.execute<{ revision: number }>(
    sql`select revision from appraisal where id = ${appraisals.budi}`,
  );
  const statements: string[] = [];
  const client = postgres(database.url, { max: 1, debug: (_connection, query) => statements.push(query) });
  const handle = createEngine({
    store: createEventStore(drizzle(client) as Db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' }),
    clock: movableClock(updatedAt),
    capabilities: withoutForms,
    wakeSenders: () => {},
  });
  const press = (eventId: string, action: Parameters<typeof pressed>[1]) => handle(pressed(eventId, action));
  const pressed = (
    eventId: string,
    action: Extract<Inbound['event'], { kind: 'action' }>['action'],
  ): Inbound => ({
    ...chat,
    ...{ eventId, isPrivate: true, anchor: { messageId: 5 }, event: { kind: 'action', action } },
  });
  await handle({
    ...chat,
    eventId: '1',
    isPrivate: true,
    event: { kind: 'command', name: 'tim', argument: '' },
  });
  // The driver looks up types once per connection, so we begin to count after that.
  const asked = await press('2', { type: 'rate.open', appraisalId: appraisals.budi });
  expect(JSON.stringify(asked.screen)).toContain(`Ya, lalu nilai ${people.citra.name}`);
  await press('home', { type: 'nav.home' });
  statements.length = 0;
  const resumed = await press('resumed', { type: 'rate.open', appraisalId: appraisals.citra });
  expect(JSON.stringify(resumed.screen)).toContain(`${people.citra.name} · 2 dari 9`);
  expect(statements).toHaveLength(2);
  expect(statements[0]).not.toContain('is_running');
  statements.length = 0;
  const done = await press('3', {
    type: 'rate.submitNext',
    appraisalId: appraisals.budi,
    revision: row?.revision ?? -1,
    nextId: appraisals.citra,
  });
  expect(statements).toHaveLength(3);
  expect(JSON.stringify(done.screen)).toContain(`${people.citra.name} · 2 dari 9`);
  const [saved] = await seeding.execute<{ predicate: string }>(
    sql`select predicate from appraisal where id = ${appraisals.budi}`,
  );
  expect(saved?.predicate).toBe('good');
  // Whoever names an appraisal that is not theirs to rate gets to see nothing of it.
  await seeding.execute(
    sql`update appraisal set appraiser_id = ${people.wayan.id} where id = ${appraisals.citra}`,
  );
  const shown = await handle({
    ...chat,
    ...{ eventId: '4', isPrivate: true, anchor: { messageId: 5 }, event: { kind: 'text', text: 'Catatan.' } },
  });
  expect(JSON.stringify(shown.screen)).not.toContain(people.citra.name);
  await client.end();
  await closeDatabase(seeding);
  await database.drop();
});
