import { z } from 'zod';
import type { Intent } from '../../application/outcome/intents.ts';

/** Payloads of the outbox, version 1. What a later release adds is ignored; what is missing makes the row unreadable. */
const id = z.string().uuid();
const storedIntent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reminder'), personId: id, date: z.string(), edits: id.optional() }),
  z.object({ kind: z.literal('result-ready'), personId: id, appraisalId: id }),
  z.object({
    kind: z.literal('response'),
    personId: id,
    appraisalId: id,
    response: z.enum(['acknowledged', 'talk', 'objected']),
  }),
  z.object({ kind: z.literal('objection'), personId: id, appraisalId: id }),
  z.object({
    kind: z.literal('account-replaced'),
    personId: id,
    platform: z.string(),
    tenant: z.string(),
    userId: z.string(),
  }),
  z.object({ kind: z.literal('screen'), conversationId: id }),
]);

/** The intent of a row, or undefined when it is malformed. */
export function parseIntent(payload: unknown): Intent | undefined {
  const parsed = storedIntent.safeParse(payload);
  return parsed.success ? parsed.data : undefined;
}
