import { z } from 'zod';
import { type ActionOf, type ScreenOf, screen, verb } from '../../contract/verbs.ts';
import { cycleParts } from './part.ts';

const needs = { needs: 'hr' } as const;

export const verbs = {
  /** To the place for roster files. */
  'errand.files': verb('fr', {}, needs),
  'errand.open': verb('fo', { errandId: 'id' }, needs),
  /** Has it done as it was shown. */
  'errand.confirm': verb('fy', { errandId: 'id' }, needs),
  'errand.cancel': verb('fx', { errandId: 'id' }, needs),
  /** Whether those with another number are the same people: 1 = yes, 0 = no. */
  'errand.same': verb('fn', { errandId: 'id', same: 'number' }, needs),
  'cycle.list': verb('fl', {}, needs),
  'cycle.card': verb('fd', { cycleId: 'id' }, needs),
  /** Asks for what an act needs; `act` and `stage` by their place in the lists of the domain. */
  'cycle.act': verb('fa', { cycleId: 'id', act: 'number', stage: 'number' }, needs),
  /** To what can be corrected, or to who takes part; `part` by its place in the list. */
  'cycle.openPart': verb('fm', { cycleId: 'id', part: 'number' }, needs),
  /** Asks for what a new cycle needs. */
  'cycle.begin': verb('fe', {}, needs),
  /** To letters with link codes. */
  'letters.open': verb('fp', {}, needs),
  /** Asks for which unit; how many on a page by its place in the list. */
  'letters.ask': verb('fu', { perPage: 'number' }, needs),
  /** To tables of a cycle. */
  'tables.open': verb('xt', {}, needs),
  /** Asks for which cycle and unit; the table by its place in the list of the domain. */
  'tables.ask': verb('xw', { table: 'number' }, needs),
  /** The answer of a second officer, 1 = yes. What it would do is shown first. */
  'appraiser.answer': verb('gl', { no: 'number', yes: 'number' }, needs),
  'cycle.answer': verb('fq', { no: 'number', yes: 'number' }, needs),
};

export const screens = {
  'hr-files': screen({}, needs),
  'hr-errand': screen({ errandId: z.string() }, needs),
  'hr-cycles': screen({}, needs),
  'hr-cycle': screen({ cycleId: z.string(), part: z.enum(cycleParts).exactOptional() }, needs),
  'hr-letters': screen({}, needs),
  'hr-tables': screen({}, needs),
};

export type ErrandAction = ActionOf<typeof verbs>;
export type ErrandScreen = ScreenOf<typeof screens>;
