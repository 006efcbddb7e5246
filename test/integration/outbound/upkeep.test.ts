import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { skipDue } from '../../../src/persistence/outbox/skip-due.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';

const now = Temporal.Instant.from('2026-12-31T02:00:00Z');
let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 1 });
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

const daysAgo = (days: number) => sql`${now.subtract({ hours: 24 * days }).toString()}::timestamptz`;

async function message(
  key: string,
  options: { due: number; settled?: number; status?: string },
): Promise<void> {
  const { due, settled, status } = options;
  const outcome = settled === undefined ? null : 'sent';
  const at = settled === undefined ? sql`null` : daysAgo(settled);
  await db.execute(sql`insert into outbox (id, kind, version, payload, dedupe_key, available_at, outcome, settled_at)
    values (gen_random_uuid(), ${key.startsWith('screen') ? 'screen' : 'reminder'}, 1, '{}', ${key}, ${daysAgo(due)}, ${outcome}, ${at})`);
  if (status !== undefined) {
    await db.execute(sql`insert into delivery (outbox_id, platform, tenant, user_id, status, at)
      select id, 'telegram', '1', '1', ${status}, available_at from outbox where dedupe_key = ${key}`);
  }
}

it('after a restore gives up what was due by a moment, says "unknown" of what was being sent, and leaves the rest', async () => {
  await emptyTables(db);
  await message('due', { due: 2 });
  await message('being sent', { due: 2, status: 'sending' });
  await message('due later', { due: 0.5 });
  await message('screen', { due: 2 });
  await message('sent', { due: 3, settled: 2, status: 'sent' });
  const until = now.subtract({ hours: 24 });

  expect(await skipDue(db, until, now, true)).toEqual({ skipped: 1, unknown: 1 });
  expect(await db.execute(sql`select act from audit`)).toEqual([]);
  expect(await skipDue(db, until, now, false)).toEqual({ skipped: 1, unknown: 1 });
  expect(await skipDue(db, until, now, false)).toEqual({ skipped: 0, unknown: 0 });

  expect(await db.execute(sql`select dedupe_key as key, outcome from outbox order by dedupe_key`)).toEqual([
    { key: 'being sent', outcome: 'unknown' },
    { key: 'due', outcome: 'skipped' },
    { key: 'due later', outcome: null },
    { key: 'screen', outcome: null },
    { key: 'sent', outcome: 'sent' },
  ]);
  expect(await db.execute(sql`select role, act, after->>'skipped' as skipped from audit`)).toEqual([
    { role: 'operator', act: 'outbox.skip', skipped: '1' },
  ]);
});
