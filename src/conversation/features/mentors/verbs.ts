import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'mentors' } as const;
const action = { appraisalId: 'id', no: 'number' } as const;
const asking = { appraisalId: 'id', askId: 'id' } as const;

export const verbs = {
  /** Whom the two of a plan can ask, or who was asked. */
  'mentor.choose': verb('m1', action, needs),
  'mentor.pick': verb('m2', { ...action, personId: 'id' }, needs),
  'mentor.name': verb('m3', { ...action, revision: 'number', personId: 'id' }, needs),
  'mentor.withdraw': verb('m4', { ...action, revision: 'number' }, needs),
  /** The asking, for the mentor alone. */
  'mentor.open': verb('m5', asking, needs),
  /** The answer (1 = yes). */
  'mentor.answer': verb('m6', { ...asking, yes: 'number' }, needs),
  'mentor.stepDown': verb('m7', asking, needs),
};

const place = { appraisalId: z.string(), no: z.number() };

export const screens = {
  /** `sought` are the words of the name that was typed. */
  'mentor-choose': screen({ ...place, sought: z.string().optional() }, needs),
  'mentor-pick': screen({ ...place, personId: z.string() }, needs),
  'mentor-ask': screen({ appraisalId: z.string(), askId: z.string() }, needs),
};

export type MentorVerb = ActionOf<typeof verbs>;
export type MentorScreen = ScreenOf<typeof screens>;
