import type { Feature } from '../../contract/feature.ts';
import { guideFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** The interview guide: questions made of official behaviours, whose answers are notes; whoever is asked may read them. */
export const guide: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: guideFlow };
