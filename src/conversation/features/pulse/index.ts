import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { pulseFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Three questions of fairness at the end of a cycle, and what each unit answered. */
export const pulse: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: pulseFlow,
  commands: {
    pulse: {
      names: { id: 'keadilan', en: 'fairness' },
      describe: 'command.pulse',
      needs: 'pulse',
      isListed: ({ grants = [], agency }) =>
        agency?.asksPulse === true && mayAnywhere(grants, 'progress.view'),
      run: () => goTo({ at: 'pulse-units', page: 0 }),
    },
  },
};
