import type { Feature } from '../../contract/feature.ts';
import { agencyFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What the agency sets for itself, for officers with the right to it in the whole agency; a door of HR's desk. */
export const agency: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: agencyFlow };
