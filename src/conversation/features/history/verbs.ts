import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

export const verbs = {
  'history.open': verb('io', { appraisalId: 'id', page: 'number' }, { needs: 'history' }),
};

export const screens = {
  history: screen({ appraisalId: z.string(), page: z.number() }, { needs: 'history' }),
};

export type HistoryAction = ActionOf<typeof verbs>;
export type HistoryScreen = ScreenOf<typeof screens>;
