import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;
/** Times as half hours since 1970; 0 = none chosen. */
const three = { first: 'number', second: 'number', third: 'number' } as const;

export const verbs = {
  'talk.open': verb('la', appraisal),
  /** The times chosen so far, on a page of days. */
  'talk.choose': verb('lb', { ...appraisal, page: 'number', ...three }),
  'talk.offer': verb('lf', { ...seen, ...three }),
  'talk.take': verb('lh', { ...seen, at: 'number' }),
  'talk.others': verb('li', seen),
  /** Opens the form of what was agreed, and is its submit action. */
  'talk.record': verb('lk', seen),
  'talk.confirm': verb('lm', seen),
};

const place = { appraisalId: z.string() };

export const screens = {
  talk: screen(place),
  'talk-offer': screen({ ...place, page: z.number(), picks: z.array(z.number()).readonly() }),
};

export type TalkAction = ActionOf<typeof verbs>;
export type TalkScreen = ScreenOf<typeof screens>;
