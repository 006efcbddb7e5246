import { can } from '../../../domain/authorization/policy.ts';
import { gapsOf } from '../../../domain/competency/gap.ts';
import type { Feature } from '../../contract/feature.ts';
import { growthFlow } from './flow.ts';
import { growthNews, growthSoon } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** What is done about a gap, from the proposal to the proof (ADR 67). */
export const growth: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: growthFlow,
  resultButtons: (t, model, appraisal) =>
    can(model.relation, 'growth.plan', appraisal.status).allowed && gapsOf(appraisal).length > 0
      ? [{ label: t('growth.button'), action: { type: 'growth.open', appraisalId: appraisal.id } }]
      : [],
  news: { 'growth-news': growthNews, 'growth-soon': growthSoon },
};
