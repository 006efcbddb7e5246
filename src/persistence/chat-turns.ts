import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { ChatTurn } from '../shared/chat-turns.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Db } from './db.ts';

/** From the platform's answer to one message until the next one is sent. */
const gap = sql`interval '1 second'`;
/** Longer than a message takes; whoever dies in its turn keeps the chat waiting no longer than that. */
const longest = sql`interval '5 seconds'`;
/** A turn that we hear of later than that may be nearly over: the process was frozen, or starved. */
const freshMs = 2000;
const lookAgainMs = 250;

/**
 * Turns among all processes, by a row for each chat. While the database does not answer, the turns of this process
 * alone, `own`, must do.
 */
export function sharedTurns(db: Db, own: ChatTurn, log: Pick<Log, 'warn'>): ChatTurn {
  return async (chat, send) => {
    const turn = await takeTurn(db, chat).catch((error: unknown) => {
      log.warn(
        { error: errorClass(error) },
        'a turn of a chat could not be shared: this process keeps to its own',
      );
      return undefined;
    });
    try {
      return await own(chat, send);
    } finally {
      // Nobody waits for this: if it fails, the turn ends by itself.
      if (turn !== undefined) endTurn(db, chat, turn).catch(() => {});
    }
  };
}

/** Waits for the turn and returns its name. */
async function takeTurn(db: Db, chat: string): Promise<string> {
  for (;;) {
    const askedMs = performance.now();
    const [row] = await db.execute<{ turn: string | null; wait_ms: number | null }>(sql`
      with taken as (
        insert into chat_turn as t (chat, next_at) values (${chat}, clock_timestamp() + ${longest})
        on conflict (chat) do update set next_at = clock_timestamp() + ${longest} where t.next_at <= clock_timestamp()
        returning next_at)
      select (select next_at::text from taken) as turn,
        (select extract(epoch from next_at - clock_timestamp())::float8 * 1000 from chat_turn where chat = ${chat}) as wait_ms`);
    const turn = row?.turn ?? undefined;
    if (turn !== undefined && performance.now() - askedMs < freshMs) return turn;
    if (turn === undefined) await sleep(Math.min(lookAgainMs, Math.max(1, Math.ceil(row?.wait_ms ?? 0))));
    else await endTurn(db, chat, turn);
  }
}

/** Ends a turn, unless it is over already and somebody else has theirs. */
async function endTurn(db: Db, chat: string, turn: string): Promise<void> {
  await db.execute(
    sql`update chat_turn set next_at = clock_timestamp() + ${gap} where chat = ${chat} and next_at = ${turn}::timestamptz`,
  );
}
