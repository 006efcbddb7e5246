import { createPacer, type Timing } from './pacing.ts';

/** Resolves when a chat may get a new message, and counts it as sent. Ask right before sending. */
export type ChatTurn = (chat: string) => Promise<void>;

/** Both platforms ask for at most one new message a second and chat. */
const gapMs = 1000;
/** Chats do not wait for each other here: lanes pace what is sent to many. */
const perSecond = 1000;

/** Turns among the senders of this process alone. */
export function turnsOfOneProcess(timing: Timing): ChatTurn {
  const pacer = createPacer({ perSecond, addressGapMs: gapMs }, timing);
  return (chat) => pacer.turn(chat);
}
