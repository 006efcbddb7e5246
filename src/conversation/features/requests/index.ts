import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import type { Feature } from '../../contract/feature.ts';
import { requestsFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What people ask about their own data, for whoever may answer it (UU 27/2022). */
export const requests: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: requestsFlow,
  commands: {
    requests: {
      names: { id: 'permintaan', en: 'requests' },
      describe: 'command.requests',
      needs: 'requests',
      isListed: ({ grants = [] }) => mayAnywhere(grants, 'requests.answer'),
      run: (context) => requestsFlow.act(context, { type: 'requests.open', page: 0 }),
    },
  },
};
