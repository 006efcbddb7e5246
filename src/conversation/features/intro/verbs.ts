import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  /** One of the cards, counted from 1. */
  'intro.card': verb('ic', { card: 'number' }),
  'intro.practice': verb('ip'),
  /** An answer on the practice card: it is said back and kept nowhere. */
  'intro.practised': verb('it', { level: 'number' }),
};

export const screens = {
  'intro-card': screen({ card: z.number() }),
  'intro-practice': screen(),
  'intro-practised': screen(),
};

export type IntroAction = ActionOf<typeof verbs>;
export type IntroScreen = ScreenOf<typeof screens>;
