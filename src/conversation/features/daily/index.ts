import type { Feature } from '../../contract/feature.ts';
import { dailyFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What lies in the pocket, ready to be copied into e-Kinerja's daily record: written once, never a second diary. */
export const daily: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: dailyFlow };
