import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TelegramUser } from '../../../simulator/telegram/types.ts';
import { checkFiles } from '../../../src/app/check-files.ts';
import { fileStoreOf } from '../../../src/app/keep-files.ts';
import { readConfig } from '../../../src/config.ts';
import { encodeAction } from '../../../src/conversation/engine/action-codec.ts';
import { privacyVersion } from '../../../src/domain/people/privacy-notice.ts';
import { clearFolder } from '../../../src/outbound/files/clear-folder.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { type S3Server, startS3Server } from '../../support/s3-server.ts';
import { pdf } from '../../support/sample-files.ts';
import { type Stand, startStand } from '../../support/script/on-platforms.ts';
import { firstDay, linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** A whole bot whose settings say that files lie in a bucket. */

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let server: S3Server;
let stand: Stand;
const clock = movableClock(Temporal.Instant.from(firstDay));

function storeAsSet() {
  const { bucket, endpoint = '', keyId, secret, region } = server.place;
  const config = readConfig({
    ...{ AGENCY_NAME: 'Kota', TIME_ZONE: 'Asia/Makassar', TELEGRAM_BOT_TOKEN: '4242:AAtesttesttest' },
    ...{ EVIDENCE_STORE: 's3', EVIDENCE_S3_BUCKET: bucket, EVIDENCE_S3_ENDPOINT: endpoint },
    ...{ EVIDENCE_S3_KEY_ID: keyId, EVIDENCE_S3_SECRET: secret, EVIDENCE_S3_REGION: region },
  });
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  return fileStoreOf(config.value);
}

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 6 });
  agency = await seedSmallAgency(db);
  await db.execute(
    sql`update person set privacy_accepted_at = ${firstDay}::timestamptz, privacy_version = ${privacyVersion}`,
  );
  server = await startS3Server(true);
  const fileStore = storeAsSet();
  stand = await startStand({ db, clock, mode: 'normal', only: 'telegram', wakeSenders: () => {}, fileStore });
});
afterAll(async () => {
  await stand.close();
  await server.remove();
  await closeDatabase(db);
  await database.drop();
});

async function joins(chatId: number, who: 'budi' | 'ani'): Promise<TelegramUser> {
  const { id, name } = agency.people[who];
  const address = { platform: 'telegram', tenant: '4242', userId: String(chatId), address: { chatId } };
  await linkAccount(db, id, address);
  return stand.simulator.telegram.addUser({ id: chatId, firstName: name, languageCode: 'id' });
}

it('takes a file, gives it to the appraiser once it is submitted, and leaves nothing in the bucket once it is taken away', async () => {
  const [budi, ani] = [await joins(101, 'budi'), await joins(102, 'ani')];
  const got = () => ani.chat().flatMap(({ from, file }) => (from === 'bot' && file ? [file] : []));
  const last = (who: TelegramUser): number =>
    who.chat().findLast(({ from }) => from === 'bot')?.messageId ?? 0;
  await stand.step(() => budi.sends('/penilaian'));
  await stand.step(() =>
    budi.sendsFile({ kind: 'document', fileName: 'a.pdf', mimeType: 'application/pdf', content: pdf() }),
  );
  await stand.delivers();
  const [row] = await db.execute<{ id: string; status: string; sha256: string }>(
    sql`select id, status, sha256 from evidence_file`,
  );
  expect(row?.status).toBe('kept');
  const inBucket = storeAsSet();
  expect(await inBucket.check(row?.sha256 ?? '')).toBe('sound');
  expect(await checkFiles(db, inBucket)).toMatchObject({ count: 1, unsound: [] });

  await db.execute(sql`update appraisal set status = 'submitted', self_submitted_at = now(), revision = revision + 1
    where id = ${agency.appraisals.budi}::uuid`);
  await stand.step(() => ani.sends('/tim'));
  const asked = { type: 'file.get', appraisalId: agency.appraisals.budi, fileId: row?.id ?? '' } as const;
  await stand.step(() => ani.presses(last(ani), { data: encodeAction(asked) }));
  await stand.delivers();
  expect(got()).toHaveLength(1);

  await db.execute(sql`delete from evidence_file`);
  expect(await clearFolder(db, storeAsSet(), Temporal.Now.instant().add({ hours: 2 }))).toBe(1);
  expect(await inBucket.check(row?.sha256 ?? '')).toBe('gone');
});
