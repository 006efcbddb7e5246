import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Feature } from '../../contract/feature.ts';
import { hrFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** HR's desk: for whom the roster names as HR, and for officers with rights of their own. */
export const hr: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: hrFlow,
  commands: {
    hr: {
      names: { id: 'meja', en: 'desk' },
      alsoNames: ['hr'],
      describe: 'command.hr',
      needs: 'hr',
      isListed: ({ grants = [] }) => mayAnywhere(grants, 'progress.view'),
      run: (context) => hrFlow.act(context, { type: 'hr.open', page: 0 }),
    },
  },
};
