import { can } from '../../../domain/authorization/policy.ts';
import { gapsOf } from '../../../domain/competency/gap.ts';
import { strongIn } from '../../../domain/growth/mentoring.ts';
import type { Feature } from '../../contract/feature.ts';
import { growthFlow } from './flow.ts';
import { growthNews, growthSoon } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** What is done about a gap, from the proposal to the proof (ADR 67). */
export const growth: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: growthFlow,
  resultButtons: (t, model, appraisal) => {
    const { id: appraisalId, status } = appraisal;
    if (!can(model.relation, 'growth.plan', status).allowed) return [];
    // With a gap the way to being a mentor is on the plan.
    if (gapsOf(appraisal).length > 0)
      return [{ label: t('growth.button'), action: { type: 'growth.open', appraisalId } }];
    return can(model.relation, 'growth.do', status).allowed && strongIn(appraisal).length > 0
      ? [{ label: t('growth.button.offer'), action: { type: 'growth.openOffers', appraisalId } }]
      : [];
  },
  news: { 'growth-news': growthNews, 'growth-soon': growthSoon },
};
