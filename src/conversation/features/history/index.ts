import type { Feature } from '../../contract/feature.ts';
import { historyFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

export const history: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: historyFlow };
