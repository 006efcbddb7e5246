import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import { type DrawBudget, horizonMs } from '../../domain/delivery/draw-budget.ts';
import { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { finds } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { at, records, update } from '../sql/write.ts';
import type { LaneKey } from './lanes.ts';

const { drawsFullAt, pausedUntil, revision, shownRevision } = conversation;

/** A budget that is full only after that was written by another clock, and counts for nothing. */
export const drawsHorizon = (now: Temporal.Instant, budget: DrawBudget | undefined): Temporal.Instant =>
  now.add({ milliseconds: budget ? horizonMs(budget) : 0 });

/** When the budget of a chat is full again, once so much more of it is spent. */
export const drawsSpent = (now: SQL, horizon: SQL, spendsMs: SQL): SQL =>
  sql`case when ${drawsFullAt} <= ${horizon} then greatest(${drawsFullAt}, ${now}) else ${now} end
    + make_interval(secs => ${spendsMs}::float8 / 1000)`;

/**
 * Takes the right to draw the screen of that revision: it is still to be shown, the chat is not refused, and its budget,
 * where there is one, has a draw left.
 */
export async function claimDraw(
  db: Db,
  of: { readonly id: string; readonly revision: number },
  budget: DrawBudget | undefined,
  now: Temporal.Instant,
): Promise<boolean> {
  const isDue = and(
    eq(conversation.id, of.id),
    eq(revision, of.revision),
    lt(shownRevision, revision),
    sql`coalesce(${pausedUntil} <= ${at(now)}, true)`,
  );
  if (!budget) return finds(db, sql`${conversation} where ${isDue}`);
  const { burst, refillMs } = budget;
  const mostAt = at(now.add({ milliseconds: burst * refillMs }));
  const spent = drawsSpent(at(now), at(drawsHorizon(now, budget)), sql`${refillMs}`);
  const claim = update(conversation, { drawsFullAt: spent }, and(isDue, sql`${spent} <= ${mostAt}`));
  return (await db.execute(sql`${claim} returning 1`)).length > 0;
}

/** A chat that the platform refuses until then. */
export type ChatPause = { readonly userId: string; readonly until: Temporal.Instant };

/** Writes down which chats of a lane the platform refuses, in one statement: what is not shown yet is drawn after. */
export async function pauseChats(db: Db, lane: LaneKey, pauses: readonly ChatPause[]): Promise<void> {
  // A row is changed once by a statement: of two pauses of one chat it would be any.
  const longest = new Map<string, ChatPause>();
  for (const pause of pauses) {
    const known = longest.get(pause.userId);
    if (!known || Temporal.Instant.compare(pause.until, known.until) > 0) longest.set(pause.userId, pause);
  }
  const shape = { userId: conversation.userId, until: pausedUntil };
  const { columns: r, from } = records('r', shape, [...longest.values()]);
  const sets = { pausedUntil: sql`greatest(${pausedUntil}, ${r.until})`, drawAt: r.until };
  const { platform, tenant } = lane;
  const isOne = ofAccount(conversation, { platform, tenant, userId: r.userId });
  await db.execute(update(conversation, sets, isOne, from));
}
