import type { Feature } from '../../contract/feature.ts';
import { counselFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** That and when the appraiser guided or counselled the employee: an agency may ask for it below "Baik" (ADR 65). */
export const counsel: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: counselFlow };
