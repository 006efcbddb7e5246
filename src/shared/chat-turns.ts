import { createPacer, type Timing } from './pacing.ts';

export type NewMessage<T> = {
  /** Awaited in the turn, right before `send`; if it rejects, nothing is sent. */
  readonly ready: () => Promise<void>;
  readonly send: () => Promise<T>;
  /** Milliseconds to wait while other processes have the turn; some seconds when absent. */
  readonly patienceMs?: number;
};

/**
 * Waits until the chat may get a new message (both platforms ask for at most one a second), then sends it. A turn ends
 * when the platform has answered, so that a slow message and the next one do not arrive together. Rejects with
 * `ChatTurnTimeout` when the turn does not come in time.
 */
export type ChatTurn = <T>(chat: string, writing: NewMessage<T>) => Promise<T>;

/** Nothing was sent: other processes were writing to the chat all the time. */
export class ChatTurnTimeout extends Error {
  override readonly name = 'ChatTurnTimeout';
}

const gapMs = 1000;
/** High enough that chats do not wait for each other: the lanes limit the total rate. */
const perSecond = 1000;

/** Chat turns that only the senders of this process share. */
export function createLocalChatTurns(timing: Timing): ChatTurn {
  const pacer = createPacer({ perSecond, addressGapMs: gapMs }, timing);
  return async (chat, { ready, send }) => {
    await pacer.turn(chat, () => {});
    await ready();
    return send();
  };
}
