import type { HandleInbound, Pass, SendFailure, Shown } from '../conversation/contract/platform.ts';
import { NotWritten } from '../conversation/guards/pass.ts';
import { isScreen } from '../conversation/guards/show-answer.ts';
import type { Db } from '../persistence/db.ts';
import { type ChatPause, pauseChats } from '../persistence/outbox/draws.ts';
import { type LaneKey, pauseLane } from '../persistence/outbox/lanes.ts';
import { together } from '../persistence/sql/together.ts';
import type { ChatTurn } from '../shared/chat-turns.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Pacer } from '../shared/pacing.ts';
import { type Clock, Temporal } from '../shared/time.ts';
import { createChatQueue } from './chat-queue.ts';
import { createRefusals } from './refusals.ts';

/**
 * The one way out of a sending identity: answers to what people do, and what its lane sends. Whatever is written waits
 * here and nowhere else, in this order:
 *
 * 1. the queue of its chat: in one process one screen at a time, and of those that wait only the newest
 * 2. the budget of its chat: an answer took its draw with its save (`planDraw`), a lane takes it by `claim`
 * 3. the turn of its chat, for a new message: one a second, among all processes
 * 4. the pace of the lane, for what a lane sends
 * 5. the pause of the chat, and that of the lane
 * 6. the lease of the lane
 *
 * After the last of them the request begins at once. A platform that refuses one chat pauses that chat; the lane is
 * paused when the platform says that it means the lane, or refuses the bot, or refuses many chats at once. Pauses are
 * columns, so that the other processes obey them with the next thing they load, and are kept here for what is under way.
 */
export type Gate = {
  /** Wraps a handler so that its answers are shown through the gate. */
  answering(handle: HandleInbound): HandleInbound;
  /** Sends on a lane. A screen gives way to whatever is being shown in its chat: that is newer, probably. */
  send(userId: string, show: (pass: Pass) => Promise<Shown>, sending: Sending): Promise<Shown>;
  /** Until when the lane is paused, if it is. */
  pausedUntil(): Temporal.Instant | undefined;
  /** To be called when another process was told to wait. */
  pause(until: Temporal.Instant): void;
};

export type Sending = {
  readonly what: 'screen' | 'row';
  readonly pacer: Pacer;
  /** False once the lease is lost or the process is shutting down. */
  readonly maySend: () => boolean;
  /** Takes the draw of a screen; false when it may not be drawn now. */
  readonly claim?: () => Promise<boolean>;
};

export type GateDeps = {
  readonly db: Db;
  readonly lane: LaneKey;
  readonly turn: ChatTurn;
  readonly clock: Clock;
  readonly log: Log;
};

/** A chat of ours: that of a person, or one that nothing is remembered of. */
type Chat = { readonly key: string; readonly userId?: string };

/** How long a row waits for the turn of its chat; a screen does not. */
const patienceMs = { row: 1500, screen: 0 } as const;
/** How long a lane waits when the platform does not accept the bot's token. */
const unauthorizedMs = 60_000;
const pauseMinMs = 1000;
/** Above this number, chats whose pause is over are forgotten. */
const pausesMax = 10_000;

const held: SendFailure = { kind: 'held' };

