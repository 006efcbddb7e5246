import { isBelowGood } from '../../../domain/appraisal/predicate.ts';
import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { rateFlow } from './flow.ts';
import { belowGoodNews } from './sure.screen.ts';
import { screens, verbs } from './verbs.ts';

/** The appraiser's part: the team, the rating of one person, and the confirmation of the result. */
export const rating: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: rateFlow,
  news: {
    // Not when it was taken back and is not there any more, nor when it is another one by now.
    'below-good': ({ t, model: { subject, relation } }) =>
      relation === 'second-appraiser' && subject?.predicate !== undefined && isBelowGood(subject.predicate)
        ? belowGoodNews(t, subject)
        : undefined,
  },
  commands: {
    team: {
      names: { id: 'tim', en: 'team' },
      describe: 'command.team',
      isListed: ({ team }) => team.length > 0,
      run: ({ model }) => goTo(model.team.length > 0 ? { at: 'team', page: 0 } : { at: 'home' }),
    },
  },
};
