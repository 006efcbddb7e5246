import { checkFiles } from '../../app/check-files.ts';
import type { FileStore } from '../../files/store.ts';
import type { Translate } from '../../i18n/translate.ts';
import { closeDatabase, openDatabase } from '../../persistence/db.ts';
import { type Finding, fine, problem } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

/** The doctor is to answer soon; `audit verify` takes the time that it needs. */
const patienceMs = 3000;

/** Whether every file of the evidence lies where it should, and is what it was. Where there is none, nothing is said. */
export async function judgeFiles(t: Translate, url: string, store: FileStore): Promise<readonly Finding[]> {
  const on = subject(t, 'evidence files');
  const db = openDatabase(url, { max: 1 });
  try {
    const { count, unsound, isCut } = await checkFiles(db, store, patienceMs);
    if (count === 0) return [];
    if (unsound.length === 0)
      return [fine(on, t(isCut ? 'cli.doctor.files.some' : 'cli.doctor.files.fine', { count }))];
    const gone = unsound.filter(({ found }) => found === 'gone').length;
    const words = t('cli.doctor.files.wrong', { count, gone, changed: unsound.length - gone });
    return [problem(on, words, t('cli.doctor.files.do'))];
  } finally {
    await closeDatabase(db);
  }
}
