import type { Db } from '../../src/persistence/db.ts';
import { beginSendingAll } from '../../src/persistence/outbox/begin-sending.ts';
import type { Lease } from '../../src/persistence/outbox/lanes.ts';
import type { DueRow } from '../../src/persistence/outbox/outbox.ts';
import type { Temporal } from '../../src/shared/time.ts';

/** Begins to send one row. False when it must not be sent. */
export const beginSending = async (
  db: Db,
  lease: Lease,
  row: DueRow,
  now: Temporal.Instant,
): Promise<boolean> => (await beginSendingAll(db, lease, [row], now)).has(row.id);
