import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';

const needs = { needs: 'pocket' } as const;
/** A day is written as a number: 20261127. */
const ofDay = { day: 'number', page: 'number' } as const;

export const verbs = {
  /** A piece of the pocket in the fields of e-Kinerja's daily record. */
  'daily.open': verb('cr', { pieceId: 'id' }, needs),
  /** What was done on a day. */
  'daily.openDay': verb('cd', ofDay, needs),
  /** Asks for one part of the record, by its place among `recordParts`. */
  'daily.tell': verb('ct', { pieceId: 'id', part: 'number' }, needs),
  /** The owner says that they copied it. The platforms do not tell. */
  'daily.copied': verb('cc', { pieceId: 'id' }, needs),
  /** The same of all that a page of a day shows. */
  'daily.copiedDay': verb('ca', ofDay, needs),
};

/** Whose work results may be named, where somebody has any. */
const about = { appraisalId: z.string().optional() };

export const screens = {
  'daily-record': screen({ pieceId: z.string(), ...about }, needs),
  'daily-day': screen({ day: z.number(), page: z.number(), ...about }, needs),
};

export type DailyAction = ActionOf<typeof verbs>;
export type DailyScreen = ScreenOf<typeof screens>;
