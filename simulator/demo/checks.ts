import { say } from './terminal/print.ts';

const waitMs = 50;
// Only ends what would hang for ever.
const patienceMs = 120_000;

/** What a script promises: each sentence is said with whether it is true. */
export type Checks = {
  /** Says the sentence, and remembers when it is not true. The story goes on. */
  readonly that: (sentence: string, isTrue: boolean) => void;
  readonly count: () => number;
  /** The sentences that are not true. */
  readonly broken: () => readonly string[];
};

export function createChecks(): Checks {
  const broken: string[] = [];
  let count = 0;
  return {
    that: (sentence, isTrue) => {
      count += 1;
      if (!isTrue) broken.push(sentence);
      say(`  ${isTrue ? '✓' : '✗'} ${sentence}`);
    },
    count: () => count,
    broken: () => broken,
  };
}

/** Looks until it is so, or patience ends: a file is fetched a moment after it was sent. */
export async function comesTrue(look: () => Promise<boolean>): Promise<boolean> {
  const end = performance.now() + patienceMs;
  for (let isTrue = await look(); ; isTrue = await look()) {
    if (isTrue || performance.now() > end) return isTrue;
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}
