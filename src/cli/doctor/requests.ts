import { sayMoment } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { RequestsHeld } from '../../persistence/rights/who-answers.ts';
import { type Finding, fine, problem, warning } from '../../shared/doctor/finding.ts';
import { subject } from './subject.ts';

/** Judges whether somebody may answer what people ask about their data: by law each waits for a date. */
export function judgeRequests(
  t: Translate,
  { isHeld, unheld, next }: RequestsHeld,
  timeZone: string,
): Finding {
  const on = subject(t, 'requests');
  const help = t('cli.doctor.requests.do');
  if (next)
    return problem(
      on,
      t('cli.doctor.requests.unheld', { count: unheld, by: sayMoment(next, timeZone, t.locale) }),
      help,
    );
  return isHeld
    ? fine(on, t('cli.doctor.requests.fine'))
    : warning(on, t('cli.doctor.requests.nobody'), help);
}
