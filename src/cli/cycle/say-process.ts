import { processMoves } from '../../domain/appraisal/process.ts';
import type { ObjectionTerm } from '../../domain/appraisal/response.ts';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { decisionDays } from '../../domain/objection/case.ts';
import { sayDate } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';

/** The steps in the order of the process, each once, and what time alone does. */
export function sayProcess(t: Translate, cycle: Cycle, term: ObjectionTerm): readonly string[] {
  const { windows, settings } = cycle;
  const day = (of: 'self-assessment' | 'rating', end: 'from' | 'to' = 'to') =>
    sayDate(windows[of][end], t.locale);
  const steps = [...new Set(processMoves.map(({ act }) => act))].map((act) => {
    switch (act) {
      case 'self.submit':
        return t(`cli.explain.${act}`, { from: day('self-assessment', 'from'), to: day('self-assessment') });
      case 'rating.begin':
        return t(`cli.explain.${act}`, { day: day('self-assessment') });
      case 'rating.submit':
        return t(`cli.explain.${act}`, { day: day('rating') });
      case 'result.release':
        return t(`cli.explain.${act}.${settings.release}`, { day: sayDate(windows.feedback.from, t.locale) });
      case 'result.object':
        return t(`cli.explain.${act}`, term);
      case 'objection.confirm':
        return t(`cli.explain.${act}`, { days: decisionDays });
      default:
        return t(`cli.explain.${act}`);
    }
  });
  return [
    withoutControls(cycle.name),
    '',
    t('cli.explain.steps'),
    ...steps.map((step, at) => `${at + 1}. ${step}`),
    '',
    t('cli.explain.time'),
    `- ${t('cli.explain.time.self')}`,
    `- ${t('cli.explain.time.rating', { day: day('rating') })}`,
    `- ${t('cli.explain.time.objection')}`,
    `- ${t('cli.explain.time.decision')}`,
    '',
    t('cli.explain.open', { button: t('history.button') }),
  ];
}
