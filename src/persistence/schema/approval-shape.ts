import { z } from 'zod';
import { type Approval, approvalStages } from '../../domain/approval/approval.ts';
import { Temporal } from '../../shared/time.ts';

const day = z.iso.date().transform((written) => Temporal.PlainDate.from(written));

/** An approval as it is stored. */
export const approvalShape: z.ZodType<Approval> = z.object({
  stage: z.enum(approvalStages),
  by: day,
  openedBy: z.array(z.string()).exactOptional(),
  namedId: z.string().exactOptional(),
  decidedBy: z.string().exactOptional(),
  decidedOn: day.exactOptional(),
  words: z.string().exactOptional(),
});
