import { z } from 'zod';
import { type Counsel, counselKinds } from '../../domain/counsel/counsel.ts';
import { Temporal } from '../../shared/time.ts';

/** The guidances of an appraisal, as they are stored: that and when, never what was said. */
export const counselShape: z.ZodType<readonly Counsel[]> = z.array(
  z.object({
    kind: z.enum(counselKinds),
    on: z.iso.date().transform((written) => Temporal.PlainDate.from(written)),
    at: z.string().transform((written) => Temporal.Instant.from(written)),
    byId: z.string(),
  }),
);
