import { isAsked } from '../../../domain/appraisal/appraisal.ts';
import type { Feature } from '../../contract/feature.ts';
import { planFlow } from './flow.ts';
import { planAnsweredNews, planAskedNews } from './plan.screen.ts';
import { screens, verbs } from './verbs.ts';

/** Another plan for a work result that the superior planned: proposed by the employee, accepted or not by the appraiser. */
export const plan: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: planFlow,
  news: {
    'plan-asked': ({ t, model: { subject, relation } }) =>
      relation === 'appraiser' && subject?.results.some(isAsked) ? planAskedNews(t, subject) : undefined,
    'plan-answered': ({ t, model: { subject, relation } }) =>
      relation === 'self' && subject?.results.some(({ askAnswer }) => askAnswer !== undefined)
        ? planAnsweredNews(t, subject)
        : undefined,
  },
};
