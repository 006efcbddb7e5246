import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const appraisal = { appraisalId: 'id' } as const;
const seen = { ...appraisal, revision: 'number' } as const;
const row = { ...appraisal, item: 'item' } as const;

export const verbs = {
  'answer.open': verb('e1', appraisal),
  'answer.openRows': verb('e2', appraisal),
  /** One row, to ask about it or to say something to it. */
  'answer.openRow': verb('e3', row),
  'answer.agree': verb('e4', seen),
  /** Opens the form of what is said to the result as a whole, and is its submit action. */
  'answer.reply': verb('e5', seen),
  /** The same, to one row. */
  'answer.replyRow': verb('e6', { ...row, revision: 'number' }),
  /** Opens the form of a question about a row, and is its submit action. */
  'answer.ask': verb('e7', { ...row, revision: 'number' }),
  /** Opens the form of the answer to the question at this place, and is its submit action. */
  'answer.explain': verb('e8', { ...seen, place: 'number' }),
};

const place = { appraisalId: z.string() };

export const screens = {
  answer: screen(place),
  'answer-rows': screen(place),
  'answer-row': screen({ ...place, item: z.string() }),
};

export type AnswerAction = ActionOf<typeof verbs>;
export type AnswerScreen = ScreenOf<typeof screens>;
export type FormAction = Extract<
  AnswerAction,
  { type: 'answer.reply' | 'answer.replyRow' | 'answer.ask' | 'answer.explain' }
>;
