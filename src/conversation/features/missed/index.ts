import { refusalToAskMissed } from '../../../application/missed/ask-missed.ts';
import { missedDaysOf } from '../../../domain/agency/since.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { missedState } from '../../../domain/missed/missed.ts';
import type { Feature } from '../../contract/feature.ts';
import { missedFlow } from './flow.ts';
import { missedNews } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** After the opening the employee may say what a result left out, and the appraiser corrects it or leaves it (ADR 65). */
export const missed: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: missedFlow,
  resultButtons: (t, { relation, now, agency }, appraisal) => {
    const action = { type: 'missed.open', appraisalId: appraisal.id } as const;
    const days = missedDaysOf(agency, appraisal);
    if (refusalToAskMissed(appraisal, relation, now, days) === undefined)
      return [{ label: t('missed.button.open'), tone: 'primary', action }];
    if (!appraisal.missed || !can(relation, 'result.view', appraisal.status).allowed) return [];
    const isTheirs = relation === 'appraiser' && missedState(appraisal, now, days).state === 'asked';
    return isTheirs
      ? [{ label: t('missed.button.answer'), tone: 'primary', action }]
      : [{ label: t('missed.button.open'), action }];
  },
  news: { 'missed-news': missedNews },
};
