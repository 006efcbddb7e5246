import type { Feature } from '../../contract/feature.ts';
import { asMessages, lookFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/**
 * How an account sees its screens: as ordinary messages, or as tables where the platform draws them and the agency
 * wants them. The command leads back by being typed, since whoever needs it may see a blank message.
 */
export const look: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: lookFlow,
  commands: {
    look: {
      names: { id: 'tampilan', en: 'view' },
      describe: 'command.look',
      isOffered: ({ canTable }) => canTable,
      run: asMessages,
    },
  },
};
