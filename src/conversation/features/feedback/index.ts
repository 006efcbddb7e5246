import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { feedbackFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Feedback all year: thanks and suggestions between people, with their names. */
export const feedback: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: feedbackFlow,
  commands: {
    feedback: {
      names: { id: 'umpanbalik', en: 'feedback' },
      describe: 'command.feedback',
      needs: 'feedback',
      run: () => goTo({ at: 'feedback', page: 0 }),
    },
  },
};
