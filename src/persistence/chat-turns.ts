import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { ChatTurn } from '../shared/chat-turns.ts';
import type { Db } from './db.ts';

/** Both platforms ask for one new message a second and chat; the rest is for how differently long messages travel. */
const gapSeconds = 1.5;

/**
 * Turns among all processes: each reserves the next moment in the database. One that dies meanwhile has wasted its
 * turn, nothing more. While the database does not answer, `otherwise` decides.
 */
export function sharedTurns(db: Db, otherwise: ChatTurn): ChatTurn {
  return async (chat) => {
    const waitMs = await reserveMs(db, chat).catch(() => undefined);
    if (waitMs === undefined) await otherwise(chat);
    else if (waitMs > 0) await sleep(waitMs);
  };
}

/** Milliseconds until the moment that was reserved. */
async function reserveMs(db: Db, chat: string): Promise<number> {
  const gap = sql`make_interval(secs => ${gapSeconds})`;
  const [row] = await db.execute<{ ms: number }>(sql`
    insert into chat_turn as t (chat, next_at) values (${chat}, clock_timestamp() + ${gap})
    on conflict (chat) do update set next_at = greatest(t.next_at, clock_timestamp()) + ${gap}
    returning extract(epoch from t.next_at - ${gap} - clock_timestamp())::float8 * 1000 as ms`);
  return Math.max(0, Math.ceil(row?.ms ?? 0));
}
