import { ChatTurnTimeout, type NewMessage } from '../../shared/chat-turns.ts';
import type { SendFailure, ShowOptions } from '../contract/platform.ts';

/** Thrown inside an adapter's `show` when it must not write after all. */
class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Waits until one message may be written. Rejects with `NotWritten` when it must not be written. */
export async function waitToWrite({ before }: ShowOptions): Promise<void> {
  const failure = await before?.();
  if (failure) throw new NotWritten(failure);
}

/**
 * The same for a new message, which also waits for the turn of its chat. `patienceMs` is used only for the first part
 * of a long screen: later parts always have to wait for the part before them.
 */
export const inTurn = (options: ShowOptions, part: number): Omit<NewMessage<never>, 'send'> => ({
  ready: () => waitToWrite(options),
  ...(part === 0 && options.patienceMs !== undefined && { patienceMs: options.patienceMs }),
});

/** The failure to report when we decided ourselves not to write; undefined for any other error. */
export function whyNotWritten(error: unknown): SendFailure | undefined {
  if (error instanceof ChatTurnTimeout) return { kind: 'held' };
  return error instanceof NotWritten ? error.failure : undefined;
}
