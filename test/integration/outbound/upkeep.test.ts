import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { skipDue } from '../../../src/persistence/outbox/skip-due.ts';
import { prune } from '../../../src/persistence/upkeep.ts';
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

const keys = async (): Promise<readonly unknown[]> =>
  (await db.execute(sql`select dedupe_key from outbox order by dedupe_key`)).map((row) => row.dedupe_key);

it('forgets handled events after 7 days, settled messages and link attempts after 30, and nothing else', async () => {
  for (const days of [8, 6])
    await db.execute(
      sql`insert into inbox (platform, tenant, event_id, at) values ('telegram', '1', ${String(days)}, ${daysAgo(days)})`,
    );
  for (const days of [31, 29]) {
    await db.execute(sql`insert into link_attempt (id, platform, tenant, user_id, is_success, at)
      values (gen_random_uuid(), 'telegram', '1', ${String(days)}, false, ${daysAgo(days)})`);
    await db.execute(
      sql`insert into audit (id, at, role, act) values (gen_random_uuid(), ${daysAgo(days * 100)}, 'system', 'a.test')`,
    );
    await message(`settled ${days}`, { due: 40, settled: days, status: 'sent' });
  }
  await message('never settled', { due: 90 });

  await prune(db, now);

  const left = async (what: ReturnType<typeof sql>) => (await db.execute(what)).map((row) => row.left);
  expect(await left(sql`select event_id as left from inbox`)).toEqual(['6']);
  expect(await left(sql`select user_id as left from link_attempt`)).toEqual(['29']);
  expect(await left(sql`select count(*)::int as left from audit where act <> 'audit.start'`)).toEqual([2]);
  expect(await left(sql`select count(*)::int as left from delivery`)).toEqual([1]);
  expect(await keys()).toEqual(['never settled', 'settled 29']);
});

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
