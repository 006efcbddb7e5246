import { can } from '../../../domain/authorization/policy.ts';
import { caseOf } from '../../../domain/objection/case.ts';
import { isAtEnd } from '../../../domain/objection/objection.ts';
import type { Feature } from '../../contract/feature.ts';
import { objectionFlow } from './flow.ts';
import { objectionNews, overdueNews } from './news.ts';
import { screens, verbs } from './verbs.ts';

/** What becomes of an objection once it was filed: heard, decided row by row, or withdrawn. */
export const objection: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: objectionFlow,
  resultButtons: (t, { relation }, appraisal) => {
    const found = caseOf(appraisal);
    if (!found || !can(relation, 'result.view', appraisal.status).allowed) return [];
    const isToDecide = relation === 'second-appraiser' && !isAtEnd(found);
    return [
      {
        label: t(isToDecide ? 'objection.button.decide' : 'objection.button.open'),
        tone: 'primary',
        action: { type: 'objection.open', appraisalId: appraisal.id },
      },
    ];
  },
  news: { 'objection-news': objectionNews, 'objection-over': overdueNews },
};
