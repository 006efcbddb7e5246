import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { nextToRate } from '../rating/team-standing.ts';
import { vignetteCommand, vignetteFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/**
 * "Fair eyes": three short situations before the first rating of a cycle, so that everybody means the same by a level.
 * For the appraiser alone; `due.ts` says when they come by themselves, the command leads to them at any time.
 */
export const vignettes: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: vignetteFlow,
  commands: {
    vignettes: {
      names: vignetteCommand,
      describe: 'command.vignettes',
      isListed: ({ team }) => team.length > 0,
      run: ({ t, model }) => {
        const about = nextToRate(model.team, model.now) ?? model.team[0];
        if (!about) return goTo({ at: 'home' }, t('vignette.noTeam'));
        return { ...goTo({ at: 'vignette', appraisalId: about.id, number: 1 }), isElsewhere: true };
      },
    },
  },
};
