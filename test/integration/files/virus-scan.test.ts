import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { createScanner } from '../../../src/files/scanner.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { type Clamd, harmfulWords, startClamd } from '../../support/clamd.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { office, pdf } from '../../support/sample-files.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';

let clamd: Clamd;
beforeAll(async () => {
  clamd = await startClamd(await freePort());
});
afterAll(() => clamd.remove());

describe('the scanner', () => {
  const byBoth = () => [clamd.bySocket, clamd.byPort].map((address) => createScanner(address));
  const large = Buffer.concat([Buffer.alloc(300_000, 'a'), Buffer.from(harmfulWords), Buffer.alloc(300_000)]);

  it('says of any content whether a signature fits, by its socket and by its port', async () => {
    for (const scanner of byBoth()) {
      expect(await scanner.isThere()).toBe(true);
      expect(await scanner.version()).toMatch(/^ClamAV \d/);
      expect(await scanner.scan(pdf())).toEqual({ kind: 'clean' });
      expect(await scanner.scan(new Uint8Array())).toEqual({ kind: 'clean' });
      const found = { kind: 'found', signature: 'Kinerja.Contoh.UNOFFICIAL' };
      expect(await scanner.scan(pdf(harmfulWords))).toEqual(found);
      // Across the borders of its chunks, and packed in a document.
      expect(await scanner.scan(large)).toEqual(found);
      const packed = { 'word/x.xml': Buffer.from(`<x>${'a'.repeat(5000)}${harmfulWords}</x>`) };
      expect(await scanner.scan(office('docx', packed))).toEqual(found);
    }
  });

  it('takes nothing above its StreamMaxLength, and that is no yes', async () => {
    const [scanner] = byBoth();
    expect(await scanner?.scan(new Uint8Array(3 * 2 ** 20))).toEqual({ kind: 'too-large' });
  });
});

