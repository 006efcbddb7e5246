import { appendFile, readdir, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import { judgeFiles } from '../../../src/cli/doctor/files.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createFileStore } from '../../../src/files/store.ts';
import { translator } from '../../../src/i18n/translate.ts';
import { clearFolder } from '../../../src/outbound/files/clear-folder.ts';
import { fetchFiles } from '../../../src/outbound/files/fetch-files.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { pdf } from '../../support/sample-files.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';

let database: TestDatabase;
let db: Db;
let clock: MovableClock;
let agency: SmallAgency;
let stand: Stand;
let budi: TelegramUser;
let citra: TelegramUser;
let ani: TelegramUser;
beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 6 });
  clock = movableClock(Temporal.Instant.from(firstDay));
  agency = await seedSmallAgency(db);
  await startChains(db, clock.now());
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  stand = await startStand({ db, clock, mode: 'normal', only: 'telegram', wakeSenders: () => {} });
  const joins = async (chatId: number, who: 'budi' | 'citra' | 'ani') => {
    const { id, name } = agency.people[who];
    const address = { platform: 'telegram', tenant: '4242', userId: String(chatId), address: { chatId } };
    await linkAccount(db, id, address);
    return stand.simulator.telegram.addUser({ id: chatId, firstName: name, languageCode: 'id' });
  };
  [budi, citra, ani] = [await joins(101, 'budi'), await joins(102, 'citra'), await joins(103, 'ani')];
});
afterEach(async () => {
  await stand.close();
  await closeDatabase(db);
  await database.drop();
});

const does = (deed: () => Promise<unknown>) => stand.step(deed);
const seen = (who: TelegramUser): string =>
  who
    .chat()
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => text)
    .join('\n');
const got = (who: TelegramUser) =>
  who.chat().flatMap(({ from, file }) => (from === 'bot' && file ? [file] : []));
const last = (who: TelegramUser): number => who.chat().findLast(({ from }) => from === 'bot')?.messageId ?? 0;
const onCard = (who: TelegramUser) => does(() => who.sends('/penilaian'));
const sends = (who: TelegramUser, over: object = {}) =>
  does(() =>
    who.sendsFile({
      kind: 'document',
      fileName: 'a.pdf',
      mimeType: 'application/pdf',
      content: pdf(),
      ...over,
    }),
  );
const rows = () =>
  db.execute<{ id: string; status: string; name: string; sha256: string; size: number }>(
    sql`select id, status, name, sha256, size from evidence_file order by sent_at, id`,
  );
/** Presses a button that is nowhere on the screen. */
const forges = (who: TelegramUser, action: Parameters<typeof encodeAction>[0]) =>
  does(() => who.presses(last(who), { data: encodeAction(action) }));
