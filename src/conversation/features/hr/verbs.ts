import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'hr' } as const;

/** A unit is named by an id that follows from its name. `kind` 0 = whose turn it is, 1 = what ended undone. */
export const verbs = {
  'hr.open': verb('qh', { page: 'number' }, needs),
  'hr.openTurns': verb('qt', { kind: 'number', page: 'number' }, needs),
  'hr.openUnit': verb('qu', { unitId: 'id', kind: 'number', page: 'number' }, needs),
  /** These show what reminding them would do. */
  'hr.askAll': verb('qa', {}, needs),
  'hr.askUnit': verb('qb', { unitId: 'id' }, needs),
  'hr.askPerson': verb('qc', { personId: 'id' }, needs),
  /** These do it. */
  'hr.remindAll': verb('qr', {}, needs),
  'hr.remindUnit': verb('qs', { unitId: 'id' }, needs),
  'hr.remindPerson': verb('qp', { personId: 'id' }, needs),
};

export const screens = {
  hr: screen({ page: z.number() }, needs),
  'hr-turns': screen({ unitId: z.string().optional(), kind: z.number(), page: z.number() }, needs),
  'hr-remind': screen({ unitId: z.string().optional(), personId: z.string().optional() }, needs),
};

export type HrAction = ActionOf<typeof verbs>;
export type HrScreen = ScreenOf<typeof screens>;
