import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  'rights.open': verb('oo'),
  /** Sends a file with everything that is held about whoever presses. */
  'rights.copy': verb('oc'),
};

export const screens = {
  rights: screen(),
};

export type RightsAction = ActionOf<typeof verbs>;
export type RightsScreen = ScreenOf<typeof screens>;
