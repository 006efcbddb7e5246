import type { Feature } from '../../contract/feature.ts';
import { needsFlow } from './flow.ts';
import { screens, verbs } from './verbs.ts';

/** What the people of a cycle need, for HR: counts by competency and unit (ADR 71). */
export const needs: Feature<typeof verbs, typeof screens> = { verbs, screens, flow: needsFlow };
