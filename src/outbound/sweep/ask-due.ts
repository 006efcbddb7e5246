import type { DueNow } from '../../persistence/sweeps/due-now.ts';

/** What is due, for the parts of one sweep. */
export type AskDue = {
  /** Undefined where it could not be asked, or may be otherwise since: everything may be due then. */
  readonly known: () => Promise<DueNow | undefined>;
  /** Something was done: more may be due since. */
  readonly changed: () => void;
};

/** Asks once, when it is first needed. */
export function askDue(ask: () => Promise<DueNow>, onFailure: (error: unknown) => void): AskDue {
  let answer: Promise<DueNow | undefined> | undefined;
  return {
    known: () => {
      answer ??= ask().catch((error: unknown) => {
        onFailure(error);
        return undefined;
      });
      return answer;
    },
    changed: () => {
      answer = Promise.resolve(undefined);
    },
  };
}
