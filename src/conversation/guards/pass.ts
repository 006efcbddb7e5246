import { ChatTurnTimeout } from '../../shared/chat-turns.ts';
import type { Pass, SendFailure, ShowOptions } from '../contract/platform.ts';

/** Thrown inside an adapter's `show` when it must not write after all. */
export class NotWritten extends Error {
  override readonly name = 'NotWritten';
  readonly failure: SendFailure;

  constructor(failure: SendFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Waits for nothing. */
export const freely: Pass = (_what, send) => send();

export const passing = ({ pass = freely }: Pick<ShowOptions, 'pass'>): Pass => pass;

/** The failure to report when we decided ourselves not to write; undefined for any other error. */
export function whyNotWritten(error: unknown): SendFailure | undefined {
  if (error instanceof ChatTurnTimeout) return { kind: 'held' };
  return error instanceof NotWritten ? error.failure : undefined;
}
