import { z } from 'zod';
import type { ResultAnswer } from '../../domain/answer/answer.ts';
import { Temporal } from '../../shared/time.ts';

const moment = z.string().transform((written) => Temporal.Instant.from(written));

/** The answers to a result, as they are stored. */
export const answerShape: z.ZodType<ResultAnswer> = z.object({
  agreedAt: moment.exactOptional(),
  replies: z.array(z.object({ at: moment, words: z.string(), item: z.string().exactOptional() })),
  questions: z.array(
    z.object({
      ...{ at: moment, item: z.string(), words: z.string() },
      answer: z.string().exactOptional(),
      answeredAt: moment.exactOptional(),
    }),
  ),
});
