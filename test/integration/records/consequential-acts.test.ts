import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/application/outcome/writes.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { homeState } from '../../../src/conversation/contract/state.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { saveEvent } from '../../../src/persistence/events/save-event.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let folder: string;
const now = Temporal.Instant.from(firstDay);

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  agency = await seedSmallAgency(db);
  folder = await mkdtemp(join(tmpdir(), 'kinerja-acts-'));
});
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(folder, { recursive: true });
});

/** The audit rows that some work leaves. */
async function rowsOf(work: () => Promise<unknown>) {
  const [head] = await db.execute<{ seq: number }>(
    sql`select coalesce(max(seq), 0)::integer as seq from audit where appraisal_id is null`,
  );
  await work();
  return db.execute<
    Record<string, unknown>
  >(sql`select act, role, actor_id, operator, before, after, event_id from audit
    where appraisal_id is null and seq > ${head?.seq ?? 0} order by seq`);
}

async function kinerja(...args: string[]): Promise<void> {
  const said: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: database.url,
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
    },
    clock: movableClock(now),
    out: () => {},
    err: (line) => said.push(line),
  });
  expect(said).toEqual([]);
  expect(code).toBe(0);
}

describe('what is done by command line leaves a row', () => {
  it('with what was before and after, for a day off', async () => {
    const first = { day: '2027-03-11', name: 'Cuti bersama', isWorkday: false };
    const second = { day: '2027-03-11', name: 'Hari kerja', isWorkday: true };
    const operator = { role: 'operator', actor_id: agency.people.wayan.id, operator: '197003121995031001' };
    expect(await rowsOf(() => kinerja('holidays', 'add', first.day, first.name))).toMatchObject([
      { ...operator, act: 'holiday.put', before: null, after: first },
    ]);
    expect(
      await rowsOf(() => kinerja('holidays', 'add', second.day, second.name, '--workday')),
    ).toMatchObject([{ ...operator, act: 'holiday.put', before: first, after: second }]);
    expect(await rowsOf(() => kinerja('holidays', 'remove', second.day))).toMatchObject([
      { ...operator, act: 'holiday.remove', before: second, after: null },
    ]);
  });

  it('for link codes: for whom and until when, and never the code', async () => {
    const rows = await rowsOf(() =>
      kinerja('link-codes', 'issue', '--nip', '198609262015051001', '--out', join(folder, 'codes.csv')),
    );
    expect(rows).toMatchObject([
      {
        act: 'link-codes.issue',
        role: 'operator',
        after: { audience: { nip: '198609262015051001' }, people: [agency.people.budi.id] },
      },
    ]);
    expect(Object.keys(Object(rows[0]?.after)).toSorted()).toEqual(['audience', 'expiresAt', 'people']);
  });

  it('for a roster: whom it gave the rights of HR or took them from, and whose address it changed', async () => {
    const roster = join(folder, 'roster.csv');
    const row = (hr: string, email: string) =>
      `NIP,Nama,Unit Kerja,Jabatan,Jenjang Jabatan,NIP Atasan,Email,Pengelola Kinerja\n198609262015051001,Budi Santoso,Dinas Komunikasi dan Informatika,Pengelola Layanan,pelaksana,197805102003122002,${email},${hr}\n`;
    const { id } = agency.people.budi;
    await writeFile(roster, row('ya', 'budi.baru@kota.example'));
    expect(await rowsOf(() => kinerja('roster', 'import', roster))).toMatchObject([
      {
        act: 'roster.import',
        role: 'operator',
        before: { hr: [] },
        after: { source: 'roster.csv', changed: 1, hr: [id], emailChanged: [id] },
      },
    ]);
    await writeFile(roster, row('tidak', 'budi.baru@kota.example'));
    expect(await rowsOf(() => kinerja('roster', 'import', roster, '--yes'))).toMatchObject([
      { before: { hr: [id] }, after: { hr: [], emailChanged: [] } },
    ]);
  });
});

describe('linking an account', () => {
  const link = (userId: string, personId: string, actorId?: string) => {
    const writes: readonly Write[] = [{ kind: 'link-account', personId }];
    return saveEvent(db, {
      platform: 'telegram',
      tenant: '1',
      userId,
      eventId: `link-${userId}-${personId}`,
      address: { chatId: userId },
      now,
      state: homeState,
      actorId,
      relation: 'none',
      writes,
      drawsScreen: true,
    });
  };

  it('leaves one row, and another where it takes the place of an account or a person', async () => {
    const { budi, citra, ani } = agency.people;
    await linkAccount(db, budi.id, { platform: 'telegram', tenant: '1', userId: 'old', address: {} });
    await linkAccount(db, citra.id, { platform: 'telegram', tenant: '1', userId: 'shared', address: {} });
    const event_id = expect.stringMatching(/^telegram:link-/);
    expect(await rowsOf(() => link('fresh', ani.id))).toMatchObject([
      {
        act: 'account.link',
        event_id,
        before: null,
        after: { personId: ani.id, userId: 'fresh', by: 'email' },
      },
    ]);
    const rows = await rowsOf(() => link('shared', budi.id, citra.id));
    const after = { platform: 'telegram', tenant: '1', personId: budi.id, userId: 'shared' };
    const replaced = rows.filter(({ act }) => act === 'account.replace');
    expect(replaced).toHaveLength(2);
    for (const before of [
      { platform: 'telegram', tenant: '1', personId: budi.id, userId: 'old' },
      { platform: 'telegram', tenant: '1', personId: citra.id, userId: 'shared' },
    ])
      expect(replaced).toContainEqual(
        expect.objectContaining({ actor_id: citra.id, before, after, event_id }),
      );
    expect(rows).toHaveLength(3);
    // Three rows of one statement are chained like any others.
    expect((await verifyAudit(db, [])).broken).toEqual([]);
  });
});
