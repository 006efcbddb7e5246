import type { Feature } from '../../contract/feature.ts';
import { delegationFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Who acts a.n. an appraiser: given, looked at and ended by the appraiser, their superior or HR (ADR 37). */
export const delegation: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: delegationFlow };
