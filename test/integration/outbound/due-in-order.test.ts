import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeHour, planReminders } from '../../../bench/engine/reminders.ts';
import { plant } from '../../../bench/lib/plant.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { dueRows } from '../../../src/persistence/outbox/outbox.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

const tenant = '4200';
const people = 5000;

/** The messages of a whole city are due at one moment, and a lane takes them by two hundred. */
describe('a queue in which everything is due at once', () => {
  let database: TestDatabase;
  let db: Db;
  const now = officeHour();
  beforeAll(async () => {
    database = await createTestDatabase();
    await plant(database.url, { people: people + 1, telegram: tenant });
    db = openDatabase(database.url, { max: 1 });
    await planReminders(db, people, now);
  });
  afterAll(async () => {
    await closeDatabase(db);
    await database.drop();
  });

  it('is read in its order as far as a batch reaches, and never sorted', async () => {
    const { unsafe } = db.$client;
    let asked: { readonly text: string; readonly values: Parameters<typeof unsafe>[1] } | undefined;
    db.$client.unsafe = (text, values, options) => {
      asked = { text, values };
      return unsafe(text, values, options);
    };
    const rows = await dueRows(db, { platform: 'telegram', tenant }, now, 200);
    db.$client.unsafe = unsafe;
    expect(rows).toHaveLength(200);
    const plan = await unsafe(`explain (analyze, timing off) ${asked?.text}`, asked?.values);
    const lines = plan.map((row) => String(row['QUERY PLAN']));
    const reads = lines.find((line) => / on outbox o\b/.test(line)) ?? '';
    expect(reads).toContain('Index Scan using outbox_due on outbox o');
    expect(reads).toContain('rows=200');
    expect(lines.join('\n')).not.toMatch(/Sort Key: o\.available_at/);
  });
});
