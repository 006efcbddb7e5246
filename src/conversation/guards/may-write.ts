import { ChatTurnTimeout, type NewMessage } from '../../shared/chat-turns.ts';
import type { SendFailure, ShowOptions } from '../contract/platform.ts';

/** How an adapter leaves a `show` that is not to be written after all. */
class HeldBack extends Error {
  override readonly name = 'HeldBack';
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Waits for the moment to write one message. Rejects with `HeldBack` when it must not be written. */
export async function mayWrite({ before }: ShowOptions): Promise<void> {
  const failure = await before?.();
  if (failure) throw new HeldBack(failure);
}

/**
 * The same for a new message, in the turn of its chat. Only the first of a screen in several may be impatient: between
 * its parts the chat is busy with ourselves.
 */
export const inTurn = (options: ShowOptions, part: number): Omit<NewMessage<never>, 'send'> => ({
  ready: () => mayWrite(options),
  ...(part === 0 && options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
});

/** What it means for the sender that a message was not written, by our own decision; undefined for any other failure. */
export function heldBack(error: unknown): SendFailure | undefined {
  if (error instanceof ChatTurnTimeout) return { kind: 'held' };
  return error instanceof HeldBack ? error.failure : undefined;
}
