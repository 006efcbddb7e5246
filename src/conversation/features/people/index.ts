import type { Feature } from '../../contract/feature.ts';
import { peopleFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** Single people at HR's desk: found, looked at, on lists, and their chat accounts. */
export const people: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: peopleFlow };
