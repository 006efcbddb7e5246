import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCity, type Presser } from '../../../bench/press/city.ts';
import { codeOf } from '../../../bench/press/value.ts';
import type { Inbound } from '../../../src/conversation/contract/platform.ts';
import { decodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { createEngine } from '../../../src/conversation/engine/engine.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { createEventStore } from '../../../src/persistence/events/event-store.ts';
import { systemClock } from '../../../src/shared/time.ts';
import { withoutForms } from '../../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { scans } from '../../support/plans-read.ts';

const size = 4000;
const place = {
  platform: 'telegram',
  tenant: '1',
  userId: (index: number) => String(index),
  address: (index: number) => ({ chatId: index }),
  anchor: () => ({ messageId: 5, sentAt: 0 }),
};

/** A press must cost the same for the last of 6,200 people as for the first, and be planned for none of them. */
describe('presses of a hundred people, each on a card of their own', () => {
  let database: TestDatabase;
  let db: Db;
  const statements: string[] = [];
  let press: (from: number, to: number) => Promise<void>;
  let people: readonly Presser[];
  /** The users whose answers were written, in the order of their presses. */
  let together: (from: number, to: number) => Promise<readonly string[]>;

  beforeAll(async () => {
    database = await createTestDatabase();
    people = await buildCity(database.url, size, [place]);
    db = openDatabase(database.url, { max: 1, preparesAll: true });
    const { unsafe } = db.$client;
    db.$client.unsafe = (text, values, options) => {
      statements.push(text);
      return unsafe(text, values, options);
    };
    const store = createEventStore(db, { agencyName: 'Kota', timeZone: 'Asia/Makassar' });
    const handle = createEngine({
      store,
      clock: systemClock,
      capabilities: withoutForms,
      wakeSenders: () => {},
    });
    press = async (from, to) => {
      for (const [at, person] of people.slice(from, to).entries()) {
        const reply = await handle(pressOf(person, from + at));
        await reply.shows.shown({ ok: true, anchor: place.anchor() });
      }
      await store.flush();
    };
    together = async (from, to) => {
      const pressed = people.slice(from, to).map((person, at) => pressOf(person, from + at));
      await Promise.all(pressed.map(handle));
      // The event of a person stands in the trail of an appraisal of their own.
      const rows = await db.execute<{ user_id: string }>(sql`select k.user_id from audit u
        join appraisal a on a.id = u.appraisal_id join account k on k.person_id = a.employee_id
        where k.platform = ${place.platform} and u.event_id in ${pressed.map(({ eventId }) => `telegram:${eventId}`)}
          and u.event_id = 'telegram:press-' || k.user_id order by k.user_id::int`);
      return rows.map(({ user_id }) => user_id);
    };
    await press(0, 100);
  });
  afterAll(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  const pressOf = ({ index, appraisalId }: Presser, count: number): Inbound => {
    const action = decodeAction(codeOf(appraisalId, count));
    if (!action) throw new Error('a code of ours is not read');
    return {
      platform: place.platform,
      tenant: place.tenant,
      userId: place.userId(index),
      address: place.address(index),
      eventId: `press-${index}`,
      isPrivate: true,
      anchor: { messageId: 5 },
      event: { kind: 'action', action },
    };
  };
  const [isLoad, isSave, isReceipts] = [/join "inbox"/, /kinerja_guard/, /more_ms/];
  const isOfMany = /json_to_recordset/;

  it('run the same two statements, letter for letter', () => {
    // The receipts of a quarter of a second are written together.
    const ofPresses = statements.filter((text) => !isReceipts.test(text));
    expect(ofPresses).toHaveLength(200);
    expect(new Set(ofPresses).size).toBe(2);
    expect(statements.length).toBeLessThan(250);
  });

  it('load neither a team, nor the other appraisals of the person', () => {
    const load = statements.find((text) => isLoad.test(text) && !isSave.test(text)) ?? '';
    expect(load).not.toBe('');
    expect(load).not.toMatch(/"appraiser_id" = |"employee_id" = \$|count\(/);
  });

  it('are loaded by fewer statements when they come at once, and each gets a card of their own', async () => {
    const isLoadOnly = (text: string) => isLoad.test(text) && !isSave.test(text);
    const before = statements.filter(isLoadOnly).length;
    const savesBefore = statements.filter((text) => isSave.test(text)).length;
    const found = await together(120, 152);
    expect(statements.filter(isLoadOnly).length - before).toBeLessThan(8);
    expect(statements.filter((text) => isSave.test(text)).length - savesBefore).toBeLessThan(16);
    expect(found).toEqual(people.slice(120, 152).map(({ index }) => place.userId(index)));
  });

  it('find every row by its key, whatever the values, also the receipts of their screens', async () => {
    const client = postgres(database.url, { max: 1 });
    // Of how many come at once PostgreSQL knows nothing, so their pool tells it to look up each by its key.
    const pool = openDatabase(database.url, { max: 1, preparesAll: true });
    try {
      const read: string[] = [];
      for (const text of new Set(statements)) {
        if (![isLoad, isSave, isReceipts].some((kind) => kind.test(text))) continue;
        const [row] = isOfMany.test(text)
          ? await pool.$client.unsafe(`explain (generic_plan, format json) ${text}`)
          : await client.unsafe(`explain (generic_plan, format json) ${text}`);
        scans({ ...row }, read);
      }
      const whole = [
        'conversation',
        'appraisal',
        'answer',
        'account',
        'inbox',
        'person',
        'work_result',
        'audit',
      ];
      expect([...new Set(statements)].filter((text) => isOfMany.test(text))).toHaveLength(1);
      expect(read.filter((table) => whole.includes(table))).toEqual([]);
    } finally {
      await client.end();
      await closeDatabase(pool);
    }
  });

  it('read no table whole by a plan that was made while the table was empty, as those of the audit were', async () => {
    const before = await wholeReads(db);
    await press(100, 120);
    expect(await wholeReads(db)).toEqual(before);
  });
});

/** How often each table was read from its first row to its last, in triggers too. */
async function wholeReads(db: Db): Promise<readonly unknown[]> {
  // It counts at the end of that statement.
  await db.execute(sql`select pg_stat_force_next_flush()`);
  return await db.execute(
    sql`select relname, seq_scan from pg_stat_user_tables where schemaname = 'public' order by relname`,
  );
}
