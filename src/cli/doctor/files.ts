import { checkFiles } from '../../app/check-files.ts';
import type { FileStore } from '../../files/store.ts';
import type { Translate } from '../../i18n/translate.ts';
import { closeDatabase, type Db, openDatabase } from '../../persistence/db.ts';
import { unscannedFiles } from '../../persistence/files/waiting-files.ts';
import { type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import type { Temporal } from '../../shared/time.ts';
import { subject } from './subject.ts';
import { sayAge } from './work.ts';

/** The doctor is to answer soon; `audit verify` takes the time that it needs. */
const soonMs = 3000;

/**
 * Whether every file of the evidence lies where it should, and is what it was; says so when it did not get to all of
 * them. Where there is none, nothing is said.
 */
export async function judgeFiles(
  t: Translate,
  url: string,
  store: FileStore,
  now: Temporal.Instant,
  patienceMs = soonMs,
): Promise<readonly Finding[]> {
  const db = openDatabase(url, { max: 1 });
  try {
    return [...(await judgeKept(t, db, store, patienceMs)), ...(await judgeUnscanned(t, db, now))];
  } finally {
    await closeDatabase(db);
  }
}

async function judgeKept(
  t: Translate,
  db: Db,
  store: FileStore,
  patienceMs: number,
): Promise<readonly Finding[]> {
  const on = subject(t, 'evidence files');
  const { count, unsound, isCut } = await checkFiles(db, store, patienceMs);
  if (unsound.length > 0) {
    const gone = unsound.filter(({ found }) => found === 'gone').length;
    const words = t('cli.doctor.files.wrong', { count, gone, changed: unsound.length - gone });
    return [problem(on, words, t('cli.doctor.files.do'))];
  }
  if (isCut) return [warning(on, t('cli.doctor.files.some', { count }), t('cli.doctor.files.some.do'))];
  return count === 0 ? [] : [fine(on, t('cli.doctor.files.fine', { count }))];
}

async function judgeUnscanned(t: Translate, db: Db, now: Temporal.Instant): Promise<readonly Finding[]> {
  const { count, oldestSeconds } = await unscannedFiles(db, now);
  if (count === 0) return [];
  const words = t('cli.doctor.files.unscanned', { count, time: sayAge(t, oldestSeconds) });
  return [warning(subject(t, 'virus scanner'), words, t('cli.doctor.files.unscanned.do'))];
}
