import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'hr' } as const;

/** `deed` is a place in `personDeeds`. */
export const verbs = {
  'tenure.open': verb('jt', { personId: 'id' }, needs),
  /** Asks for what a deed needs, and is the submit action of that form. What would change is shown first. */
  'tenure.ask': verb('jw', { personId: 'id', deed: 'number' }, needs),
  /** Asks who decides their objection, and is the submit action of that form. What would change is shown first. */
  'tenure.decider': verb('jv', { personId: 'id' }, needs),
  /** To a transfer that comes or waits. */
  'tenure.openMove': verb('jo', { personId: 'id' }, needs),
  /** Asks why, and is the submit action of that form; `underWay` is a place in `underWays`, `day` the one that was shown. */
  'tenure.move': verb('jm', { personId: 'id', day: 'number', underWay: 'number' }, needs),
};

export const screens = {
  'hr-tenure': screen({ personId: z.string() }, needs),
  'hr-transfer': screen({ personId: z.string() }, needs),
};

export type TenureAction = ActionOf<typeof verbs>;
export type TenureScreen = ScreenOf<typeof screens>;
