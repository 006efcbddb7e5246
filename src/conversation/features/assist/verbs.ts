import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'paper' } as const;
const appraisal = { appraisalId: 'id' } as const;
const revised = { appraisalId: 'id', revision: 'number' } as const;

/** `why` and `answer` are places in `paperReasons` and `slipAnswers`. */
export const verbs = {
  /** Whom of one's team one could enter paper for. */
  'assist.team': verb('yt', { page: 'number' }),
  /** The same for the superior of an appraiser, in the team of that appraiser. */
  'assist.staff': verb('ys', { personId: 'id', page: 'number' }, { needs: 'delegation' }),
  /** For whom and why; whoever is entering already goes on. */
  'assist.open': verb('yo', appraisal, needs),
  /** Sends the sheet to print: the form, or the result with its slip. */
  'assist.print': verb('yp', appraisal, needs),
  /** Opens the form for witness and date, and is its submit action. Sending it does nothing yet. */
  'assist.why': verb('yw', { ...appraisal, why: 'number' }, needs),
  /** Begins to enter answers from the paper that stands on the screen. */
  'assist.begin': verb('yb', revised, needs),
  /** Records the result that was handed over, with the answer on its slip. */
  'assist.record': verb('yr', { ...revised, answer: 'number' }, needs),
};

const place = { appraisalId: z.string() };

export const screens = {
  'assist-team': screen({ page: z.number() }),
  'assist-staff': screen({ personId: z.string(), page: z.number() }, { needs: 'delegation' }),
  assist: screen(place),
  /** What was said of the paper, before anything is done. */
  'assist-check': screen({
    ...place,
    why: z.number(),
    witness: z.string(),
    on: z.string(),
    reasons: z.string().optional(),
  }),
};

export type AssistAction = ActionOf<typeof verbs>;
export type AssistScreen = ScreenOf<typeof screens>;