const submitted = (whose: 'budi' | 'citra') =>
  db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now(), revision = revision + 1
    where id = ${agency.appraisals[whose]}::uuid`);
const idOf = async () => (await rows())[0]?.id ?? '';

async function kinerja(...args: readonly string[]) {
  const out: string[] = [];
  const config = {
    ...{ databaseUrl: database.url, dataDir: '/nowhere', timeZone: 'Asia/Makassar', linkCodeMinutes: 10 },
    ...{ language: 'en' as const, evidence: { folder: stand.keeping.store.folder } },
  };
  const say = (line: string) => void out.push(line);
  const code = await runCli(args, { config, clock, out: say, err: say });
  return { code, out: out.join('\n') };
}

describe('a file of somebody else', () => {
  beforeEach(async () => {
    await onCard(budi);
    await sends(budi);
    await stand.delivers();
    await onCard(citra);
  });

  it('is not sent to whoever knows its id, by whatever appraisal they name', async () => {
    const fileId = await idOf();
    await submitted('budi');
    for (const appraisalId of [agency.appraisals.budi, agency.appraisals.citra])
      for (const type of ['file.get', 'file.remove', 'file.link'] as const)
        await forges(citra, { type, appraisalId, fileId });
    await stand.delivers();
    expect(got(citra)).toEqual([]);
    expect(await rows()).toHaveLength(1);
    expect(await db.execute(sql`select 1 from outbox where kind = 'file-wanted'`)).toEqual([]);
  });

  it('is sent to the appraiser only once it is submitted, protected, and leaves an act', async () => {
    const asked = { type: 'file.get', appraisalId: agency.appraisals.budi, fileId: await idOf() } as const;
    await does(() => ani.sends('/tim'));
    await forges(ani, asked);
    await stand.delivers();
    expect(got(ani)).toEqual([]);
    await submitted('budi');
    await forges(ani, asked);
    await stand.delivers();
    expect(got(ani)).toHaveLength(1);
    await expect(ani.forwards({ messageId: last(ani) })).rejects.toThrow('protected');
    expect(await db.execute(sql`select role from audit where act = 'evidence.read'`)).toEqual([
      { role: 'appraiser' },
    ]);
  });

  it.each([
    [
      'the appraiser has changed',
      () => sql`update reporting_line set appraiser_id = (select id from person where name like '%Wayan%')
        where person_id = (select id from person where name like 'Budi%')`,
    ],
    [
      'the self-assessment was taken back',
      () => sql`update appraisal set status = 'self-assessment', self_submitted_at = null`,
    ],
    ['the file was taken away', () => sql`delete from evidence_file`],
  ])('is not sent any more when %s since it was asked for', async (_, change) => {
    await submitted('budi');
    await does(() => ani.sends('/tim'));
    await forges(ani, { type: 'file.get', appraisalId: agency.appraisals.budi, fileId: await idOf() });
    await db.execute(change());
    await stand.delivers();
    expect(got(ani)).toEqual([]);
    expect(await db.execute(sql`select outcome from outbox where kind = 'file-wanted'`)).toEqual([
      { outcome: 'skipped' },
    ]);
  });
});

describe('what is kept', () => {
  it('has the name of a file and of no folder, and is sent under that of its content', async () => {
    await onCard(budi);
    await sends(budi, { fileName: '../../../etc/cron.d/jahat.exe' });
    await stand.delivers();
    expect(await rows()).toMatchObject([{ status: 'kept', name: 'jahat.exe' }]);
    await forges(budi, { type: 'file.get', appraisalId: agency.appraisals.budi, fileId: await idOf() });
    await stand.delivers();
    expect(got(budi)).toMatchObject([{ fileName: 'jahat.pdf' }]);
    expect(await readdir(join(stand.keeping.store.folder))).toHaveLength(1);
  });

  it('is not larger than we take, whether its size is said, hidden, or more than Telegram gives out', async () => {
    await onCard(budi);
    await sends(budi, { size: 600_000 });
    expect(seen(budi)).toContain('terlalu besar');
    expect(await rows()).toEqual([]);
    await sends(budi, { content: Buffer.concat([pdf(), Buffer.alloc(600_000)]), size: 1000 });
    expect(await rows()).toHaveLength(1);
    await stand.delivers();
    expect(await rows()).toEqual([]);
    expect(seen(budi)).toContain('Berkas itu terlalu besar');
    await sends(budi, { size: 21 * 2 ** 20 });
    expect(await rows()).toEqual([]);
  });

  it('is never more than the room of its person', async () => {
    await onCard(budi);
    for (const mark of ['satu', 'dua', 'tiga']) {
      const content = Buffer.concat([
        Buffer.from(`%PDF-1.7 ${mark}`),
        Buffer.alloc(400_000),
        Buffer.from('%%EOF'),
      ]);
      await sends(budi, { content });
      await stand.delivers();
    }
    expect((await rows()).map(({ status }) => status)).toEqual(['kept', 'kept']);
    expect(seen(budi)).toContain('Ruang berkas Anda penuh');
  });

  it('is said to be kept only when it is: a disk that fails loses nothing, and it is tried again', async () => {
    await onCard(budi);
    await sends(budi);
    expect(seen(budi)).toContain('sedang disimpan');
    const { store, ...limits } = stand.keeping;
    const deps = {
      db,
      clock,
      log: silent,
      platforms: stand.bot().platforms,
      random: () => 0,
      isStopping: () => false,
    };
    const full = { ...store, put: () => Promise.reject(new Error('disk full')) };
    await fetchFiles({ ...deps, keeping: { ...limits, store: full } });
    // And one that dies after the bytes are written, before its row is.
    clock.advance({ minutes: 1 });
    const dying = {
      ...store,
      put: async (hash: string, bytes: Uint8Array) => {
        await store.put(hash, bytes);
        throw new Error('killed');
      },
    };
    await fetchFiles({ ...deps, keeping: { ...limits, store: dying } });
    expect(await rows()).toMatchObject([{ status: 'waiting' }]);
    expect(await db.execute(sql`select act from audit where act = 'evidence.keep'`)).toEqual([]);
    await stand.delivers();
    expect(seen(budi)).not.toContain('Bukti: 1');
    clock.advance({ minutes: 10 });
    await stand.delivers();
    expect(await rows()).toMatchObject([{ status: 'kept' }]);
    expect(seen(budi)).toContain('Bukti: 1 (1 PDF)');
  });

  it('goes from the folder when it was taken away, but not what another row still has', async () => {
    const { store } = stand.keeping;
    for (const who of [budi, citra]) {
      await onCard(who);
      await sends(who);
    }
    await stand.delivers();
    const [first, second] = await rows();
    expect(first?.sha256).toBe(second?.sha256);
    const hash = first?.sha256 ?? '';
    const ages = () => utimes(join(store.folder, hash.slice(0, 2), hash), new Date(0), new Date(0));
    await db.execute(sql`delete from evidence_file where id = ${first?.id ?? ''}::uuid`);
    await ages();
    expect(await clearFolder(db, store, clock.now())).toBe(0);
    await db.execute(sql`delete from evidence_file`);
    await ages();
    expect(await clearFolder(db, store, clock.now())).toBe(1);
    expect(await store.check(hash)).toBe('gone');
  });
});

describe('the folder and the record', () => {
  it('are compared by audit verify, which names a file that vanished or was changed', async () => {
    await onCard(budi);
    await sends(budi);
    await stand.delivers();
    const hash = (await rows())[0]?.sha256 ?? '';
    const path = join(stand.keeping.store.folder, hash.slice(0, 2), hash);
    expect((await kinerja('audit', 'verify')).out).toContain('1 file of the evidence is as kept');
    const doctor = (patienceMs?: number) =>
      judgeFiles(translator('en'), database.url, stand.keeping.store, clock.now(), patienceMs);
    expect(await doctor()).toMatchObject([{ status: 'ok', found: '1 file, as kept' }]);
    // What it had no time to look at is not fine.
    expect(await doctor(-1)).toMatchObject([
      { status: 'warning', found: 'there was no time to look at any' },
    ]);
    await appendFile(path, '!');
    const changed = await kinerja('audit', 'verify');
    expect(changed.code).toBe(1);
    expect(changed.out).toMatch(new RegExp(`- Budi Santoso, .+: ${hash.slice(0, 12)}… was changed`));
    // Nobody is sent what is not what was kept.
    await forges(budi, { type: 'file.get', appraisalId: agency.appraisals.budi, fileId: await idOf() });
    await stand.delivers();
    expect(got(budi)).toEqual([]);
    expect(seen(budi)).toContain('tidak dapat dibuka lagi');
    await rm(path);
    expect((await kinerja('audit', 'verify')).out).toMatch(/… is gone/);
  });

  it('are one again after a restore from a copy of both', async () => {
    await onCard(budi);
    await sends(budi);
    await stand.delivers();
    const [kept] = await rows();
    const bytes = await stand.keeping.store.read(kept?.sha256 ?? '');
    await rm(stand.keeping.store.folder, { recursive: true });
    expect((await kinerja('audit', 'verify')).code).toBe(1);
    await createFileStore(stand.keeping.store.folder).put(kept?.sha256 ?? '', bytes ?? new Uint8Array());
    expect((await kinerja('audit', 'verify')).out).toContain('1 file of the evidence is as kept');
  });
});

const silent = { info: () => {}, warn: () => {}, error: () => {} };
