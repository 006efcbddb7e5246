export type Background = {
  /** Begins the work, unless it is under way. */
  readonly start: () => void;
  /** What each run gave, once all have ended. Throws what one of them threw. */
  readonly end: () => Promise<readonly boolean[]>;
};

/** Work that may be begun again and again, but never twice at once. */
export function inBackground(work: () => Promise<boolean>): Background {
  const runs: Promise<boolean>[] = [];
  let isRunning = false;
  return {
    start: () => {
      if (isRunning) return;
      isRunning = true;
      const run = work().finally(() => {
        isRunning = false;
      });
      // `end` tells of it; until then nobody listens.
      run.catch(() => {});
      runs.push(run);
    },
    end: () => Promise.all(runs),
  };
}
