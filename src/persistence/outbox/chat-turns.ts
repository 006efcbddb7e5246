import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { type ChatTurn, ChatTurnTimeout } from '../../shared/chat-turns.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Db } from '../db.ts';

/** From the platform's answer to one message until the next one is sent. */
const gap = sql`interval '1 second'`;
/** Longer than a message takes; whoever dies in its turn keeps the chat waiting no longer than that. */
const longest = sql`interval '6 seconds'`;
/** A message that is not on its way by then might meet that of the next turn: the process was frozen, or starved. */
const freshMs = 3000;
const lookAgainMs = 250;
/** After that the screen is left to its lane. */
const longestWaitMs = 10_000;

type Turn = { readonly name: string; readonly askedMs: number };
class TurnIsOver extends Error {}

/**
 * Turns among all processes, by a row for each chat. While the database does not answer, the turns of this process
 * alone, `own`, must do.
 */
export function sharedTurns(db: Db, own: ChatTurn, log: Pick<Log, 'warn'>): ChatTurn {
  async function takeOrDoWithout(chat: string, untilMs: number): Promise<Turn | undefined> {
    try {
      return await takeTurn(db, chat, untilMs);
    } catch (error) {
      if (error instanceof ChatTurnTimeout) throw error;
      log.warn(
        { error: errorClass(error) },
        'a turn of a chat could not be shared: this process keeps to its own',
      );
      return undefined;
    }
  }

  return async (chat, writing) => {
    const untilMs = performance.now() + (writing.patienceMs ?? longestWaitMs);
    for (;;) {
      const turn = await takeOrDoWithout(chat, untilMs);
      if (turn === undefined) return own(chat, writing);
      const ready = async () => {
        await writing.ready();
        if (performance.now() - turn.askedMs > freshMs) throw new TurnIsOver();
      };
      try {
        return await own(chat, { ...writing, ready });
      } catch (error) {
        if (!(error instanceof TurnIsOver)) throw error;
      } finally {
        // Nobody waits for this: if it fails, the turn ends by itself.
        endTurn(db, chat, turn).catch(() => {});
      }
    }
  };
}

/** Waits for the turn; asks at least once, whatever the time. */
async function takeTurn(db: Db, chat: string, untilMs: number): Promise<Turn> {
  for (;;) {
    const askedMs = performance.now();
    const [row] = await db.execute<{ name: string | null; wait_ms: number | null }>(sql`
      with taken as (
        insert into chat_turn as t (chat, next_at) values (${chat}, clock_timestamp() + ${longest})
        on conflict (chat) do update set next_at = clock_timestamp() + ${longest} where t.next_at <= clock_timestamp()
        returning next_at)
      select (select next_at::text from taken) as name,
        (select extract(epoch from next_at - clock_timestamp())::float8 * 1000 from chat_turn where chat = ${chat}) as wait_ms`);
    if (row?.name) return { name: row.name, askedMs };
    const leftMs = untilMs - performance.now();
    if (leftMs <= 0) throw new ChatTurnTimeout();
    await sleep(Math.min(lookAgainMs, leftMs, Math.max(1, Math.ceil(row?.wait_ms ?? 0))));
  }
}

/** Ends a turn, unless it is over already and somebody else has theirs. */
async function endTurn(db: Db, chat: string, turn: Turn): Promise<void> {
  await db.execute(
    sql`update chat_turn set next_at = clock_timestamp() + ${gap} where chat = ${chat} and next_at = ${turn.name}::timestamptz`,
  );
}
