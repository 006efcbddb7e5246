import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Figures } from '../../shared/figures.ts';
import type { Temporal } from '../../shared/time.ts';
import { closeDatabase, type Db, openDatabase } from '../db.ts';
import { destination, o, to } from '../outbox/destination.ts';
import { notShown, unshownBefore } from '../outbox/unshown.ts';
import { blockedAccount } from '../schema/accounts.ts';
import { account, conversation, lane, outbox, pulse } from '../schema/messaging.ts';
import { asFlag, asNumber, asText } from '../sql/decode.ts';
import { json, list, maybe, readOne, type Value, value } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { at } from '../sql/write.ts';

/** A slower statement is cancelled: reading metrics must never be what slows the database down. */
const statementTimeoutMs = 1500;

const l = alias(lane, 'l');
/** Messages that are due, by lane. */
const due = alias(account, 'due');

const seconds = (interval: SQL): Value<number> =>
  value(sql`greatest(0, coalesce(extract(epoch from ${interval}), 0))`, asNumber);

const platform = value(sql`n.platform`, asText);
const counted = value(sql`n.count`, asNumber);
const lanePlatform = sql`coalesce(${l.platform}, ${due.platform})`;
const laneTenant = sql`coalesce(${l.tenant}, ${due.tenant})`;

/** Reads all figures in one statement. `now` is the application's clock, by which messages become due. */
export function readFigures(db: Db, now: Temporal.Instant): Promise<Figures> {
  const isDue = and(isNull(o.settledAt), lte(o.availableAt, now));
  const dueByLane = sql`select ${to.platform}, ${to.tenant}, count(*) as messages, min(${o.availableAt}) as oldest
    from ${outbox} o cross join lateral ${destination} where ${isDue} group by ${to.platform}, ${to.tenant}`;
  const isUnshown = and(
    notShown,
    gte(conversation.updatedAt, now.subtract({ hours: 24 })),
    lte(conversation.updatedAt, unshownBefore(now)),
  );
  return readOne(
    db,
    {
      lanes: list(
        json({
          platform: value(lanePlatform, asText),
          tenant: value(laneTenant, asText),
          isHeld: value(sql`coalesce(${l.leaseUntil} > clock_timestamp(), false)`, asFlag),
          pausedSeconds: seconds(sql`${l.pausedUntil} - ${at(now)}`),
          dueMessages: value(sql`coalesce(due.messages, 0)`, asNumber),
          oldestDueSeconds: seconds(sql`${at(now)} - due.oldest`),
        }),
        sql`from ${lane} l full join (${dueByLane}) due on ${ofLane(l, due)}`,
        sql`${lanePlatform}, ${laneTenant}`,
      ),
      unknownMessages: value(
        sql`(select count(*) from ${outbox} where ${eq(outbox.outcome, 'unknown')})`,
        asNumber,
      ),
      unreachable: list(
        json({ platform, accounts: counted }),
        sql`from (select ${account.platform} as platform, count(*) filter (where not ${account.isReachable}) as count
          from ${account} group by ${account.platform}) n`,
      ),
      disputedAccounts: value(
        sql`(select count(*) from ${blockedAccount} where ${eq(blockedAccount.by, 'not-me')})`,
        asNumber,
      ),
      unshownScreens: list(
        json({ platform, screens: counted }),
        sql`from (select ${conversation.platform} as platform, count(*) as count
          from ${conversation} where ${isUnshown} group by ${conversation.platform}) n`,
      ),
      sweepAgeSeconds: maybe(
        seconds(sql`clock_timestamp() - ${pulse.at}`),
        (age) => sql`(select ${age} from ${pulse} where ${eq(pulse.name, 'sweep')})`,
      ),
    },
    (columns) => sql`select ${columns}`,
  );
}

/** Reads figures on a connection of its own, so that monitoring takes none from presses and messages. */
export function openFigures(url: string): {
  read(now: Temporal.Instant): Promise<Figures>;
  close(): Promise<void>;
} {
  const db = openDatabase(url, { max: 1, statementTimeoutMs, connectTimeoutSeconds: 5 });
  return { read: (now) => readFigures(db, now), close: () => closeDatabase(db) };
}
