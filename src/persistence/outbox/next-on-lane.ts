import { and, gt, isNull, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { intentVersion } from '../../application/outcome/intents.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { account, conversation, outbox } from '../schema/messaging.ts';
import { asMoment } from '../sql/decode.ts';
import { maybe, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { ofLane } from '../sql/whose.ts';
import { o } from './destination.ts';
import type { LaneKey } from './lanes.ts';
import { drawnFrom, isUnshown } from './unshown.ts';

const a = alias(account, 'a');
const given = parameters({ platform: 'text', tenant: 'text', now: 'timestamptz' });

const isSoon = and(
  isNull(o.settledAt),
  gt(o.availableAt, given.now),
  lte(o.availableAt, sql`${given.now} + interval '1 hour'`),
  lte(o.version, intentVersion),
);
const nextRow = sql`select min(${o.availableAt}) from ${outbox} o
  join ${account} a on ${a.personId} = ${o.recipientId} and ${a.isReachable} where ${isSoon} and ${ofLane(a, given)}`;
const nextScreen = sql`select min(${drawnFrom}) from ${conversation}
  where ${ofLane(conversation, given)} and ${isUnshown(given.now)} and ${drawnFrom} > ${given.now}`;

const find = statement(
  ['platform', 'tenant', 'now'],
  { next: maybe(value(sql`least((${nextRow}), (${nextScreen}))`, asMoment)) },
  (columns) => sql`select ${columns}`,
);

/**
 * When a lane has something to do that cannot be done yet: a row for somebody there falls due within an hour, or a screen
 * that is held back may be drawn. Undefined when nothing is known.
 */
export async function nextOnLane(
  db: Db,
  { platform, tenant }: LaneKey,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  return (await find(db, { platform, tenant, now: now.toString() })).next;
}
