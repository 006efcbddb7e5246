import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type ChatTurn, ChatTurnTimeout } from '../../shared/chat-turns.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { chatTurn } from '../schema/messaging.ts';
import { asNumber } from '../sql/decode.ts';
import { maybe, readOne, value } from '../sql/read.ts';
import { insert, update } from '../sql/write.ts';

/** From the platform's answer to one message until the next one is sent. */
const gap = sql`interval '1 second'`;
/** Longer than a message takes; whoever dies in its turn keeps the chat waiting no longer than that. */
const longest = sql`interval '6 seconds'`;
/** A message that is not on its way by then might meet that of the next turn: the process was frozen, or starved. */
const freshMs = 3000;
const lookAgainMs = 250;
/** After that the screen is left to its lane. */
const longestWaitMs = 10_000;

/** `until` names it: nobody else's ends at that microsecond. */
type Turn = { readonly until: Temporal.Instant; readonly askedMs: number };
const mine = alias(chatTurn, 'taken');
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
  const nextAt = sql`clock_timestamp() + ${longest}`;
  const take = insert(chatTurn, { chat, nextAt }, { target: [chatTurn.chat], set: { nextAt } });
  const taken = sql`${take} where ${chatTurn.nextAt} <= clock_timestamp() returning ${chatTurn.nextAt}`;
  const wait = sql`(select extract(epoch from ${chatTurn.nextAt} - clock_timestamp())::float8 * 1000
    from ${chatTurn} where ${eq(chatTurn.chat, chat)})`;
  const shape = {
    until: maybe(mine.nextAt, (until) => sql`(select ${until} from taken)`),
    waitMs: maybe(value(wait, asNumber)),
  };
  for (;;) {
    const askedMs = performance.now();
    const row = await readOne(db, shape, (columns) => sql`with taken as (${taken}) select ${columns}`);
    if (row.until) return { until: row.until, askedMs };
    const leftMs = untilMs - performance.now();
    if (leftMs <= 0) throw new ChatTurnTimeout();
    await sleep(Math.min(lookAgainMs, leftMs, Math.max(1, Math.ceil(row.waitMs ?? 0))));
  }
}

/** Ends a turn, unless it is over already and somebody else has theirs. */
async function endTurn(db: Db, chat: string, turn: Turn): Promise<void> {
  const isMine = and(eq(chatTurn.chat, chat), eq(chatTurn.nextAt, turn.until));
  await db.execute(update(chatTurn, { nextAt: sql`clock_timestamp() + ${gap}` }, isMine));
}
