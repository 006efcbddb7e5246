import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;
const row = { ...appraisal, item: 'item' } as const;

export const verbs = {
  'objection.open': verb('ho', appraisal),
  /** One row, for who decides. */
  'objection.openRow': verb('hr', row),
  'objection.openAsk': verb('hq', appraisal),
  /** Opens the form of a question to the side at this place in `sides`, for some days, and is its submit action. */
  'objection.question': verb('hs', { ...seen, side: 'number', days: 'number' }),
  /** Opens the form of an answer, and is its submit action. */
  'objection.answer': verb('ha', seen),
  /** The row stays; opens the form of the reason, and is its submit action. */
  'objection.keep': verb('hk', { ...row, revision: 'number' }),
  /** The row is changed to this value; the same form. */
  'objection.change': verb('hc', { ...row, value: 'number', revision: 'number' }),
  'objection.askConfirm': verb('hf', appraisal),
  'objection.confirm': verb('hz', seen),
  'objection.askWithdraw': verb('hw', appraisal),
  'objection.withdraw': verb('hx', seen),
};

const place = { appraisalId: z.string() };

export const screens = {
  objection: screen(place),
  'objection-row': screen({ ...place, item: z.string() }),
  'objection-ask': screen(place),
  'objection-confirm': screen(place),
  'objection-withdraw': screen(place),
};

export type ObjectionAction = ActionOf<typeof verbs>;
export type ObjectionScreen = ScreenOf<typeof screens>;
