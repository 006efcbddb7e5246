import { rm } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutboundFile } from '../../../src/conversation/contract/files.ts';
import type { Platform, Shown, TakenBack } from '../../../src/conversation/contract/platform.ts';
import { runErrands } from '../../../src/errands/run-errands.ts';
import type { FileKeeping } from '../../../src/outbound/files/fetch-files.ts';
import { createDelivery } from '../../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { loadDesk } from '../../../src/persistence/hr/load-desk.ts';
import { localDate, Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { type FakePlatform, fakePlatform, wordsOf } from '../../support/fake-platform.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { pagesOf } from '../../support/read-pdf.ts';
import { scratchKeeping } from '../../support/script/keeping.ts';
import { linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

const zone = 'Asia/Makassar';
const quiet = { info: () => {}, warn: () => {}, error: () => {} };
const morning = '2026-12-15T02:00:00Z';
const ani = { platform: 'telegram', tenant: 'test', userId: 'ani', address: { chat: 'ani' } };
const fileId = '01930000-0000-7000-8000-00000000cf01';

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let clock: MovableClock;
let chat: FakePlatform;
let keeping: FileKeeping;
let sent: OutboundFile[];
let shown: Shown;
let takings: number;
let takenBack: TakenBack;
let platform: Platform;

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
  agency = await seedSmallAgency(db);
  clock = movableClock(Temporal.Instant.from(morning));
  chat = fakePlatform('telegram');
  keeping = await scratchKeeping();
  sent = [];
  takings = 0;
  shown = { ok: true, anchor: { id: 7 } };
  takenBack = { ok: true, value: 'there' };
  platform = {
    ...chat,
    sendFile: async (_address, file) => {
      sent.push(file);
      return shown;
    },
    takeBack: async () => {
      takings += 1;
      return takenBack;
    },
  };
  await linkAccount(db, agency.people.ani.id, ani);
  await db.execute(sql`update appraisal set status = 'released', predicate = 'good',
    self_submitted_at = '2026-12-10T02:00:00Z', rated_at = '2026-12-11T02:00:00Z',
    released_at = '2026-12-11T02:00:00Z', strengths = 'Tekun.' where id = ${agency.appraisals.budi}::uuid`);
  await clears('documents');
});
afterEach(async () => {
  await rm(keeping.store.folder, { recursive: true, force: true });
  await closeDatabase(db);
  await database.drop();
});

const clears = (value: string) =>
  db.execute(sql`insert into agency_setting (key, unit, revision, state, value, at, reason)
    select 'clearance', '', count(*) + 1, 'set', ${value}, ${clock.now().toString()}::timestamptz, 'Surat Diskominfo'
    from agency_setting where key = 'clearance'`);

/** The appraiser asked for the evaluation of Budi, or has it in the chat since. */
const asks = (status: 'wanted' | 'sent' = 'wanted') =>
  db.execute(sql`insert into chat_file (id, person_id, kind, status, appraisal_id, platform, tenant, user_id, event_id,
      asked_at, due_at, address, anchor, sent_at)
    values (${fileId}::uuid, ${agency.people.ani.id}::uuid, 'evaluation', ${status}, ${agency.appraisals.budi}::uuid,
      'telegram', 'test', 'ani', 'telegram:1', ${morning}::timestamptz,
      ${status === 'sent' ? '2026-12-16T02:00:00Z' : morning}::timestamptz, '{"chat": "ani"}', '{"id": 7}',
      ${status === 'sent' ? morning : null}::timestamptz)`);

const works = () =>
  runErrands({
    ...{ db, clock, log: quiet, platforms: [platform], keeping, agencyName: 'Kota', timeZone: zone },
    ...{ needsSecond: false, random: () => 0, isStopping: () => false, release: '1' },
  });
const sends = () =>
  createDelivery({
    db,
    clock,
    log: quiet,
    platforms: [platform],
    agencyName: 'Kota',
    timeZone: zone,
    keeping,
  }).drain(ani);

