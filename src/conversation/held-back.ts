import type { SendFailure, ShowOptions } from './platform-port.ts';

/** How an adapter leaves a `show` that is not to be written after all; its `classify` gives the failure back. */
export class HeldBack extends Error {
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
