/** What is due, for the parts of one sweep. */
export type AskDue<T> = {
  /** Undefined where it could not be asked, or may be otherwise since: everything may be due then. */
  readonly known: () => Promise<T | undefined>;
  /** Something was done: more may be due since. */
  readonly changed: () => void;
};

/** Asks once, when it is first needed. */
export function askDue<T>(ask: () => Promise<T>, onFailure: (error: unknown) => void): AskDue<T> {
  let answer: Promise<T | undefined> | undefined;
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
