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

  beforeAll(async () => {
    database = await createTestDatabase();
    const people = await buildCity(database.url, size, [place]);
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
    for (const [at, person] of people.slice(0, 100).entries()) {
      const reply = await handle(pressOf(person, at));
      await reply.shows.shown({ ok: true, anchor: place.anchor() });
    }
    await store.flush();
  }, 60_000);
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
  const [isLoad, isSave, isReceipts] = [/join "inbox"/, /kinerja_guard/, /unnest/];

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

  it('find every row by its key, whatever the values, also the receipts of their screens', async () => {
    const sql = postgres(database.url, { max: 1 });
    try {
      const read: string[] = [];
      for (const text of new Set(statements)) {
        const [row] = await sql.unsafe(`explain (generic_plan, format json) ${text}`);
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
      expect(read.filter((table) => whole.includes(table))).toEqual([]);
    } finally {
      await sql.end();
    }
  });
});

/** The tables that a plan reads from their first row to their last. */
function scans(plan: unknown, found: string[]): void {
  if (typeof plan !== 'object' || plan === null) return;
  if ('Node Type' in plan && plan['Node Type'] === 'Seq Scan' && 'Relation Name' in plan)
    found.push(String(plan['Relation Name']));
  for (const part of Object.values(plan)) scans(part, found);
}
