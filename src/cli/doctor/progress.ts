import type { Translate } from '../../i18n/translate.ts';
import { progressDrift } from '../../persistence/cycles/progress-recount.ts';
import { closeDatabase, openDatabase } from '../../persistence/db.ts';
import { sqlState } from '../../persistence/sql-state.ts';
import { type Finding, fine, warning } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

/** The doctor is to answer soon; `db recount` takes the time that it needs. */
const soonMs = 3000;
const canceled = '57014';

/** Whether the counters of progress say what the rows say. Looks, and changes nothing; says so when it gave up. */
export async function judgeProgress(t: Translate, url: string, patienceMs = soonMs): Promise<Finding> {
  const on = subject(t, 'progress');
  const db = openDatabase(url, { max: 1, statementTimeoutMs: patienceMs });
  try {
    const count = await progressDrift(db);
    return count === 0
      ? fine(on, t('cli.doctor.progress.fine'))
      : warning(on, t('cli.doctor.progress.wrong', { count }), t('cli.doctor.progress.do'));
  } catch (error) {
    if (sqlState(error) !== canceled) throw error;
    return warning(on, t('cli.doctor.progress.large'), t('cli.doctor.progress.large.do'));
  } finally {
    await closeDatabase(db);
  }
}
