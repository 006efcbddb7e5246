import { z } from 'zod';
import { predicates } from '../../domain/appraisal/predicate.ts';
import type { Missed } from '../../domain/missed/missed.ts';
import { Temporal } from '../../shared/time.ts';

const day = z.iso.date().transform((written) => Temporal.PlainDate.from(written));
const moment = z.string().transform((written) => Temporal.Instant.from(written));

const raised = z.array(z.object({ row: z.string(), from: z.number(), to: z.number(), at: moment }));

/** What was left out of a result, as it is stored. */
export const missedShape: z.ZodType<Missed> = z.object({
  askedAt: moment,
  words: z.string(),
  pieces: z.array(z.string()),
  answerBy: day,
  raised,
  correctedBy: z.array(z.string()).exactOptional(),
  proposed: z.object({ rows: raised, by: day, proposedBy: z.array(z.string()) }).exactOptional(),
  refused: z.object({ at: moment, words: z.string() }).exactOptional(),
  predicateBefore: z.enum(predicates).exactOptional(),
  leftAt: moment.exactOptional(),
});
