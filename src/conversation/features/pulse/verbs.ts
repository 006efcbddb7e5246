import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'pulse' } as const;

export const verbs = {
  /** Places in the questions and their values; a question that is not next is refused. */
  'pulse.answer': verb('p1', { pulseId: 'id', question: 'number', value: 'number' }, needs),
  'pulse.decline': verb('p2', { pulseId: 'id' }, needs),
  /** What units answered, for HR and their heads. */
  'pulse.units': verb('p3', { page: 'number' }, needs),
};

export const screens = {
  /** Answering: what was answered is in no screen. */
  pulse: screen({ pulseId: z.string() }, needs),
  'pulse-units': screen({ page: z.number() }, needs),
};

export type PulseAction = ActionOf<typeof verbs>;
export type PulseScreen = ScreenOf<typeof screens>;
