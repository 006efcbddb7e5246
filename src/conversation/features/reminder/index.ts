import type { Feature } from '../../contract/feature.ts';
import { reminderFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

export const reminder: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: reminderFlow };
