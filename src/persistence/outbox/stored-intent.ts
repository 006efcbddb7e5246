import { z } from 'zod';
import { type Intent, intents } from '../../application/outcome/intents.ts';

/** Payloads of the outbox, version 1. What a later release adds is ignored; what is missing makes the row unreadable. */
const id = z.string().uuid();

function fieldOf(kind: 'id' | 'id?' | 'text' | 'text?' | readonly string[]): z.ZodType {
  if (kind === 'id') return id;
  if (kind === 'id?') return id.optional();
  if (kind === 'text?') return z.string().optional();
  return kind === 'text' ? z.string() : z.enum(kind);
}

const payloads = new Map<unknown, z.ZodType>(
  Object.entries(intents).map(([kind, fields]) => {
    const shape = Object.entries(fields).map(([name, field]) => [name, fieldOf(field)]);
    return [kind, z.object({ kind: z.literal(kind), ...Object.fromEntries(shape) })];
  }),
);

/** The intent of a row, or undefined when it is malformed. */
export function parseIntent(payload: unknown): Intent | undefined {
  const kind =
    typeof payload === 'object' && payload !== null && 'kind' in payload ? payload.kind : undefined;
  const parsed = payloads.get(kind)?.safeParse(payload);
  return parsed?.success ? (parsed.data as Intent) : undefined;
}
