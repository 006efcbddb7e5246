import { z } from 'zod';
import { type Talk, talkSides } from '../../domain/talk/talk.ts';
import { Temporal } from '../../shared/time.ts';

const moment = z.string().transform((written) => Temporal.Instant.from(written));

/** A talk as it is stored. */
export const talkShape: z.ZodType<Talk> = z.object({
  times: z.array(moment).readonly().exactOptional(),
  offers: z.number(),
  othersAskedAt: moment.exactOptional(),
  taken: moment.exactOptional(),
  held: z
    .object({ by: z.enum(talkSides), at: moment, lines: z.array(z.string()).readonly() })
    .exactOptional(),
  confirmedAt: moment.exactOptional(),
});
