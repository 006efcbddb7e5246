import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'hr' } as const;

export const verbs = {
  'needs.open': verb('qn', { page: 'number' }, needs),
  'needs.item': verb('qk', { item: 'item', page: 'number' }, needs),
};

export const screens = {
  'hr-needs': screen({ page: z.number() }, needs),
  'hr-need': screen({ item: z.string(), page: z.number() }, needs),
};

export type NeedsAction = ActionOf<typeof verbs>;
export type NeedsScreen = ScreenOf<typeof screens>;
