import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { Intent } from '../../application/outcome/intents.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { outbox } from '../schema/messaging.ts';
import { pick, read } from '../sql/read.ts';
import { isKind } from './payload.ts';
import { parseIntent } from './stored-intent.ts';

/** What somebody is to be told now, of one kind, the oldest first; what cannot be read is left out. */
export async function pendingIntents<K extends Intent['kind']>(
  db: Db,
  personId: string,
  kind: K,
  now: Temporal.Instant,
): Promise<readonly Extract<Intent, { kind: K }>[]> {
  const isPending = and(
    eq(outbox.recipientId, personId),
    isKind(outbox, kind),
    isNull(outbox.settledAt),
    lte(outbox.availableAt, now),
  );
  const rows = await read(
    db,
    pick(outbox, 'payload'),
    (columns) => sql`select ${columns} from ${outbox} where ${isPending}
      order by ${outbox.availableAt}, ${outbox.id}`,
  );
  return rows.flatMap(({ payload }) => {
    const intent = parseIntent(payload);
    return intent?.kind === kind ? [intent as Extract<Intent, { kind: K }>] : [];
  });
}
