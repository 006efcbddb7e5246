import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'requests' } as const;
/** `kind` and `part` stand for places in the lists of `domain/rights/requests.ts`; a part of 0 is none. */
const wanted = { kind: 'number', part: 'number' } as const;
const wantedShape = { kind: z.number(), part: z.number() };

export const verbs = {
  'rights.open': verb('oo'),
  /** Sends a file with everything that is held about whoever presses. */
  'rights.copy': verb('oc'),
  /** What may be asked for, and what was. */
  'rights.asks': verb('xo', {}, needs),
  /** Asks which part, or for the words. */
  'rights.askFor': verb('xk', wanted, needs),
  /** Records the request with the words on the screen. */
  'rights.send': verb('xs', wanted, needs),
  'rights.askUnlink': verb('xu'),
  /** The account that presses belongs to nobody any more. */
  'rights.unlink': verb('xn'),
};

export const screens = {
  rights: screen(),
  'rights-asks': screen({}, needs),
  'rights-part': screen({ kind: z.number() }, needs),
  'rights-words': screen({ ...wantedShape, words: z.string().optional() }, needs),
  'rights-unlink': screen(),
};

export type RightsAction = ActionOf<typeof verbs>;
export type RightsScreen = ScreenOf<typeof screens>;
