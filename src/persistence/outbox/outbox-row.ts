import { type Intent, intentVersion } from '../../application/outcome/intents.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';

/** Something to be said, as a use case or the plan of the day wants it. */
export type Planned = {
  readonly intent: Intent;
  readonly dedupeKey: string;
  /** Absent = now. */
  readonly availableAt?: Temporal.Instant;
  readonly expiresAt?: Temporal.Instant;
};

/** A row of the outbox, because of an event. */
export const outboxRow = (
  { intent, dedupeKey, availableAt, expiresAt }: Planned,
  now: Temporal.Instant,
  eventId: string,
) => ({
  id: newId(),
  kind: intent.kind,
  version: intentVersion,
  recipientId: 'personId' in intent ? intent.personId : null,
  payload: intent,
  eventId,
  dedupeKey,
  availableAt: availableAt ?? now,
  expiresAt: expiresAt ?? null,
  createdAt: now,
});
