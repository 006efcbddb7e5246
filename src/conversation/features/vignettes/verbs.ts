import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
/** `statement` is the code of the official statement without its dot: 21 is 2.1. `number` counts the round from 1. */
const vignette = { ...appraisal, item: 'item', statement: 'number', number: 'number' } as const;

/** All name the appraisal that is rated after the vignettes; it says in which cycle they are seen, and by whom. */
export const verbs = {
  /** An answer: it is said back and kept nowhere. */
  'vignette.answer': verb('wa', { ...vignette, level: 'number' }),
  'vignette.open': verb('wo', { ...appraisal, number: 'number' }),
  /** On to the rating, now or from any of them. */
  'vignette.skip': verb('ws', appraisal),
};

const place = { appraisalId: z.string(), number: z.number() };

export const screens = {
  /** The next that this person has not seen. */
  vignette: screen(place),
  /** It does not know which level was chosen. */
  'vignette-answer': screen({ ...place, item: z.string(), statement: z.number() }),
};

export type VignetteAction = ActionOf<typeof verbs>;
export type VignetteScreen = ScreenOf<typeof screens>;
