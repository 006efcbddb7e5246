import { z } from 'zod';
import type { Seen } from '../../domain/calibration/vignettes.ts';

/** Codes of vignettes, and ids of cycles. */
export const seenVignettes: z.ZodType<Seen> = z.object({
  vignettes: z.array(z.string()).readonly(),
  cycles: z.array(z.string()).readonly(),
});
