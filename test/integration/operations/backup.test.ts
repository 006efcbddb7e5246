import { execFile } from 'node:child_process';
import { appendFile, copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judgeFiles } from '../../../src/cli/doctor/files.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { sha256Of } from '../../../src/files/hash.ts';
import { createFileStore } from '../../../src/files/store.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { migrate } from '../../../src/persistence/migrate.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type PackagedPostgres, startPackagedPostgres } from '../../support/postgres-tools.ts';
import type { Actor, World } from '../../support/script/actor.ts';
import { startWorld } from '../../support/script/world.ts';
import { seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { switchableDb } from '../../support/switchable-db.ts';

/** A backup of a running cycle, restored into an empty database as docs/operations.md says. */

let server: PackagedPostgres;
let folder: string;
beforeAll(async () => {
  server = await startPackagedPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kinerja-backup-'));
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const passwords = { kinerja_owner: 'owner-password', kinerja_app: 'app-password' };

function urlOf(database: string, role: keyof typeof passwords): string {
  const url = new URL(server.urlOf(database));
  url.username = role;
  url.password = passwords[role];
  return url.href;
}

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = postgres(server.urlOf('postgres'), { max: 1, onnotice: () => {} });
  try {
    for (const statement of statements) await client.unsafe(statement);
  } finally {
    await client.end();
  }
}

const backup = () =>
  server.tool('pg_dump', urlOf('kinerja', 'kinerja_owner'), [
    '--format=custom',
    `--file=${join(folder, 'kinerja.dump')}`,
  ]);

/** Restores as an operator would: an empty database, the backup, and the rights. */
async function restore(): Promise<void> {
  await asSuperuser('create database restored owner kinerja_owner');
  await server.tool('pg_restore', urlOf('restored', 'kinerja_owner'), [
    '--exit-on-error',
    '--single-transaction',
    '--no-owner',
    '--no-acl',
    join(folder, 'kinerja.dump'),
  ]);
  expect(await kinerja('db', 'migrate')).toMatchObject({ code: 0, err: '' });
}

async function kinerja(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCli(args, {
    config: {
      databaseUrl: urlOf('restored', 'kinerja_app'),
      migrationDatabaseUrl: urlOf('restored', 'kinerja_owner'),
      dataDir: folder,
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
      evidence: { folder: join(folder, 'state', 'evidence') },
    },
    clock: movableClock(Temporal.Instant.from('2026-12-03T02:30:00Z')),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Recomputes all chains of the audit trail. Returns rows that do not fit the row before, and wrong heads. */
const auditFaults = (db: Db) =>
  db.execute(sql`
    with rows as (select a, coalesce(a.appraisal_id::text, 'agency') as chain,
        row_number() over w as place, lag(a.hash, 1, '') over w as previous
      from audit a window w as (partition by a.appraisal_id order by a.seq))
    select (a).id::text as fault from rows where (a).seq <> place or (a).hash <> kinerja_audit_hash(previous, a)
    union all
    select h.chain from audit_head h left join lateral
      (select (r.a).seq, (r.a).hash from rows r where r.chain = h.chain order by r.place desc limit 1) last on true
      where (h.seq, h.hash) is distinct from (last.seq, last.hash)`);

const settled = (db: Db) =>
  db.execute(sql`select o.id, o.outcome, o.settled_at, d.status, d.attempt, d.anchor, d.at
    from outbox o left join delivery d on d.outbox_id = o.id where o.settled_at is not null order by o.id, d.user_id`);

const answersLeft = async (who: Actor, competencies: number): Promise<void> => {
  for (let left = competencies; left > 0; left -= 1) await who.presses('1');
  for (let left = 7; left > 0; left -= 1) await who.presses('Sesuai ekspektasi');
  if (who.buttons().includes('Lanjut ke ringkasan ›')) await who.presses('Lanjut ke ringkasan ›');
};

async function ratesAll(ani: Actor): Promise<void> {
  await ani.commands('tim');
  await ani.presses(/Budi Santoso/);
  await ani.presses('Samakan sisanya');
  await ani.presses(/^Ya, samakan 9/);
  for (let part = 0; part < 2; part += 1) await ani.presses('Sesuai ekspektasi');
  await ani.presses('Ubah kata');
  await ani.presses('Pakai usulan: Kekuatan');
  for (const words of ['Surat keluar lebih ringkas.', 'Coaching dua kali sebulan.']) await ani.says(words);
  await ani.presses('Lanjut ke ringkasan ›');
  await ani.presses('Tetapkan predikat…');
  await ani.presses('Tetapkan dan kirim');
}

async function answersOf(db: Db, appraisalId: string): Promise<Record<string, number>> {
  const rows = await db.execute<{ item: string; value: number }>(
    sql`select item, value from answer where appraisal_id = ${appraisalId}::uuid and author = 'self'`,
  );
  return Object.fromEntries(rows.map(({ item, value }) => [item, value]));
}

describe.each(['telegram', 'slack'] as const)('a backup taken in the middle of a cycle, on %s', (driver) => {
  let world: World;
  let switchTo: (next: Db) => void;
  const open: Db[] = [];

  beforeEach(async () => {
    await asSuperuser(
      ...Object.entries(passwords).map(
        ([role, password]) => `create role ${role} login password '${password}'`,
      ),
      'create database kinerja owner kinerja_owner',
    );
    await migrate(urlOf('kinerja', 'kinerja_owner'));
    const db = openDatabase(urlOf('kinerja', 'kinerja_owner'), { max: 4 });
    open.push(db);
    const handle = switchableDb(db);
    switchTo = handle.switchTo;
    // Every step has a new process, so only the rows of the database can remember anything.
    world = await startWorld(
      driver,
      'restart',
      {},
      {
        db: handle.db,
        other: () => handle.db,
        clear: async () => {},
        close: async () => {},
      },
    );
  });
  afterEach(async () => {
    await world.close();
    await Promise.all(open.splice(0).map(closeDatabase));
    await asSuperuser(
      'drop database if exists kinerja with (force)',
      'drop database if exists restored with (force)',
      'drop role kinerja_owner',
      'drop role kinerja_app',
    );
  });

  /** Drops the first database. The bot goes on with the restored one and under its own role. */
  async function loseAndRestore(): Promise<Db> {
    const [lost] = open;
    if (lost) await closeDatabase(lost);
    await asSuperuser('drop database kinerja with (force)');
    await restore();
    const db = openDatabase(urlOf('restored', 'kinerja_app'), { max: 4 });
    open.splice(0, 1, db);
    switchTo(db);
    return db;
  }

  it('goes on where it stood: no draft is lost, old buttons work, the audit chain holds, nothing sent is sent again', async () => {
    const { budi, citra, ani, clock } = world;
    await budi.commands('penilaian');
    await answersLeft(budi, 9);
    await budi.presses(/^Kirim/);
    // The appraiser has begun to rate, a colleague is in the middle of her draft, and reminders were sent.
    await ani.commands('tim');
    await ani.presses(/Budi Santoso/);
    await ani.presses('1');
    await citra.commands('penilaian');
    for (const level of ['1', '1', '2']) await citra.presses(level);
    await citra.says('Menyusun jadwal layanan keliling.');
    await clock.advance({ days: 1 });
    await world.delivers();
    const reminders = citra.screen().split('Yang perlu Anda selesaikan').length;
    expect(reminders).toBeGreaterThan(1);
    const before = await settled(world.db);
    expect(before.length).toBeGreaterThan(0);

    await backup();
    const db = await loseAndRestore();

    expect(await settled(db)).toEqual(before);
    await world.delivers();
    expect(citra.screen().split('Yang perlu Anda selesaikan')).toHaveLength(reminders);
    expect(await settled(db)).toEqual(before);

    await citra.presses('Lanjutkan');
    expect(citra.screen()).toContain('4 dari 9');
    expect(citra.screen()).toContain('Menyusun jadwal layanan keliling.');
    await answersLeft(citra, 6);
    await citra.presses(/^Kirim/);
    expect(citra.screen()).toContain('Sudah terkirim');

    await ani.presses('Samakan sisanya');
    await ani.presses(/^Ya, samakan 8/);
    await ani.presses('Sesuai ekspektasi');
    await ani.presses('Sesuai ekspektasi');
    await ani.presses('Ubah kata');
    await ani.presses('Pakai usulan: Kekuatan');
    for (const words of ['Surat keluar lebih ringkas.', 'Coaching dua kali sebulan.']) await ani.says(words);
    await ani.presses('Lanjut ke ringkasan ›');
    await ani.presses('Tetapkan predikat…');
    await ani.presses('Tetapkan dan kirim');
    await world.delivers();
    await budi.presses('Buka hasil saya');
    expect(budi.screen()).toContain('Predikat: Baik');
    await budi.presses('Sudah saya baca');
    expect(
      await db.execute(sql`select status from appraisal where id = ${world.agency.appraisals.budi}`),
    ).toEqual([{ status: 'acknowledged' }]);
    expect(await auditFaults(db)).toEqual([]);
  });

  it('messages sent after it are sent once more unless the operator skips them; answers given after it are asked for again', async () => {
    const { budi, ani, citra } = world;
    await budi.commands('penilaian');
    await answersLeft(budi, 9);
    await budi.presses(/^Kirim/);
    await ratesAll(ani);
    await citra.commands('penilaian');
    await citra.presses('1');

    await backup();
    await world.delivers();
    expect(budi.screen()).toContain('Hasil penilaian Anda sudah tersedia');
    await citra.presses('2');
    expect(citra.screen()).toContain('3 dari 9');
    const db = await loseAndRestore();

    // The screen drawn after the backup shows card 3, and its button still means that card although answers are lost.
    await citra.presses('3');
    expect(await answersOf(db, world.agency.appraisals.citra)).toEqual({ 'M.01': 1, 'M.03': 3 });
    await citra.presses('Ringkasan');
    await citra.presses('Isi: Kerja Sama');
    expect(citra.screen()).toContain('2 dari 9');

    const told = () => budi.screen().split('Hasil penilaian Anda sudah tersedia').length - 1;
    expect(await kinerja('outbox', 'skip', '--due-by', '2026-12-02T10:30', '--dry-run')).toMatchObject({
      out: expect.stringContaining('Would be settled, due by'),
    });
    if (driver === 'telegram') {
      const done = await kinerja('outbox', 'skip', '--due-by', '2026-12-02T10:30');
      expect(done).toMatchObject({ code: 0, out: expect.stringContaining('1 skipped, 0 unknown') });
      expect(await kinerja('outbox', 'skip', '--due-by', '2026-12-02T10:30')).toMatchObject({
        out: expect.stringContaining('0 skipped, 0 unknown'),
      });
    }
    await world.delivers();
    expect(told()).toBe(driver === 'telegram' ? 1 : 2);
    expect(await auditFaults(db)).toEqual([]);
    await budi.commands('hasil');
    expect(budi.screen()).toContain('Triwulan IV 2026');
  });
});

it('a file of the evidence comes back by the script and the copy of the guide, and the doctor and the audit say when it does not', async () => {
  await asSuperuser(
    ...Object.entries(passwords).map(([role, word]) => `create role ${role} login password '${word}'`),
    'create database kinerja owner kinerja_owner',
  );
  const evidence = join(folder, 'state', 'evidence');
  const store = createFileStore(evidence);
  const bytes = new TextEncoder().encode('bukti');
  const hash = sha256Of(bytes);
  try {
    const ownerUrl = urlOf('kinerja', 'kinerja_owner');
    await migrate(ownerUrl);
    const db = openDatabase(ownerUrl, { max: 1 });
    const agency = await seedSmallAgency(db);
    await store.put(hash, bytes);
    await db.execute(sql`insert into evidence_file (id, appraisal_id, owner_id, item, status, sent_at, platform, tenant,
      user_id, event_id, due_at, kind, extension, mime_type, size, sha256, kept_at) values (gen_random_uuid(),
      ${agency.appraisals.budi}, ${agency.people.budi.id}, 'M.01', 'kept', now(), 'telegram', '1', '1', '1', now(), 'pdf',
      'pdf', 'application/pdf', 5, ${hash}, now())`);
    await startChains(db, Temporal.Instant.from('2026-12-03T02:30:00Z'));
    await closeDatabase(db);

    const backups = join(folder, 'backups');
    await mkdir(backups);
    const { hostname, port } = new URL(ownerUrl);
    await promisify(execFile)('sh', ['deploy/backup.sh', backups, evidence], {
      env: {
        ...{
          PATH: `${server.bin}:${process.env.PATH}`,
          PGHOST: hostname,
          PGPORT: port,
          PGDATABASE: 'kinerja',
        },
        ...{ PGUSER: 'kinerja_owner', PGPASSWORD: passwords.kinerja_owner },
      },
    });
    await asSuperuser('drop database kinerja with (force)');
    await rm(evidence, { recursive: true });

    const [dump = ''] = (await readdir(backups)).filter((name) => name.endsWith('.dump'));
    await copyFile(join(backups, dump), join(folder, 'kinerja.dump'));
    await restore();
    const verified = () => kinerja('audit', 'verify');
    const doctor = async () => {
      const now = Temporal.Instant.from('2026-12-03T02:30:00Z');
      const found = await judgeFiles(translator('en'), urlOf('restored', 'kinerja_app'), store, now);
      return found.map(({ status, found: said }) => `${status}: ${said}`).join('\n');
    };
    expect((await verified()).out).toMatch(/… is gone/);
    expect(await doctor()).toMatch(/^problem: .*1/);
    await promisify(execFile)('cp', ['-Rn', join(backups, 'evidence'), join(folder, 'state')]);
    expect((await verified()).out).toContain('1 file of the evidence is as kept');
    expect(await doctor()).toMatch(/^ok: /);
    await appendFile(join(evidence, hash.slice(0, 2), hash), '!');
    expect((await verified()).out).toMatch(/… was changed/);
    expect(await doctor()).toMatch(/^problem: /);
  } finally {
    await asSuperuser(
      'drop database if exists kinerja with (force)',
      'drop database if exists restored with (force)',
      'drop role kinerja_owner',
      'drop role kinerja_app',
    );
  }
});
