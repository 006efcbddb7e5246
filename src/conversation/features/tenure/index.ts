import type { Feature } from '../../contract/feature.ts';
import { tenureFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What HR records of single people: that they leave, that they did not after all, a new number (ADR 34). */
export const tenure: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: tenureFlow };
