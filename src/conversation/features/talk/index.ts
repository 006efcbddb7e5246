import { can } from '../../../domain/authorization/policy.ts';
import type { Feature } from '../../contract/feature.ts';
import { talkFlow } from './flow.ts';
import { talkNews, talkSoon } from './news.ts';
import { isTalkTurn } from './say.ts';
import { screens, verbs } from './verbs.ts';

/** The talk about a result (dialog kinerja): its time, its guide, and what both say was agreed. */
export const talk: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: talkFlow,
  resultButtons: (t, model, appraisal) => {
    if (!can(model.relation, 'talk.record', appraisal.status).allowed) return [];
    const action = { type: 'talk.open', appraisalId: appraisal.id } as const;
    return isTalkTurn(model, appraisal)
      ? [{ label: t('talk.button.turn'), tone: 'primary', action }]
      : [{ label: t('talk.button'), action }];
  },
  news: { 'talk-news': talkNews, 'talk-soon': talkSoon },
};
