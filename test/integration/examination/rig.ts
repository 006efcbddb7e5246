import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { recordResult } from '../../../src/application/assist/record-result.ts';
import { addFiles } from '../../../src/application/evidence/add-files.ts';
import type { Manifest } from '../../../src/application/examination/bundle.ts';
import { confirmRating } from '../../../src/application/rating/confirm-rating.ts';
import { rateSameAsSelf } from '../../../src/application/rating/rate-same.ts';
import { saveFeedback } from '../../../src/application/rating/save-feedback.ts';
import { noteRating, rateItem } from '../../../src/application/rating/save-rating.ts';
import { answerItem, noteItems } from '../../../src/application/self/save-answer.ts';
import { submitSelfAssessment } from '../../../src/application/self/submit-self-assessment.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { feedbackParts } from '../../../src/domain/appraisal/appraisal.ts';
import { behaviourCodes, competencyCodes } from '../../../src/domain/appraisal/items.ts';
import { createFileStore } from '../../../src/files/store.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { keepFile } from '../../../src/persistence/files/settle-file.ts';
import { takeWaitingFiles } from '../../../src/persistence/files/waiting-files.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { anAppraisal } from '../../support/builders.ts';
import { createTestDatabase, emptyTables } from '../../support/database.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';
import { createPlayer } from '../evidence/player.ts';

export const nips = { wayan: '197003121995031001', budi: '198609262015051001', citra: '199001012019032004' };
export const evidence = Buffer.from('%PDF-1.7 laporan layanan');

export const sumOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

export type Rig = {
  readonly db: Db;
  readonly agency: SmallAgency;
  readonly clock: MovableClock;
  readonly folder: string;
  /** As an officer, on the command line of the agency. */
  gives(as: string, ...args: readonly string[]): Promise<{ code: number; said: string }>;
  /** As an examiner: no database, no configuration, no NIP. */
  examines(...args: readonly string[]): Promise<{ code: number; said: string }>;
  verified(): Promise<readonly unknown[]>;
  close(): Promise<void>;
};

/**
 * The small agency with two officers in HR (Wayan and Citra). Budi has a result, which was handed over on
 * paper, and a file of evidence; Citra has begun her
 * self-assessment and not sent it. Ani has sent hers, and her appraiser has begun to rate.
 */
