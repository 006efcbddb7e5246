import type { Feature } from '../../contract/feature.ts';
import { assistFlow } from './flow.ts';
import { enteredScreen } from './news.screen.ts';
import { screens, verbs } from './verbs.ts';

/** What is entered a.n. somebody from paper: their own answers, and the result that was handed over (ADR 46). */
export const assist: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: assistFlow,
  resultButtons: (t, { relation }, { id: appraisalId, status }) =>
    relation === 'appraiser' && (status === 'released' || status === 'acknowledged')
      ? [{ label: t('assist.button.result'), action: { type: 'assist.open', appraisalId } }]
      : [],
  news: {
    'entered-on-paper': (context, { paperId }) =>
      context.model.relation === 'self' && context.model.subject
        ? enteredScreen(context, context.model.subject, paperId)
        : undefined,
  },
};
