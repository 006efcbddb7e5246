import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'notebook' } as const;
const about = { employeeId: 'id' } as const;

/** All name the employee: an older button of another interview leads to its own person, or nowhere. */
export const verbs = {
  /** Whom to talk to. */
  'guide.open': verb('do', { page: 'number' }, needs),
  'guide.who': verb('dw', about, needs),
  /** The competencies, their level, and when the answers are shown: 1 = with the result, 2 = at the dialogue. */
  'guide.item': verb('di', { ...about, item: 'item' }, needs),
  'guide.level': verb('dl', { ...about, level: 'number' }, needs),
  'guide.showing': verb('dv', { ...about, showing: 'number' }, needs),
  /** To a question, counted from 1, and to where the interview was left. */
  'guide.ask': verb('dq', { ...about, number: 'number' }, needs),
  'guide.resume': verb('dr', about, needs),
  /** Opens a form for the answer, and is its submit action. */
  'guide.answer': verb('da', { ...about, number: 'number' }, needs),
  'guide.list': verb('db', about, needs),
  'guide.end': verb('de', about, needs),
  /** The same questions for everybody to read; level 0 = that of the own position. */
  'guide.questions': verb('dt', {}, needs),
  'guide.read': verb('dh', { item: 'item', level: 'number' }, needs),
};

const plan = {
  employeeId: z.string(),
  items: z.array(z.string()).readonly(),
  level: z.number(),
  showing: z.number(),
  /** The notes that hold the answers, by the codes of their questions. */
  answers: z.record(z.string(), z.string()),
};

export const screens = {
  'guide-who': screen({ page: z.number() }, needs),
  'guide-choose': screen(plan, needs),
  'guide-question': screen({ ...plan, number: z.number() }, needs),
  'guide-list': screen(plan, needs),
  /** All competencies, or with `item` the questions of one. */
  'guide-read': screen({ item: z.string().optional(), level: z.number().optional() }, needs),
};

export type GuideAction = ActionOf<typeof verbs>;
export type GuideScreen = ScreenOf<typeof screens>;
export type GuideAt<A extends GuideScreen['at']> = Extract<GuideScreen, { at: A }>;
