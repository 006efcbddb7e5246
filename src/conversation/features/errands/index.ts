import type { Feature } from '../../contract/feature.ts';
import { errandFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What HR asks for at its desk and what takes longer than a press (ADR 38). */
export const errands: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: errandFlow };
