import { createPacer, type Timing } from './pacing.ts';

/** A new message to one chat. */
export type Writing<T> = {
  /** Awaited in the turn, right before `send`; if it rejects, nothing is sent. */
  readonly ready: () => Promise<void>;
  readonly send: () => Promise<T>;
  /** Milliseconds to wait while other processes have the turn; some seconds when absent. */
  readonly patienceMs?: number;
};

/**
 * Sends a new message once its chat may get one; both platforms ask for at most one a second. A turn lasts until the
 * platform has answered, so that a slow message and the one after it do not arrive together. Rejects with `TurnNotCome`
 * when it took too long.
 */
export type ChatTurn = <T>(chat: string, writing: Writing<T>) => Promise<T>;

/** Others were writing to the chat all the time: nothing was sent. */
export class TurnNotCome extends Error {
  override readonly name = 'TurnNotCome';
}

const gapMs = 1000;
/** Chats do not wait for each other here: lanes pace what is sent to many. */
const perSecond = 1000;

/** Turns among the senders of this process alone. */
export function turnsOfOneProcess(timing: Timing): ChatTurn {
  const pacer = createPacer({ perSecond, addressGapMs: gapMs }, timing);
  return async (chat, { ready, send }) => {
    await pacer.turn(chat);
    await ready();
    return send();
  };
}