describe('a file that employees send', () => {
  let database: TestDatabase;
  let db: Db;
  let clock: MovableClock;
  let agency: SmallAgency;
  let stand: Stand;
  let budi: TelegramUser;
  let ani: TelegramUser;
  beforeEach(async () => {
    await clamd.stop();
    await clamd.start();
    database = await createTestDatabase();
    db = openDatabase(database.url, { max: 6 });
    clock = movableClock(Temporal.Instant.from(firstDay));
    agency = await seedSmallAgency(db);
    await startChains(db, clock.now());
    await db.execute(
      sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
    );
    const patience = { answerMs: 300, scanMs: 1500 };
    const scanner = createScanner(clamd.bySocket, patience);
    stand = await startStand({
      ...{ db, clock, mode: 'normal', only: 'telegram', wakeSenders: () => {} },
      scanner,
    });
    const joins = async (chatId: number, who: 'budi' | 'ani') => {
      const { id, name } = agency.people[who];
      const address = { platform: 'telegram', tenant: '4242', userId: String(chatId), address: { chatId } };
      await linkAccount(db, id, address);
      return stand.simulator.telegram.addUser({ id: chatId, firstName: name, languageCode: 'id' });
    };
    [budi, ani] = [await joins(101, 'budi'), await joins(103, 'ani')];
    await stand.step(() => budi.sends('/penilaian'));
  });
  afterEach(async () => {
    clamd.goOn();
    await stand.close();
    await closeDatabase(db);
    await database.drop();
  });

  const sends = (content: Uint8Array) =>
    stand.step(() =>
      budi.sendsFile({ kind: 'document', fileName: 'a.pdf', mimeType: 'application/pdf', content }),
    );
  const screen = (who: TelegramUser): string =>
    who
      .chat()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
      .join('\n');
  const rows = () => db.execute(sql`select status, unscanned_since is not null as waits from evidence_file`);
  const kept = () => stand.keeping.store.old(Number.POSITIVE_INFINITY);
  async function doctor(): Promise<string> {
    const out: string[] = [];
    const config = {
      ...{ databaseUrl: database.url, dataDir: '/nowhere', timeZone: 'Asia/Makassar', linkCodeMinutes: 10 },
      ...{ language: 'en' as const, evidence: { folder: stand.keeping.store.folder } },
    };
    await runCli(['doctor'], { config, clock, out: (line) => out.push(line), err: (line) => out.push(line) });
    return out.join('\n');
  }

  it('is kept once the scanner has seen it', async () => {
    await sends(pdf());
    await stand.delivers();
    expect(await rows()).toEqual([{ status: 'kept', waits: false }]);
    expect(screen(budi)).toContain('Bukti: 1 (1 PDF)');
  });

  it('in which the scanner finds something is refused calmly, nothing of it is kept, and an act says what was found', async () => {
    await sends(pdf(harmfulWords));
    await stand.delivers();
    expect(await rows()).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(screen(budi)).toContain('Pemindai virus menemukan sesuatu di dalamnya');
    expect(screen(budi)).not.toContain('UNOFFICIAL');
    expect(
      await db.execute(sql`select role, after->>'why' as why, after->>'signature' as signature,
        length(after->>'sha256') as hash from audit where act = 'evidence.refuse'`),
    ).toEqual([{ role: 'system', why: 'infected', signature: 'Kinerja.Contoh.UNOFFICIAL', hash: 64 }]);
    expect(await db.execute(sql`select 1 from audit where act = 'evidence.keep'`)).toEqual([]);
  });

  it.each([
    ['has ended', () => clamd.stop(), () => clamd.start()],
    ['answers nobody', async () => clamd.freeze(), async () => clamd.goOn()],
  ])(
    'waits while the scanner %s: the card says so, nobody else sees it, and it is kept once the scanner is back',
    async (_, leave, comeBack) => {
      await leave();
      await sends(pdf());
      await stand.delivers();
      expect(await rows()).toEqual([{ status: 'waiting', waits: true }]);
      expect(await kept()).toEqual([]);
      expect(screen(budi)).toContain('1 berkas menunggu pindai virus');
      await db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now(), revision = revision + 1
        where id = ${agency.appraisals.budi}::uuid`);
      await stand.step(() => ani.sends('/tim'));
      const fileId = (await db.execute<{ id: string }>(sql`select id from evidence_file`))[0]?.id ?? '';
      const last = ani.chat().findLast(({ from }) => from === 'bot')?.messageId ?? 0;
      const { budi: appraisalId } = agency.appraisals;
      for (const action of [
        { type: 'file.get', appraisalId, fileId },
        { type: 'rate.card', appraisalId, item: 'M.01' },
      ] as const)
        await stand.step(() => ani.presses(last, { data: encodeAction(action) }));
      await stand.delivers();
      expect(ani.chat().filter(({ file }) => file)).toEqual([]);
      expect(screen(ani)).not.toMatch(/menunggu pindai|Bukti: 1/);
      // It is away for days, in which it is looked for and nothing is given up.
      for (let hour = 0; hour < 50; hour += 1) {
        clock.advance({ hours: 1 });
        if (hour % 10 === 0) await stand.delivers();
      }
      expect(await rows()).toEqual([{ status: 'waiting', waits: true }]);
      expect(await doctor()).toContain('1 file waits for the virus scan, the oldest for 50 hours');
      await comeBack();
      await stand.delivers();
      expect(await rows()).toEqual([{ status: 'kept', waits: false }]);
      expect(await doctor()).not.toContain('virus scan');
      await stand.step(() =>
        ani.presses(last, { data: encodeAction({ type: 'file.get', appraisalId, fileId }) }),
      );
      await stand.delivers();
      expect(ani.chat().filter(({ file }) => file)).toHaveLength(1);
    },
  );

  it('that was waiting is refused like any other when the scanner is back and finds something', async () => {
    await clamd.stop();
    await sends(pdf(harmfulWords));
    await stand.delivers();
    await clamd.start();
    clock.advance({ minutes: 2 });
    await stand.delivers();
    expect(await rows()).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(screen(budi)).toContain('Pemindai virus menemukan sesuatu di dalamnya');
  });
});
