import { lte, type SQL, sql } from 'drizzle-orm';
import { unshownAfterMs } from '../../conversation/engine/where-shown.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { pick, read } from '../sql/read.ts';
import { ofLane } from '../sql/whose.ts';
import { at, texts } from '../sql/write.ts';
import type { LaneKey } from './lanes.ts';

/** A conversation whose screen was decided but perhaps never shown. */
export type Unshown = { readonly id: string; readonly userId: string; readonly eventId?: string };

/** Screens decided up to then, and not shown, are lost on the way. */
export const unshownBefore = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ milliseconds: unshownAfterMs });

/** Screens that are lost on the way. Older than a day they are not drawn again, unless we were away since. */
export const isLost = (now: Temporal.Instant): SQL =>
  sql`${conversation.shownRevision} < ${conversation.revision} and ${lte(conversation.updatedAt, unshownBefore(now))}
    and greatest(${conversation.updatedAt}, ${conversation.outageAt}) >= ${at(now.subtract({ hours: 24 }))}`;

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
  read(
    db,
    pick(conversation, 'id', 'userId', 'eventId'),
    (
      columns,
    ) => sql`select ${columns} from ${conversation} where ${ofLane(conversation, lane)} and ${isLost(now)}
      and ${conversation.id}::text <> all(${texts([...except])})
    order by ${conversation.outageAt} is not null, ${conversation.updatedAt} desc limit ${limit}`,
  );
