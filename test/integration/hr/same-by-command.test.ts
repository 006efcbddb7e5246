import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/run-cli.ts';
import { openCity } from '../../support/script/city.ts';
import { startWorld } from '../../support/script/world.ts';
import { businessRows, compared, leftOut } from './business-tables.ts';
import { type Desk, numbers, sameActs } from './same-acts.ts';

/** A city of four, in whose HR are Citra and Wayan. One of them has a result already. */
async function openDesk(): Promise<Desk & { readonly close: () => Promise<void> }> {
  const city = await openCity();
  const world = await startWorld('neutral, native forms', 'normal', { needsSecond: true }, city);
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-same-'));
  const { db, agency } = world;
  for (const { id } of [agency.people.citra, agency.people.wayan])
    await db.execute(sql`update person set is_hr = true where id = ${id}::uuid`);
  await db.execute(sql`update appraisal set status = 'released', predicate = 'good',
    self_submitted_at = '2026-12-01T03:00:00Z', rated_at = '2026-12-01T04:00:00Z', released_at = '2026-12-01T05:00:00Z'
    where id = ${agency.appraisals.budi}::uuid`);
  return {
    world,
    folder,
    kinerja: async (args, as = 'citra') => {
      const said: string[] = [];
      const code = await runCli(args, {
        config: {
          ...{ databaseUrl: city.url, dataDir: '/nowhere', timeZone: 'Asia/Makassar' },
          ...{ linkCodeMinutes: 10, language: 'id', operator: numbers[as], hasSecondOfficer: true },
        },
        clock: world.clock,
        out: (line) => said.push(line),
        err: (line) => said.push(line),
      });
      expect(code, said.join('\n')).toBe(0);
    },
    close: async () => {
      await world.close();
      await city.close();
      await rm(folder, { recursive: true });
    },
  };
}

let inChat: Awaited<ReturnType<typeof openDesk>>;
let inShell: typeof inChat;
beforeAll(async () => {
  inChat = await openDesk();
  inShell = await openDesk();
});
afterAll(async () => {
  await inChat.close();
  await inShell.close();
});

it('what HR does in the chat and by command leaves the same rows, act by act', async () => {
  for (const [what, act, days] of sameActs) {
    const before = await businessRows(inChat.world.db);
    await act.chat(inChat);
    await act.command(inShell);
    for (const { world } of [inChat, inShell]) {
      await world.delivers();
      if (days > 0) world.clock.advance({ hours: days * 24 });
      await world.delivers();
    }
    const chat = await businessRows(inChat.world.db);
    const shell = await businessRows(inShell.world.db);
    for (const table of compared) expect(shell[table], `${what}: ${table}`).toEqual(chat[table]);
    expect(JSON.stringify(chat), what).not.toBe(JSON.stringify(before));
  }
});

it('leaves out only columns that there are', async () => {
  const columns = await inChat.world.db.execute<{ name: string }>(sql`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`);
  const known = new Set(columns.map(({ name }) => name));
  expect(Object.keys(leftOut).filter((name) => !known.has(name))).toEqual([]);
});
