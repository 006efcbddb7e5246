import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createHeadsExport } from '../../../src/app/export-audit-heads.ts';
import type { AuditAct, AuditRole } from '../../../src/application/outcome/writes.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { newId } from '../../../src/shared/ids.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let folder: string;
const clock = movableClock(Temporal.Instant.from(firstDay));

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
});
beforeEach(async () => {
  clock.set(Temporal.Instant.from(firstDay));
  await emptyTables(db);
  agency = await seedSmallAgency(db);
  folder = await mkdtemp(join(tmpdir(), 'kinerja-audit-'));
  const { budi, citra } = agency.people;
  for (const item of ['M.01', 'M.02', 'M.03'])
    await acts('self.answer', 'self', budi.id, agency.appraisals.budi, {
      [item]: { value: 2, note: 'é "x"' },
    });
  await acts('self.submit', 'self', budi.id, agency.appraisals.budi, { status: 'submitted' });
  await acts('self.answer', 'self', citra.id, agency.appraisals.citra, { 'M.01': { value: 1.5 } });
  await acts('holiday.put', 'operator', undefined, undefined, { day: '2027-03-11' });
  await acts('privacy.accept', 'none', budi.id);
  await startChains(db, clock.now());
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(async () => {
  await closeDatabase(db);
  await database.drop();
});

async function acts(act: AuditAct, role: AuditRole, actorId?: string, appraisalId?: string, after?: object) {
  await db.execute(sql`insert into audit (id, at, actor_id, role, act, appraisal_id, after, event_id)
    values (${newId()}::uuid, ${clock.now().toString()}::timestamptz, ${actorId ?? null}::uuid, ${role}, ${act},
      ${appraisalId ?? null}::uuid, ${after ? JSON.stringify(after) : null}::jsonb, 'telegram:1')`);
}

/** Does what somebody with all rights can do in psql, with triggers switched off. */
const byHand = (statement: ReturnType<typeof sql>) =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });

/** Recomputes the numbers and hashes of a chain and its head, as an attacker who knows the scheme would. */
const recompute = (appraisalId: string) =>
  byHand(
    sql`do ${sql.raw(`$$
    declare r audit; previous text := ''; n integer := 0;
    begin
      for r in select * from audit where appraisal_id = '${appraisalId}' order by seq loop
        n := n + 1; r.seq := n; r.hash := kinerja_audit_hash(previous, r); previous := r.hash;
        update audit set seq = r.seq, hash = r.hash where id = r.id;
      end loop;
      update audit_head set seq = n, hash = previous where chain = '${appraisalId}';
    end $$`)}`,
  );

async function kinerja(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: database.url,
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
    },
    clock,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function exportedHeads(name = 'heads.txt'): Promise<string> {
  const file = join(folder, name);
  expect(await kinerja('audit', 'heads', '--out', file)).toMatchObject({ code: 0 });
  return file;
}

const whose = 'Budi Santoso, Dinas Komunikasi dan Informatika, Triwulan IV 2026: ';
const mine = () => sql`appraisal_id = ${agency.appraisals.budi}::uuid`;

