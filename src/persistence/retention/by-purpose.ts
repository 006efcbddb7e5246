import { gt, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgTable } from 'drizzle-orm/pg-core';
import { denialDays } from '../../domain/people/account-change.ts';
import { type Purpose, purposeNames, type Retention } from '../../domain/retention/purposes.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { account, chatTurn, conversation, inbox, outbox } from '../schema/messaging.ts';
import { linkAttempt, linkCode } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { readOne, value } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { remove } from '../sql/write.ts';

type Rule = {
  readonly table: PgTable;
  /** Which rows have served their purpose before a moment. */
  readonly isPast: (before: Temporal.Instant, days: number) => SQL | undefined;
};

const k = alias(account, 'k');
// What becomes of an account is still told to it, and may be answered.
const b = alias(blockedAccount, 'b');
const x = alias(accountChange, 'x');

const rules: Readonly<Record<Purpose, Rule>> = {
  events: { table: inbox, isPast: (before) => lt(inbox.at, before) },
  // The receipts of a message are removed with it by the database.
  messages: { table: outbox, isPast: (before) => lt(outbox.settledAt, before) },
  'link-attempts': { table: linkAttempt, isPast: (before) => lt(linkAttempt.at, before) },
  'link-codes': {
    table: linkCode,
    isPast: (before) => or(lt(linkCode.usedAt, before), lt(linkCode.expiresAt, before)),
  },
  strangers: {
    table: conversation,
    isPast: (before) => sql`${lt(conversation.updatedAt, before)}
      and not exists (select 1 from ${account} k where ${ofAccount(k, conversation)})
      and not exists (select 1 from ${blockedAccount} b where ${ofAccount(b, conversation)})
      and not exists (select 1 from ${accountChange} x where ${ofLane(x, conversation)}
        and ${conversation.userId} in (${x.userId}, ${x.replacedUserId})
        and ${gt(x.at, before.subtract({ hours: denialDays * 24 }))})`,
  },
  'chat-turns': {
    table: chatTurn,
    // Turns are given by the clock of the database.
    isPast: (_, days) => sql`${chatTurn.nextAt} < clock_timestamp() - make_interval(days => ${days}::int)`,
  },
};

const count = { rows: value(sql`count(*)`, asNumber) };
const cutoff = (now: Temporal.Instant, days: number): Temporal.Instant => now.subtract({ hours: days * 24 });

/** How many rows there are for a purpose, and how many of them have served it. */
export type Kept = { readonly purpose: Purpose; readonly rows: number; readonly past: number };

/** Counts, and removes nothing. */
export async function lookAtKept(
  db: Db,
  now: Temporal.Instant,
  { days }: Retention,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const purpose of purposeNames) {
    const { table, isPast } = rules[purpose];
    const all = await readOne(db, count, (columns) => sql`select ${columns} from ${table}`);
    const before = cutoff(now, days[purpose]);
    const past = await readOne(
      db,
      count,
      (columns) => sql`select ${columns} from ${table} where ${isPast(before, days[purpose])}`,
    );
    kept.push({ purpose, rows: all.rows, past: past.rows });
  }
  return kept;
}

/** Removes what has served its purpose, and returns how many rows of each went; purposes without any are left out. */
export async function removePast(
  db: Db,
  now: Temporal.Instant,
  { days }: Retention,
  onProgress: (done: number, of: number) => void = () => {},
): Promise<Partial<Readonly<Record<Purpose, number>>>> {
  const removed: Partial<Record<Purpose, number>> = {};
  for (const [done, purpose] of purposeNames.entries()) {
    onProgress(done, purposeNames.length);
    const { table, isPast } = rules[purpose];
    const gone = remove(table, isPast(cutoff(now, days[purpose]), days[purpose]));
    const found = await readOne(
      db,
      count,
      (columns) => sql`with gone as (${gone} returning 1) select ${columns} from gone`,
    );
    if (found.rows > 0) removed[purpose] = found.rows;
  }
  return removed;
}
