import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;
const higher = { ...seen, item: 'item', value: 'number' } as const;

export const verbs = {
  'missed.open': verb('mi', appraisal),
  /** Opens the form for the sentence, and is its submit action. Sending it tells nobody yet. */
  'missed.write': verb('mw', appraisal),
  /** This piece of the pocket goes with it, or not any more. */
  'missed.piece': verb('mt', { ...appraisal, pieceId: 'id' }),
  /** Sends what stands on the screen to the appraiser. */
  'missed.send': verb('mk', seen),
  /** One row, for the appraiser: the first of the two taps. */
  'missed.openRow': verb('mu', { ...appraisal, item: 'item' }),
  /** The second: the higher value. */
  'missed.raise': verb('mv', higher),
  /** The second yes, where another predicate below "Baik" follows. */
  'missed.sure': verb('my', higher),
  /** Everything stays as it is. */
  'missed.leave': verb('ml', seen),
};

const place = { appraisalId: z.string() };

export const screens = {
  missed: screen(place),
  /** The sentence as written, with the pieces chosen so far, before it is sent. */
  'missed-preview': screen({
    ...place,
    words: z.string(),
    pieceIds: z.array(z.string()).readonly().optional(),
  }),
  'missed-row': screen({ ...place, item: z.string() }),
  'missed-sure': screen({ ...place, item: z.string(), value: z.number() }),
};

export type MissedAction = ActionOf<typeof verbs>;
export type MissedScreen = ScreenOf<typeof screens>;
