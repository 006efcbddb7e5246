import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Anchor } from '../../conversation/contract/platform.ts';
import type { Db } from '../db.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { hrErrand } from '../schema/errands.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { filled, read } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';

/** Where the letters of an errand lie, for whose it is. */
export async function lettersFileOf(
  db: Db,
  errandId: string,
  personId: string,
): Promise<{ readonly sha256: string; readonly key: string } | undefined> {
  const isTheirs = and(
    eq(hrErrand.id, errandId),
    eq(hrErrand.personId, personId),
    eq(hrErrand.kind, 'letters'),
    eq(hrErrand.status, 'done'),
    isNotNull(hrErrand.sha256),
    isNotNull(hrErrand.mark),
  );
  const [found] = await read(
    db,
    { sha256: filled(hrErrand.sha256), key: filled(hrErrand.mark) },
    (columns) => sql`select ${columns} from ${hrErrand} where ${isTheirs}`,
  );
  return found;
}

/** The messages by which letters of an errand were sent to that account. */
export async function sentLetters(
  db: Db,
  errandId: string,
  to: LaneKey & { readonly userId: string },
): Promise<readonly Anchor[]> {
  const isSent = and(
    eq(outbox.kind, 'letters-made'),
    sql`${outbox.payload}->>'errandId' = ${errandId}`,
    ofAccount(delivery, to),
    eq(delivery.status, 'sent'),
    isNotNull(delivery.anchor),
  );
  const rows = await read(
    db,
    { anchor: filled(delivery.anchor) },
    (columns) => sql`select ${columns} from ${outbox} join ${delivery} on ${delivery.outboxId} = ${outbox.id}
      where ${isSent}`,
  );
  return rows.map(({ anchor }) => anchor);
}
