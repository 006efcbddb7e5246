import { mayEverywhere } from '../../../domain/authorization/officer.ts';
import type { Feature } from '../../contract/feature.ts';
import { agencyFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What the agency sets for itself, for officers with the right to it in the whole agency. */
export const agency: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: agencyFlow,
  commands: {
    settings: {
      names: { id: 'pengaturan', en: 'settings' },
      describe: 'command.settings',
      needs: 'hr',
      isListed: ({ grants = [] }) => mayEverywhere(grants, 'settings.manage'),
      run: (context) => agencyFlow.act(context, { type: 'agency.open' }),
    },
  },
};