const row = async () =>
  (
    await db.execute<{ status: string; why: string | null; sha256: string | null }>(
      sql`select status, why, sha256 from chat_file where id = ${fileId}::uuid`,
    )
  )[0];
const acts = async () =>
  (
    await db.execute<{ act: string }>(
      sql`select act from audit where act like 'file.%' or act = 'result.export' order by at, seq`,
    )
  ).map(({ act }) => act);
const told = () => chat.chat('ani').map(({ screen }) => wordsOf(screen));
const remaining = async () => {
  const now = clock.now();
  const desk = await loadDesk(db, agency.people.ani.id, now, localDate(now, zone), { view: 'errand' });
  return desk?.view === 'errand' ? desk.remaining : undefined;
};

describe('a document for a private chat', () => {
  it('comes once with every number masked, is recorded with whom it went to, and lies nowhere after that', async () => {
    await asks();
    await works();
    await sends();
    await works();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.name).toMatch(/^evaluasi-kinerja-[0-9A-Z]{16}\.pdf$/);
    const pages = (await pagesOf(sent[0]?.bytes ?? new Uint8Array())).join('\n');
    expect(pages).toContain('Tekun.');
    expect(pages).toContain('1986…001');
    expect(pages).not.toMatch(/\d{18}/);
    expect(await acts()).toEqual(['result.export', 'file.send']);
    const [act] = await db.execute<{ role: string; after: object }>(
      sql`select role, after from audit where act = 'file.send' and appraisal_id = ${agency.appraisals.budi}::uuid`,
    );
    expect(act).toMatchObject({
      role: 'system',
      after: { fileId, kind: 'evaluation', personId: agency.people.ani.id },
    });
    expect(await row()).toMatchObject({ status: 'sent', sha256: null });
  });

  it('is not made for whoever has no right to it by then, who is told so', async () => {
    await asks();
    await db.execute(sql`update appraisal set appraiser_id = ${agency.people.wayan.id}::uuid, second_appraiser_id = null
      where id = ${agency.appraisals.budi}::uuid`);
    await works();
    await sends();
    expect(sent).toEqual([]);
    expect(await acts()).toEqual([]);
    expect(told().join()).toContain('Anda tidak lagi berhak');
    expect(await row()).toMatchObject({ status: 'over', why: 'right' });
  });

  it('is not sent when the right was lost after it was made, and that is said', async () => {
    await asks();
    await works();
    expect(await row()).toMatchObject({ status: 'made' });
    await db.execute(sql`update appraisal set appraiser_id = ${agency.people.wayan.id}::uuid, second_appraiser_id = null
      where id = ${agency.appraisals.budi}::uuid`);
    await sends();
    await works();
    expect(sent).toEqual([]);
    expect(told().join()).toContain('Anda tidak lagi berhak');
    expect(await row()).toMatchObject({ status: 'over', sha256: null });
    expect(await acts()).toEqual(['result.export']);
  });

  it('is not sent when the agency took its clearance back, and that is said', async () => {
    await asks();
    await works();
    await clears('none');
    await sends();
    expect(sent).toEqual([]);
    expect(told().join()).toContain('instansi tidak lagi mengizinkan');
  });

  it('is not sent twice when nobody knows whether it arrived, and counts as one that remains', async () => {
    await asks();
    shown = { ok: false, error: { kind: 'ambiguous', cause: 'no answer' } };
    await works();
    await sends();
    await works();
    await sends();
    expect(sent).toHaveLength(1);
    expect(await row()).toMatchObject({ status: 'remains', why: 'unknown' });
    expect(await remaining()).toBe(1);
  });
});