export function createGate({ db, lane, turn, clock, log }: GateDeps): Gate {
  const queue = createChatQueue();
  const refusals = createRefusals();
  const chatPauses = new Map<string, Temporal.Instant>();
  let lanePause: Temporal.Instant | undefined;

  // A platform that refuses many chats does not make each wait for the writing down of the others.
  const writePause = together<ChatPause, true>(
    async (pauses) => {
      await pauseChats(db, lane, pauses);
      return pauses.map(() => true);
    },
    { atOnce: 1, most: 200 },
  );

  const isAhead = (until: Temporal.Instant | undefined): until is Temporal.Instant =>
    until !== undefined && Temporal.Instant.compare(until, clock.now()) > 0;

  /** The failure with which the platform would answer. */
  function refusal({ key }: Chat): SendFailure | undefined {
    const until = [chatPauses.get(key), lanePause].filter(isAhead);
    if (until.length === 0) return undefined;
    const ends = Math.max(...until.map(({ epochMilliseconds }) => epochMilliseconds));
    return { kind: 'rate-limited', retryAfterMs: ends - clock.now().epochMilliseconds };
  }

  function passOf(chat: Chat, sending: Sending | undefined) {
    let written = 0;
    let isOurRefusal = false;
    const refuse = (failure: SendFailure): never => {
      isOurRefusal = true;
      throw new NotWritten(failure);
    };
    const claimed = async () => {
      if (written === 0 && sending?.claim && !(await sending.claim())) refuse(held);
    };
    /** Nothing is awaited from here on. */
    const now =
      <T>(send: () => Promise<T>) =>
      (): Promise<T> => {
        const paused = refusal(chat);
        if (paused) refuse(paused);
        if (sending && !sending.maySend()) refuse(held);
        written += 1;
        return send();
      };
    const paced = async <T>(send: () => Promise<T>): Promise<T> =>
      sending ? sending.pacer.turn(chat.key, now(send)) : now(send)();
    const pass: Pass = async (what, send) => {
      if (what === 'edit') {
        await claimed();
        return paced(send);
      }
      return turn(`${lane.platform}/${lane.tenant}/${chat.key}`, {
        ready: claimed,
        send: () => paced(send),
        // Later parts of a screen always have to wait for the part before them.
        ...(sending && written === 0 && { patienceMs: patienceMs[sending.what] }),
      });
    };
    return { pass, written: () => written, isOurRefusal: () => isOurRefusal };
  }

  async function write(
    chat: Chat,
    show: (pass: Pass) => Promise<Shown>,
    sending?: Sending,
  ): Promise<{ readonly shown: Shown; readonly written: number }> {
    const paused = refusal(chat);
    if (paused) return { shown: { ok: false, error: paused }, written: 0 };
    const way = passOf(chat, sending);
    const shown = await show(way.pass);
    if (!way.isOurRefusal()) await obey(chat, shown);
    return { shown, written: way.written() };
  }

  /** Pauses what the platform refuses. What cannot be written down is still obeyed here. */
  async function obey(chat: Chat, shown: Shown): Promise<void> {
    const failure = shown.ok ? undefined : shown.error;
    if (failure?.kind === 'held') return;
    const isLimit = failure?.kind === 'rate-limited';
    const isBroad = refusals.note(chat.key, isLimit && !failure.scope, clock.now().epochMilliseconds);
    if (failure?.kind === 'unauthorized') {
      const { platform } = lane;
      log.error({ platform, cause: failure.cause }, 'the platform refuses the bot: the lane is paused');
      return remember(() => pauseAll(in_(unauthorizedMs)));
    }
    if (!isLimit || failure.scope === 'method') return;
    const until = in_(Math.max(pauseMinMs, failure.retryAfterMs));
    const ms = failure.retryAfterMs;
    if (isBroad || failure.scope === 'lane') {
      log.warn({ platform: lane.platform, ms }, 'the platform asks to wait: the lane is paused');
      return remember(() => pauseAll(until));
    }
    log.warn({ platform: lane.platform, ms }, 'the platform asks to wait: a chat is paused');
    return remember(() => pauseOne(chat, until));
  }

  const in_ = (ms: number) => clock.now().add({ milliseconds: Math.ceil(ms) });

  async function pauseAll(until: Temporal.Instant): Promise<void> {
    pause(until);
    await pauseLane(db, lane, until);
  }

  async function pauseOne({ key, userId }: Chat, until: Temporal.Instant): Promise<void> {
    if (chatPauses.size >= pausesMax)
      for (const [other, end] of chatPauses) if (!isAhead(end)) chatPauses.delete(other);
    chatPauses.set(key, until);
    if (userId !== undefined) await writePause({ userId, until });
  }

  const remember = (work: () => Promise<void>): Promise<void> =>
    work().catch((error: unknown) =>
      log.warn({ platform: lane.platform, error: errorClass(error) }, 'a pause could not be written down'),
    );

  function pause(until: Temporal.Instant): void {
    if (!lanePause || Temporal.Instant.compare(until, lanePause) > 0) lanePause = until;
  }

  return {
    pause,
    pausedUntil: () => (isAhead(lanePause) ? lanePause : undefined),
    answering: (handle) => async (inbound) => {
      const answer = await handle(inbound);
      const { shows } = answer;
      const { userId } = inbound;
      const chat = inbound.isPrivate ? { key: userId, userId } : { key: `group of ${userId}` };
      const draw = (show: (pass: Pass) => Promise<Shown>, showsScreen = isScreen(answer)) =>
        queue.add(chat.key, {
          isScreen: showsScreen,
          heldBack: shows.heldBack,
          show: async (draws) => {
            const { shown, written } = await write(chat, show);
            if (showsScreen) await shows.shown(shown, written - draws());
          },
        });
      return { ...answer, shows: { ...shows, draw } };
    },
    send: async (userId, show, sending) => {
      if (sending.what === 'screen' && queue.isBusy(userId)) return { ok: false, error: held };
      let outcome: Shown = { ok: false, error: held };
      await queue.add(userId, {
        isScreen: false,
        show: async () => {
          outcome = (await write({ key: userId, userId }, show, sending)).shown;
        },
      });
      return outcome;
    },
  };
}
