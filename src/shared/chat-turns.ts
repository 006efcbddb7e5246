import { createPacer, type Timing } from './pacing.ts';

/**
 * Sends a new message once its chat may get one; both platforms ask for at most one a second. A turn lasts until the
 * platform has answered, so that a slow message and the one after it do not arrive together.
 */
export type ChatTurn = <T>(chat: string, send: () => Promise<T>) => Promise<T>;

const gapMs = 1000;
/** Chats do not wait for each other here: lanes pace what is sent to many. */
const perSecond = 1000;

/** Turns among the senders of this process alone. */
export function turnsOfOneProcess(timing: Timing): ChatTurn {
  const pacer = createPacer({ perSecond, addressGapMs: gapMs }, timing);
  return async (chat, send) => {
    await pacer.turn(chat);
    return send();
  };
}
