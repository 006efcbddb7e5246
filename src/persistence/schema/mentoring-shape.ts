import { z } from 'zod';
import { type Mentoring, mentoringAnswers } from '../../domain/growth/mentoring.ts';

/** In what somebody would be a mentor, as it is stored. */
export const mentoringShape: z.ZodType<Mentoring> = z.record(z.string(), z.enum(mentoringAnswers));
