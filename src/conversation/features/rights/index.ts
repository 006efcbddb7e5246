import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { rightsFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What the law lets people ask about their own data (UU 27/2022): to see it, with who has processed and opened it. */
export const rights: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: rightsFlow,
  commands: {
    rights: {
      names: { id: 'datasaya', en: 'mydata' },
      describe: 'command.rights',
      run: () => goTo({ at: 'rights' }),
    },
  },
};
