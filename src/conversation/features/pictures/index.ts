import type { Feature } from '../../contract/feature.ts';
import { pictureFlow } from './flow.ts';
import { verbs } from './verbs.ts';

/** What a screen says in numbers is sent as a picture to whoever asks for it (ADR 73). It has no screens of its own. */
export const pictures: Feature<typeof verbs, Record<never, never>> = {
  verbs,
  screens: {},
  flow: pictureFlow,
};
