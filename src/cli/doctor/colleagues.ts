import type { Translate } from '../../i18n/translate.ts';
import { closeDatabase, openDatabase } from '../../persistence/db.ts';
import { openAnswers } from '../../persistence/feedback/open-answers.ts';
import { createSealer } from '../../persistence/feedback/seal.ts';
import { type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

/**
 * Whether colleagues can be asked, and whether the key opens what they have answered already. Nothing of an answer is
 * looked at beyond that.
 */
export async function judgeAnswers(
  t: Translate,
  url: string,
  feedbackKey: string | undefined,
): Promise<readonly Finding[]> {
  const on = subject(t, 'answers of colleagues');
  const db = openDatabase(url, { max: 1 });
  try {
    const open = await openAnswers(db);
    const count = open.length;
    if (feedbackKey === undefined)
      return count === 0
        ? [warning(on, t('cli.doctor.answers.no-key'), t('cli.doctor.answers.no-key.do'))]
        : [problem(on, t('cli.doctor.answers.key-gone', { count }), t('cli.doctor.answers.back.do'))];
    const sealer = createSealer(feedbackKey);
    const shut = open.filter(({ id, sealed }) => !sealer.opens(id, sealed)).length;
    if (shut > 0)
      return [
        problem(on, t('cli.doctor.answers.other-key', { count: shut }), t('cli.doctor.answers.back.do')),
      ];
    return [fine(on, t('cli.doctor.answers.fine', { count }))];
  } finally {
    await closeDatabase(db);
  }
}
