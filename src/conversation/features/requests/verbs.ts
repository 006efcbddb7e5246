import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'requests' } as const;

export const verbs = {
  'requests.open': verb('xl', { page: 'number' }, needs),
  'requests.openOne': verb('xv', { requestId: 'id' }, needs),
  /** Both answer with the words on the screen. */
  'requests.done': verb('xg', { requestId: 'id' }, needs),
  'requests.refuse': verb('xf', { requestId: 'id' }, needs),
};

export const screens = {
  requests: screen({ page: z.number() }, needs),
  request: screen({ requestId: z.string(), words: z.string().optional() }, needs),
};

export type RequestsAction = ActionOf<typeof verbs>;
export type RequestsScreen = ScreenOf<typeof screens>;