describe('audit verify', () => {
  it('finds nothing wrong with rows nobody touched, and counts what it looked at', async () => {
    const heads = await exportedHeads();
    const { code, out } = await kinerja('audit', 'verify', '--heads', heads);
    expect(code).toBe(0);
    expect(out).toContain('Looked at 11 rows in 4 chains.');
    expect(out).toContain('Compared with 4 heads of 2 December 2026 10:00 WITA');
    expect(out).toContain('All is well');
    await acts('self.withdraw', 'self', agency.people.budi.id, agency.appraisals.budi);
    expect(await kinerja('audit', 'verify', '--heads', heads)).toMatchObject({ code: 0 });
    expect((await kinerja('audit', 'verify')).out).toContain('Only exported heads');
  });

  it('finds one chain without gaps after many acts at once, also where they are the first on their chain', async () => {
    const pools = [db, openDatabase(database.url, { max: 4 })] as const;
    const { ani, budi } = agency.appraisals;
    const { budi: actor } = agency.people;
    const act = (pool: Db, appraisalId: string) =>
      pool.execute(sql`insert into audit (id, at, actor_id, role, act, appraisal_id)
        select gen_random_uuid(), ${clock.now().toString()}::timestamptz, ${actor.id}::uuid, 'self', 'self.answer',
          ${appraisalId}::uuid from generate_series(1, 2)`);
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => act(pools[at % 2] ?? db, at % 4 < 2 ? budi : ani)),
    );
    await closeDatabase(pools[1]);
    expect((await kinerja('audit', 'verify')).out).toContain('Looked at 51 rows in 4 chains.');
    expect(await kinerja('audit', 'verify')).toMatchObject({ code: 0 });
    const heads = await db.execute(
      sql`select seq from audit_head where chain in (${ani}, ${budi}) order by seq`,
    );
    expect(heads.map(({ seq }) => seq)).toEqual([21, 25]);
  });

  const changes = {
    at: sql`at = at + interval '1 microsecond'`,
    'the actor': sql`actor_id = null`,
    'the role': sql`role = 'hr'`,
    'the act': sql`act = 'self.withdraw'`,
    before: sql`before = '{}'`,
    after: sql`after = '{"M.02": {"value": 5}}'`,
    'the event': sql`event_id = 'telegram:2'`,
    'the hash': sql`hash = repeat('0', 64)`,
  };
  it.each(Object.entries(changes))(
    'names the row of which %s was changed, whose, when and what it says',
    async (_what, set) => {
      await byHand(sql`update audit set ${set} where ${mine()} and seq = 2`);
      const { code, out } = await kinerja('audit', 'verify');
      expect(code).toBe(1);
      expect(out).toContain(`1 chain broken:\n- ${whose}row 2 was changed`);
      expect(out).toMatch(/Row 2 says: 2 December 2026 10:00 WITA, .+ (answered|took)/);
    },
  );

  it('names a removed row, also when the numbers behind it are moved up', async () => {
    await byHand(sql`delete from audit where ${mine()} and seq = 2`);
    expect((await kinerja('audit', 'verify')).out).toContain(
      `${whose}row 2 was removed.\n    The row before is 1: `,
    );
    await byHand(sql`update audit set seq = seq - 1 where ${mine()} and seq > 2`);
    expect((await kinerja('audit', 'verify')).out).toContain(`${whose}row 2 was changed`);
    await byHand(sql`delete from audit where ${mine()} and seq < 3`);
    expect((await kinerja('audit', 'verify')).out).toContain(`${whose}rows 1 to 2 were removed.`);
  });

  it('names the first missing row of a chain that was cut off, and a chain that is gone', async () => {
    await byHand(sql`delete from audit where ${mine()} and seq > 2`);
    await byHand(sql`delete from audit where appraisal_id = ${agency.appraisals.citra}::uuid`);
    const { code, out } = await kinerja('audit', 'verify');
    expect(code).toBe(1);
    expect(out).toContain(
      `${whose}cut off at the end: rows 3 to 5 are missing, which the database itself remembers.`,
    );
    expect(out).toMatch(/Citra Lestari, .+: all rows are gone: there were 2, which the database/);
    expect(out).toContain(
      'The row before is 2: 2 December 2026 10:00 WITA, Budi Santoso (employee) answered',
    );
  });

  it('names rows that were slipped in, and a chain that has no head in the database', async () => {
    await byHand(sql`insert into audit (id, at, role, act, appraisal_id) select ${newId()}::uuid, at, role, act, appraisal_id
      from audit where ${mine()} and seq = 4`);
    expect((await kinerja('audit', 'verify')).out).toContain(`${whose}row 0 was added by other means`);
    await byHand(sql`delete from audit where seq = 0`);
    await byHand(sql`update audit_head set seq = 3 where chain = ${agency.appraisals.budi}`);
    expect((await kinerja('audit', 'verify')).out).toContain(`${whose}row 4 was added by other means`);
    await byHand(sql`delete from audit_head where chain = ${agency.appraisals.budi}`);
    expect((await kinerja('audit', 'verify')).out).toContain(`${whose}the database remembers no end of it`);
  });

  it('names the agency for acts that concern no appraisal', async () => {
    await byHand(sql`update audit set after = null where act = 'holiday.put'`);
    const { out } = await kinerja('audit', 'verify');
    expect(out).toContain('- Acts of the agency: row 1 was changed.');
    expect(out).toContain('command line added or changed a day off.');
  });

  it('needs exported heads to find that a chain, its head too, was recomputed, and narrows it down by their days', async () => {
    const early = await exportedHeads('early.txt');
    for (const act of ['self.submit', 'self.withdraw'] as const)
      await acts(act, 'self', agency.people.budi.id, agency.appraisals.budi);
    clock.advance({ hours: 24 });
    const late = await exportedHeads('late.txt');
    await byHand(sql`update audit set role = 'hr' where ${mine()} and seq = 6`);
    await recompute(agency.appraisals.budi);
    expect(await kinerja('audit', 'verify')).toMatchObject({ code: 0 });
    expect(await kinerja('audit', 'verify', '--heads', early)).toMatchObject({ code: 0 });
    const alone = await kinerja('audit', 'verify', '--heads', late);
    expect(alone.code).toBe(1);
    expect(alone.out).toContain(
      `${whose}rewritten somewhere from row 1 to 7: the hash of row 7 is another one`,
    );
    const both = await kinerja('audit', 'verify', '--heads', early, late);
    expect(both.out).toContain(`${whose}rewritten somewhere from row 6 to 7: `);
    expect(both.out).toContain('which the heads of 3 December 2026 show.');
  });

  it('finds with exported heads what was cut off or removed together with its head', async () => {
    const heads = await exportedHeads();
    await byHand(sql`delete from audit where ${mine()} and seq = 4`);
    await recompute(agency.appraisals.budi);
    const { citra } = agency.appraisals;
    await byHand(sql`delete from audit where appraisal_id = ${citra}::uuid`);
    await byHand(sql`delete from audit_head where chain = ${citra}`);
    await byHand(sql`delete from appraisal where id = ${citra}::uuid`);
    expect(await kinerja('audit', 'verify')).toMatchObject({ code: 0 });
    const { code, out } = await kinerja('audit', 'verify', '--heads', heads);
    expect(code).toBe(1);
    expect(out).toContain(
      `${whose}cut off at the end: row 5 is missing, which the heads of 2 December 2026 show.`,
    );
    expect(out).toContain(
      `An appraisal that is not there any more (${citra}): all rows are gone: there were 2`,
    );
  });

  it('trusts neither the hash function of the database nor functions that hide the built-in ones', async () => {
    await byHand(sql`update audit set act = 'self.withdraw' where ${mine()} and seq = 2`);
    await db.execute(sql`create function public.encode(bytea, text) returns text language sql as $$
      select 'anything' $$`);
    await db.execute(sql`alter role current_user set search_path = public, pg_catalog`);
    try {
      expect((await kinerja('audit', 'verify')).out).toContain(`${whose}row 2 was changed`);
    } finally {
      await db.execute(sql`alter role current_user reset search_path`);
      await db.execute(sql`drop function public.encode(bytea, text)`);
    }
  });

  it('reports as JSON', async () => {
    await byHand(sql`delete from audit where ${mine()} and seq = 2`);
    const { code, out } = await kinerja('audit', 'verify', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      isWhole: false,
      rows: 10,
      chains: 4,
      broken: [
        {
          chain: agency.appraisals.budi,
          flaw: { kind: 'removed', seq: 2, to: 2 },
          about: { employee: 'Budi Santoso', cycle: 'Triwulan IV 2026' },
          rowBefore: { seq: 1, act: 'self.answer' },
        },
      ],
      heads: [],
    });
  });
});

