import { z } from 'zod';
import { type Approval, approvalStages } from '../../domain/approval/approval.ts';
import { Temporal } from '../../shared/time.ts';

/** An approval as it is stored. */
export const approvalShape: z.ZodType<Approval> = z.object({
  stage: z.enum(approvalStages),
  by: z.iso.date().transform((written) => Temporal.PlainDate.from(written)),
  openedBy: z.array(z.string()).exactOptional(),
  namedId: z.string().exactOptional(),
  decidedBy: z.string().exactOptional(),
  words: z.string().exactOptional(),
});