describe('a document in a private chat', () => {
  beforeEach(() => asks('sent'));

  it('stays for a day, then it is removed, and that is recorded', async () => {
    clock.set(Temporal.Instant.from('2026-12-16T01:59:00Z'));
    await works();
    expect(takings).toBe(0);
    clock.set(Temporal.Instant.from('2026-12-16T02:00:00Z'));
    await works();
    await works();
    expect(takings).toBe(1);
    expect(await row()).toMatchObject({ status: 'removed' });
    expect(await acts()).toEqual(['file.remove']);
    expect(await remaining()).toBeUndefined();
  });

  it('that somebody removed before counts as removed', async () => {
    takenBack = { ok: true, value: 'gone' };
    clock.advance({ hours: 24 });
    await works();
    expect(await row()).toMatchObject({ status: 'removed' });
  });

  it('is tried again when its removal fails, until that is too late: HR sees it, and who has it is asked', async () => {
    takenBack = { ok: false, error: { kind: 'transient', cause: 'no connection' } };
    clock.advance({ hours: 24 });
    await works();
    await works();
    expect(takings).toBe(1);
    clock.advance({ hours: 1 });
    await works();
    expect(takings).toBe(2);
    expect(await row()).toMatchObject({ status: 'sent' });
    clock.advance({ hours: 22 });
    await works();
    await works();
    expect(takings).toBe(3);
    expect(await row()).toMatchObject({ status: 'remains', why: 'gave-up' });
    expect(await acts()).toEqual(['file.remain']);
    expect(await remaining()).toBe(1);
    await sends();
    expect(told().join()).toContain('Mohon hapus sendiri');
  });

  it('of somebody who blocked the bot is settled at once, and not tried for ever', async () => {
    takenBack = { ok: false, error: { kind: 'unreachable', reason: 'blocked' } };
    clock.advance({ hours: 24 });
    await works();
    clock.advance({ hours: 5 });
    await works();
    expect(takings).toBe(1);
    expect(await row()).toMatchObject({ status: 'remains', why: 'unreachable' });
    expect(await db.execute(sql`select 1 from outbox where kind = 'chat-file-stays'`)).toEqual([]);
  });

  it('that the platform never removes is settled at once', async () => {
    takenBack = { ok: false, error: { kind: 'undeletable' } };
    clock.advance({ hours: 24 });
    await works();
    expect(await row()).toMatchObject({ status: 'remains', why: 'undeletable' });
  });

  describe('of a platform that nobody serves any more', () => {
    const gone = { platform: 'former', tenant: 'test' };
    beforeEach(() => db.execute(sql`update chat_file set platform = ${gone.platform}`));

    it('is left alone while somebody else may serve it, then it remains: HR sees it, and who has it is told', async () => {
      clock.advance({ hours: 47 });
      await works();
      expect(await row()).toMatchObject({ status: 'sent' });
      clock.advance({ hours: 1 });
      await works();
      await works();
      expect(takings).toBe(0);
      expect(await row()).toMatchObject({ status: 'remains', why: 'no-platform' });
      expect(await acts()).toEqual(['file.remain']);
      expect(await remaining()).toBe(1);
      await sends();
      expect(told().join()).toContain('Mohon hapus sendiri');
    });

    it.each(['wanted', 'made'])('is over when it was only %s, and that is said', async (status) => {
      await db.execute(sql`update chat_file set status = ${status}, sent_at = null, anchor = null, name = 'a.pdf',
        asked_at = ${morning}::timestamptz, sha256 = 'a', seal_key = 'b'`);
      if (status === 'made')
        await db.execute(sql`insert into outbox (id, version, recipient_id, kind, payload, dedupe_key, available_at, created_at, event_id)
          values (${fileId}::uuid, 1, ${agency.people.ani.id}::uuid, 'chat-file',
            ${JSON.stringify({ kind: 'chat-file', personId: agency.people.ani.id, fileId })}::text::jsonb, ${`chat-file:${fileId}`},
            ${morning}::timestamptz, ${morning}::timestamptz, 'telegram:1')`);
      clock.advance({ hours: 48 });
      await works();
      expect(await row()).toMatchObject({ status: 'over', why: 'failed', sha256: null });
      await sends();
      expect(sent).toEqual([]);
      expect(told().join()).toContain('Berkas tidak dapat dibuat atau dikirim');
    });
  });
});
