import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { account, conversation, pulse } from '../schema/messaging.ts';
import { asNumber } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { at, excluded, insert, insertFrom, update } from '../sql/write.ts';

// The clocks of two machines never agree, so only the database's clock tells how long ago something happened.

const justNow = (name: string) => ({ name, at: sql`clock_timestamp()` });
const again = { target: [pulse.name], set: excluded(pulse, 'at') };

/** Records that something was done just now. */
export async function notePulse(db: Db, name: string): Promise<void> {
  await db.execute(insert(pulse, justNow(name), again));
}

/** Writes where the work writes: rejects when the database answers but takes no writes. */
export const noteReadiness = (db: Db): Promise<void> => notePulse(db, 'readiness');

/** Milliseconds since something was last recorded; infinite when it never was. */
export async function pulseAgeMs(db: Db, name: string): Promise<number> {
  const age = value(sql`extract(epoch from clock_timestamp() - ${pulse.at})::float8 * 1000`, asNumber);
  const [row] = await read(
    db,
    { age },
    (it) => sql`select ${it} from ${pulse} where ${eq(pulse.name, name)}`,
  );
  return row ? Math.max(0, row.age) : Number.POSITIVE_INFINITY;
}

/** A shorter gap is noticed by nobody: the platforms keep presses for some minutes. */
const outageSeconds = 60;
const presses = 'presses';

const a = alias(account, 'a');
const before = alias(pulse, 'before');

/**
 * Records that this process accepts presses. When no process had done so for more than a minute, there was an outage:
 * screens that were in use within the hour before it are marked to be redrawn with an outage note. Returns how many.
 * Safe in any number of processes: the row is locked, so only the first process sees the gap.
 */
export async function beatOfPresses(db: Db, now: Temporal.Instant): Promise<number> {
  const locked = sql`select ${pulse.at} from ${pulse} where ${eq(pulse.name, presses)} for update`;
  const beat = insertFrom(pulse, justNow(presses), sql`from (select count(*) from before) as seen`, again);
  const { anchor, revision, shownRevision, updatedAt } = conversation;
  const wasOpen = and(
    sql`${before.at} < clock_timestamp() - make_interval(secs => ${outageSeconds})`,
    isNotNull(anchor),
    sql`not exists (select 1 from ${account} a where ${ofAccount(a, conversation)} and not ${a.isReachable})`,
    sql`${updatedAt} between ${at(now)} - (clock_timestamp() - ${before.at}) - interval '1 hour' and ${at(now)}`,
  );
  const sets = { outageAt: now, shownRevision: sql`least(${shownRevision}, ${revision} - 1)` };
  const mark = update(conversation, sets, wasOpen, sql`before`);
  const marked = await db.execute(sql`with before as (${locked}), beat as (${beat}) ${mark} returning 1`);
  return marked.length;
}

/** To be called once the person has seen the outage note. */
export async function forgetOutage(db: Db, conversationId: string, revision: number): Promise<void> {
  const isThat = and(eq(conversation.id, conversationId), eq(conversation.revision, revision));
  await db.execute(update(conversation, { outageAt: null }, isThat));
}
