import type { PatternView } from '../../src/domain/approval/pattern.ts';

/** Of a unit whose organisation has no predicate yet: there is no pattern to be outside of. */
export const noPattern: PatternView = { kind: 'unknown' };