describe('exported heads', () => {
  it('are refused when the file is none, was shortened, or was edited', async () => {
    const heads = await exportedHeads();
    const text = await readFile(heads, 'utf8');
    const lines = text.split('\n');
    const bad = {
      nothing: '',
      'another file': 'NIP;Nama\n',
      'another version': text.replace('version 1', 'version 2'),
      'an impossible date': text.replace('date 2026-12-02', 'date 2026-13-02'),
      'the end cut off': lines.slice(0, -3).join('\n'),
      'a chain left out': [...lines.slice(0, -3), ...lines.slice(-2)].join('\n'),
      'a hash too short': text.replace(/[0-9a-f]\nend/, '\nend'),
      'more behind the end': `${text}agency 1 ${'0'.repeat(64)}\n`,
      'chains in another order': text.replace(/(.+\n)(.+\n)end/, '$2$1end'),
    };
    for (const [what, content] of Object.entries(bad)) {
      const file = join(folder, 'bad.txt');
      await writeFile(file, content);
      const { code, err, out } = await kinerja('audit', 'verify', '--heads', file);
      expect(code, what).toBe(1);
      expect(err, what).toMatch(/is not a file of heads, or was changed: line \d+ should be /);
      expect(out, what).toBe('');
    }
    expect((await kinerja('audit', 'verify', '--heads', join(folder, 'none'))).err).toContain(
      'There is no file',
    );
    expect((await kinerja('audit', 'heads', '--out', heads)).err).toContain('exists already');
    expect(await readFile(heads, 'utf8')).toBe(text);
  });

  it('are asked for by every sweep, with the date of the agency, and fail without harm to the rest', async () => {
    const asked: string[] = [];
    const failed: object[] = [];
    const log = { info: () => {}, warn: () => {}, error: (fields: object) => void failed.push(fields) };
    clock.set(Temporal.Instant.from('2026-12-02T16:30:00Z'));
    await sweep({
      db,
      clock,
      log,
      timeZone: 'Asia/Makassar',
      applyDueAssignments: async () => {},
      exportAuditHeads: async (today) => {
        asked.push(today.toString());
        throw new Error('the disk is full');
      },
    }).catch(() => {});
    expect(asked).toEqual(['2026-12-03']);
    expect(failed).toMatchObject([{ part: 'audit heads', error: 'Error' }]);
  });

  const exporting = () => {
    const said: { fields: object; message: string }[] = [];
    const log = {
      info: (fields: object, message: string) => void said.push({ fields, message }),
      warn: () => {},
      error: () => {},
    };
    const place = join(folder, 'heads');
    const process = () => createHeadsExport({ db, clock, log, folder: place, timeZone: 'Asia/Makassar' });
    return { said, place, process, written: async () => (await readdir(place)).toSorted() };
  };
  const day = Temporal.PlainDate.from('2026-12-02');

  it('are all written once a day, by whichever process comes first, and never again', async () => {
    const { said, place, process, written } = exporting();
    const together = Array.from({ length: 4 }, process);
    await Promise.all(together.map((exports) => exports(day)));
    const file = join(place, 'audit-heads-2026-12-02.txt');
    const first = await readFile(file, 'utf8');
    await acts('privacy.accept', 'none');
    await Promise.all(together.map((exports) => exports(day)));
    expect(await readFile(file, 'utf8')).toBe(first);
    expect(await kinerja('audit', 'verify', '--heads', file)).toMatchObject({ code: 0 });
    const { out } = await kinerja('audit', 'verify', '--heads', file);
    const sha256 = /SHA-256 ([0-9a-f]{64})/.exec(out)?.[1];
    expect(said).toEqual([
      {
        fields: { date: '2026-12-02', file: '2026-12-02', chains: 4, sha256 },
        message: 'the heads of the audit chains are written',
      },
    ]);
    await Promise.all(together.map((exports) => exports(day.add({ days: 1 }))));
    expect(await written()).toEqual(['audit-heads-2026-12-02.txt', 'audit-heads-2026-12-03.txt']);
  });

  it('that moved since are written every hour, and verify finds with them what was cut off since the hour', async () => {
    const { place, process, written } = exporting();
    const [one, other] = [process(), process()];
    await one(day);
    await acts('privacy.accept', 'none');
    for (const _minute of [1, 2]) for (const exports of [one, other]) await exports(day);
    clock.advance({ hours: 1 });
    for (const exports of [one, other, process()]) await exports(day);
    // Another process began within the first hour, and found that something had moved.
    expect(await written()).toEqual([
      'audit-heads-2026-12-02-10.txt',
      'audit-heads-2026-12-02-11.txt',
      'audit-heads-2026-12-02.txt',
    ]);
    const hourly = join(place, 'audit-heads-2026-12-02-11.txt');
    expect(await readFile(hourly, 'utf8')).toContain('chains 1\n');
    expect(await kinerja('audit', 'verify', '--heads', hourly)).toMatchObject({ code: 0 });
    await byHand(sql`delete from audit where appraisal_id is null and seq = 4`);
    await byHand(sql`update audit_head h set seq = 3, hash = (select hash from audit where appraisal_id is null and seq = 3)
      where chain = 'agency'`);
    expect(await kinerja('audit', 'verify')).toMatchObject({ code: 0 });
    expect((await kinerja('audit', 'verify', '--heads', hourly)).out).toContain(
      'cut off at the end: row 4 is missing',
    );
  });

  it('are written with every release of a result, within the hour', async () => {
    const { process, written } = exporting();
    const exports = process();
    await exports(day);
    clock.advance({ minutes: 5 });
    await db.execute(
      sql`update appraisal set released_at = ${clock.now().toString()}::timestamptz where ${sql`id = ${agency.appraisals.budi}::uuid`}`,
    );
    await acts('result.release', 'system', undefined, agency.appraisals.budi);
    await exports(day);
    await process()(day);
    expect(await written()).toContain(`audit-heads-2026-12-02-release-${clock.now().epochMilliseconds}.txt`);
    const before = await written();
    await exports(day);
    expect(await written()).toEqual(before);
  });
});
