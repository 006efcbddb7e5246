import { type ActionOf, type ScreenOf, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** Draws as tables what can be drawn so, from now on, for this account. */
  'look.table': verb('vt'),
  /** Draws everything as ordinary messages again. */
  'look.plain': verb('vp'),
};

export const screens = {};

export type LookAction = ActionOf<typeof verbs>;
export type LookScreen = ScreenOf<typeof screens>;
