import type { Feature } from '../../contract/feature.ts';
import { historyFlow } from './flow.ts';
import { historyButton } from './history.screen.ts';
import { screens, verbs } from './verbs.ts';

export const history: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: historyFlow,
  resultButtons: (t, { relation }, appraisal) => (relation === 'self' ? [historyButton(t, appraisal)] : []),
};
