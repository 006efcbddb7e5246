import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type ChatTurn, ChatTurnTimeout } from '../../shared/chat-turns.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { chatTurn } from '../schema/messaging.ts';
import { asNumber, asText } from '../sql/decode.ts';
import { maybe, read, value } from '../sql/read.ts';
import { together } from '../sql/together.ts';
import { insertFrom, records, texts, update } from '../sql/write.ts';

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
type Ended = { readonly chat: string; readonly until: Temporal.Instant };
/** The turn that was taken, or how long somebody else may still have it. */
type Asked = { readonly until?: Temporal.Instant; readonly waitMs?: number };
/** What is asked while a statement runs goes into the next one, with one commit for all of it. */
const inOneStatement = { atOnce: 1, most: 200 } as const;
const mine = alias(chatTurn, 'taken');
class TurnIsOver extends Error {}

/**
 * Turns among all processes, by a row for each chat. While the database does not answer, the turns of this process
 * alone, `own`, must do.
 */
export function sharedTurns(db: Db, own: ChatTurn, log: Pick<Log, 'warn'>): ChatTurn {
  const ask = together<string, Asked>((chats) => takeTurns(db, chats), inOneStatement);
  const endTurn = together<Ended, true>((ended) => endTurns(db, ended), inOneStatement);

  async function takeOrDoWithout(chat: string, untilMs: number): Promise<Turn | undefined> {
    try {
      return await takeTurn(ask, chat, untilMs);
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
        endTurn({ chat, until: turn.until }).catch(() => {});
      }
    }
  };
}

/** Waits for the turn; asks at least once, whatever the time. */
async function takeTurn(ask: (chat: string) => Promise<Asked>, chat: string, untilMs: number): Promise<Turn> {
  for (;;) {
    const askedMs = performance.now();
    const row = await ask(chat);
    if (row.until) return { until: row.until, askedMs };
    const leftMs = untilMs - performance.now();
    if (leftMs <= 0) throw new ChatTurnTimeout();
    await sleep(Math.min(lookAgainMs, leftMs, Math.max(1, Math.ceil(row.waitMs ?? 0))));
  }
}

/**
 * Takes the turns of chats that nobody has. Always in the same order, so that two processes never wait for each other;
 * a chat that is asked for twice has one turn, and the other asker finds it taken.
 */
async function takeTurns(db: Db, asked: readonly string[]): Promise<readonly Asked[]> {
  const chats = [...new Set(asked)].sort();
  const nextAt = sql`clock_timestamp() + ${longest}`;
  const take = insertFrom(
    chatTurn,
    { chat: sql`given`, nextAt },
    sql`from unnest(${texts(chats)}) as given`,
    {
      target: [chatTurn.chat],
      set: { nextAt },
      where: sql`${chatTurn.nextAt} <= clock_timestamp()`,
    },
  );
  const wait = sql`(select extract(epoch from ${chatTurn.nextAt} - clock_timestamp())::float8 * 1000
    from ${chatTurn} where ${chatTurn.chat} = given)`;
  const rows = await read(
    db,
    {
      chat: value(sql`given`, asText),
      until: maybe(mine.nextAt, (until) => sql`(select ${until} from taken where ${mine.chat} = given)`),
      waitMs: maybe(value(wait, asNumber)),
    },
    (columns) => sql`with taken as (${take} returning ${chatTurn.chat}, ${chatTurn.nextAt})
      select ${columns} from unnest(${texts(chats)}) as given`,
  );
  const found = new Map(rows.map(({ chat, ...row }) => [chat, row]));
  return asked.map((chat) => {
    const row = found.get(chat) ?? {};
    found.delete(chat);
    return row;
  });
}

/** Ends turns, but none that is over already and that somebody else has. Locks them in the order of taking them. */
async function endTurns(db: Db, ended: readonly Ended[]): Promise<readonly true[]> {
  const { columns: r, from } = records('r', { chat: chatTurn.chat, until: chatTurn.nextAt }, ended);
  const locked = sql`select ${mine.chat} from ${chatTurn} taken join ${from}
    on ${r.chat} = ${mine.chat} and ${r.until} = ${mine.nextAt} order by ${mine.chat} for update of taken`;
  const end = update(
    chatTurn,
    { nextAt: sql`clock_timestamp() + ${gap}` },
    sql`${chatTurn.chat} = locked.chat`,
    sql`locked`,
  );
  await db.execute(sql`with locked as (${locked}) ${end}`);
  return ended.map(() => true);
}
