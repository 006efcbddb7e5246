import { type SQL, sql } from 'drizzle-orm';
import { unshownAfterMs } from '../../conversation/engine/where-shown.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { conversation, unshownScreen } from '../schema/messaging.ts';
import { pick } from '../sql/read.ts';
import { parameters, statementOfRows } from '../sql/statement.ts';
import { ofLane } from '../sql/whose.ts';
import type { LaneKey } from './lanes.ts';

/** A conversation whose screen was decided but perhaps never shown. */
export type Unshown = { readonly id: string; readonly userId: string; readonly eventId?: string };

/** Screens decided up to then, and not shown, are lost on the way. */
export const unshownBefore = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ milliseconds: unshownAfterMs });

const { drawAt, pausedUntil, updatedAt } = conversation;
/** When such a screen may be drawn. Rows of older releases do not say when. */
export const drawnFrom = sql`greatest(${pausedUntil},
  coalesce(${drawAt}, ${updatedAt} + make_interval(secs => ${unshownAfterMs / 1000}::float8)))`;

/**
 * Screens that nobody has shown, since or up to whenever. An array, so that the few are looked up by their key and the
 * many never read.
 */
export const notShown: SQL = sql`${conversation.id} = any(array(select ${unshownScreen.conversationId} from ${unshownScreen}))`;

/** Screens that nobody has shown. Older than a day they are not drawn again, unless we were away since. */
export const isUnshown = (now: SQL): SQL =>
  sql`${notShown}
    and greatest(${conversation.updatedAt}, ${conversation.outageAt}) >= ${now} - interval '24 hours'`;

/** Those that are for their lane: lost on the way, or held back until now. */
export const isLost = (now: SQL): SQL => sql`${isUnshown(now)} and ${drawnFrom} <= ${now}`;

/**
 * Screens that were decided but perhaps never shown, on one lane, and after them those to be drawn again after an
 * outage, the latest first: somebody may still be looking at them. Not those tried already.
 */
export const unshownConversations = (
  db: Db,
  lane: LaneKey,
  now: Temporal.Instant,
  { limit, except }: { readonly limit: number; readonly except: ReadonlySet<string> },
): Promise<readonly Unshown[]> =>
  findUnshown(db, {
    ...{ platform: lane.platform, tenant: lane.tenant, now: now.toString() },
    ...{ except: [...except], limit: String(limit) },
  });

const asked = parameters({
  ...{ platform: 'text', tenant: 'text', now: 'timestamptz', except: 'text[]', limit: 'int' },
});
const findUnshown = statementOfRows(
  ['platform', 'tenant', 'now', 'except', 'limit'],
  pick(conversation, 'id', 'userId', 'eventId'),
  (columns) => sql`select ${columns} from ${conversation}
    where ${ofLane(conversation, asked)} and ${isLost(asked.now)} and ${conversation.id}::text <> all(${asked.except})
    order by ${conversation.outageAt} is not null, ${conversation.updatedAt} desc limit ${asked.limit}`,
);
