import { z } from 'zod';
import {
  caseDeeds,
  namers,
  type ObjectionCase,
  objectionStages,
  sides,
} from '../../domain/objection/objection.ts';
import { Temporal } from '../../shared/time.ts';

const day = z.iso.date().transform((written) => Temporal.PlainDate.from(written));
const moment = z.string().transform((written) => Temporal.Instant.from(written));
const values = z.record(z.string(), z.number());

/** An objection as it is stored. */
export const objectionShape: z.ZodType<ObjectionCase> = z.object({
  stage: z.enum(objectionStages),
  rated: values,
  rows: z.array(z.string()),
  reason: z.string(),
  pieces: z.array(z.string()).exactOptional(),
  ratedBy: z.array(z.string()),
  deciderId: z.string().exactOptional(),
  named: z.object({ id: z.string(), by: z.enum(namers) }).exactOptional(),
  decideBy: day,
  questions: z.array(
    z.object({
      of: z.enum(sides),
      text: z.string(),
      answerBy: day,
      answer: z.string().exactOptional(),
    }),
  ),
  rulings: z.record(z.string(), z.object({ reason: z.string(), value: z.number().exactOptional() })),
  steps: z.array(
    z.object({
      at: moment,
      by: z.enum([...sides, 'decider', ...namers]),
      did: z.enum(caseDeeds),
      row: z.string().exactOptional(),
    }),
  ),
});
