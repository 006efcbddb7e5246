import { and, eq, lt, type SQL, sql } from 'drizzle-orm';
import { type DrawBudget, horizonMs } from '../../domain/delivery/draw-budget.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { conversation } from '../schema/messaging.ts';
import { finds } from '../sql/read.ts';
import { ofAccount } from '../sql/whose.ts';
import { at, update } from '../sql/write.ts';

const { drawsFullAt, pausedUntil, revision, shownRevision } = conversation;

/** When the budget of a chat is full again, once so much more of it is spent. */
export function drawsSpent(now: Temporal.Instant, budget: DrawBudget | undefined, spendsMs: number): SQL {
  const horizon = at(now.add({ milliseconds: budget ? horizonMs(budget) : 0 }));
  const spent = sql`case when ${drawsFullAt} <= ${horizon} then greatest(${drawsFullAt}, ${at(now)}) else ${at(now)} end`;
  return sql`${spent} + make_interval(secs => ${spendsMs / 1000}::float8)`;
}

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
  const spent = drawsSpent(now, budget, refillMs);
  const claim = update(conversation, { drawsFullAt: spent }, and(isDue, sql`${spent} <= ${mostAt}`));
  return (await db.execute(sql`${claim} returning 1`)).length > 0;
}

/** The platform refuses that chat until then: what is not shown yet is drawn after. */
export async function pauseChat(
  db: Db,
  whose: { readonly platform: string; readonly tenant: string; readonly userId: string },
  until: Temporal.Instant,
): Promise<void> {
  const sets = { pausedUntil: sql`greatest(${pausedUntil}, ${at(until)})`, drawAt: until };
  await db.execute(update(conversation, sets, ofAccount(conversation, whose)));
}
