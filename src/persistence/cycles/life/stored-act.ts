import { z } from 'zod';
import { stages } from '../../../domain/cycle/cycle.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { exemptReasons } from '../../../domain/tenure/exempt.ts';
import { isoDay, type Temporal } from '../../../shared/time.ts';

const day = z.string().transform((text, context): Temporal.PlainDate => {
  const found = isoDay(text);
  if (!found) context.addIssue({ code: 'custom', message: 'not a day' });
  return found ?? z.NEVER;
});
const window = z.strictObject({ from: day, to: day });
const whom = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('all') }),
  z.strictObject({ who: z.literal('unit'), unit: z.string() }),
  z.strictObject({ who: z.literal('person'), personId: z.string() }),
]);
const stored = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('correct'),
    name: z.string().exactOptional(),
    period: window.exactOptional(),
    windows: z.partialRecord(z.enum(stages), window).exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['extend', 'reopen']), stage: z.enum(stages), until: day, whom }),
  z.strictObject({
    kind: z.literal('take-out'),
    personId: z.string(),
    exemptAs: z.enum(exemptReasons).exactOptional(),
  }),
  z.strictObject({ kind: z.enum(['put-back', 'withdraw', 'give-again']), personId: z.string() }),
  z.strictObject({ kind: z.literal('widen'), units: z.array(z.string()).exactOptional() }),
  z.strictObject({ kind: z.literal('close') }),
]);

/** An act as it lies in a row; throws when a newer release wrote one that this release does not know. */
export const storedAct = (given: unknown): CycleAct => stored.parse(given);