export async function examinationRig(): Promise<Rig> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 4 });
  await emptyTables(db);
  const agency = await seedSmallAgency(db);
  await db.execute(sql`update person set is_hr = true where nip in (${nips.wayan}, ${nips.citra})`);
  const clock = movableClock(Temporal.Instant.from(firstDay));
  await startChains(db, clock.now());
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-examination-'));
  await played(db, agency, clock, folder);
  const runs = async (
    config: Parameters<typeof runCli>[1]['config'],
    more: object,
    args: readonly string[],
  ) => {
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const code = await runCli(args, { config, clock, out: say, err: say, ...more });
    return { code, said: said.join('\n') };
  };
  return {
    db,
    agency,
    clock,
    folder,
    gives: (as, ...args) => {
      clock.advance({ seconds: 1 });
      const own = {
        databaseUrl: database.url,
        dataDir: folder,
        linkCodeMinutes: 10,
        language: 'en',
      } as const;
      return runs({ ...own, timeZone: 'Asia/Makassar', agencyName: 'Kota Contoh', operator: as }, {}, args);
    },
    examines: (...args) => {
      const nothing = { dataDir: '/nowhere', linkCodeMinutes: 10, language: 'en' } as const;
      return runs(nothing, { problems: [{ message: 'nothing is configured' }] }, args);
    },
    verified: async () => {
      const { broken, differences } = await verifyAudit(db, []);
      return [...broken, ...differences];
    },
    close: async () => {
      await closeDatabase(db);
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

async function played(db: Db, agency: SmallAgency, clock: MovableClock, folder: string): Promise<void> {
  const { budi, citra, ani, wayan } = agency.people;
  const fresh = (who: 'ani' | 'budi' | 'citra') =>
    anAppraisal({
      id: agency.appraisals[who],
      revision: 1,
      employee: { ...anAppraisal().employee, ...agency.people[who] },
      appraiser: { ...ani, position: 'Kepala Bidang' },
      secondAppraiser: { ...wayan, position: 'Kepala Dinas' },
      results: [
        { no: 1, title: 'Layanan pengaduan warga', target: '120 pengaduan selesai' },
        { no: 2, title: 'Pembaruan laman informasi', target: '12 pembaruan' },
      ].slice(0, who === 'budi' ? 2 : 0),
    });
  const one = createPlayer(db, clock, fresh('budi'), budi.id, ani.id);
  for (const item of [...competencyCodes, ...behaviourCodes, 'R.1', 'R.2'])
    await one.does('self', answerItem, item, { value: 2 });
  await one.does('self', noteItems, { 'M.01': 'Saya memimpin “rapat” – setiap Senin.\nBaris kedua \\ é.' });
  await one.does('self', addFiles, 'M.01', [
    { id: '01930000-0000-7000-8000-0000000000f1', source: { at: 1 } },
  ]);
  const store = createFileStore(join(folder, 'evidence'));
  for (const file of await takeWaitingFiles(db, [{ platform: 'telegram', tenant: '1' }], clock.now(), 10)) {
    const sha256 = sumOf(evidence);
    const content = {
      kind: 'pdf',
      extension: 'pdf',
      mimeType: 'application/pdf',
      size: evidence.length,
      sha256,
    };
    const put = () => store.put(sha256, evidence);
    await keepFile(db, file, { ...content, kind: 'pdf' }, { now: clock.now(), quotaBytes: 1_000, put });
  }
  one.filesAreSettled('');
  await one.does('self', submitSelfAssessment, one.revision());
  const other = createPlayer(db, clock, fresh('citra'), citra.id, ani.id);
  await other.does('self', answerItem, 'M.01', { value: 1 });
  await other.does('self', noteItems, { 'M.01': 'DRAF CITRA' });
  const anis = createPlayer(db, clock, fresh('ani'), ani.id, wayan.id);
  for (const item of [...competencyCodes, ...behaviourCodes])
    await anis.does('self', answerItem, item, { value: 2 });
  await anis.does('self', noteItems, { 'M.01': 'Dikirim Ani.' });
  await anis.does('self', submitSelfAssessment, anis.revision());
  clock.set(Temporal.Instant.from('2026-12-12T02:00:00Z'));
  await anis.does('appraiser', rateItem, 'M.01', { value: 1 });
  await anis.does('appraiser', noteRating, 'M.01', 'DRAF PENILAI');
  await one.does('appraiser', noteRating, 'M.04', 'Selalu tepat.');
  await one.does('appraiser', rateSameAsSelf, one.revision());
  for (const item of ['H', 'P']) await one.does('appraiser', rateItem, item, { value: 2 });
  for (const part of feedbackParts) await one.does('appraiser', saveFeedback, part, `Umpan balik ${part}.`);
  await one.does('appraiser', confirmRating, one.revision(), {});
  // Who has no phone gets the result on paper, and says on the slip that it was received.
  const paper = { id: '01930000-0000-7000-8000-0000000000e1', reason: 'no-phone' as const };
  const facts = { witness: 'Siti Aminah, Kasubbag Umum', on: Temporal.PlainDate.from('2026-12-12') };
  await one.does(
    'appraiser',
    recordResult,
    { ...paper, ...facts },
    { answer: 'received' },
    { by: ani, grants: [] },
  );
  clock.set(Temporal.Instant.from('2026-12-14T02:00:00Z'));
}

/** Changes a file of a bundle as somebody would who knows how it is made: the manifest names the new sum. */
export async function forge(
  bundle: string,
  path: string,
  change: (text: string) => string,
  more: (manifest: Manifest) => Partial<Manifest> = () => ({}),
): Promise<void> {
  const before = await readFile(join(bundle, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error('nothing was forged');
  await writeFile(join(bundle, path), after);
  const name = join(bundle, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(name, 'utf8'));
  const files = { ...manifest.files, [path]: sumOf(after) };
  await writeFile(name, JSON.stringify({ ...manifest, files, ...more(manifest) }));
}
