import type { Feature } from '../../contract/feature.ts';
import { typedFlow } from './flow.ts';
import { verbs } from './verbs.ts';

/** The words people type: added to what is there, joined when a platform cut them, kept when too long, taken back. */
export const typed: Feature<typeof verbs, Record<never, never>> = {
  verbs,
  screens: {},
  flow: typedFlow,
};
