/** Counts work in progress, so that a test can wait until all of it is done. */
export type InFlight = {
  track<T>(work: Promise<T>): Promise<T>;
  idle(): Promise<void>;
};

export function createInFlight(): InFlight {
  let count = 0;
  let waiters: (() => void)[] = [];
  const settle = () => {
    count -= 1;
    if (count > 0) return;
    const woken = waiters;
    waiters = [];
    for (const wake of woken) wake();
  };
  return {
    track: (work) => {
      count += 1;
      work.then(settle, settle);
      return work;
    },
    idle: async () => {
      // Finished work may have started more, so look again after each wake.
      while (count > 0) {
        await new Promise<void>((resolve) => {
          waiters.push(resolve);
        });
      }
    },
  };
}

/** Waits without keeping the process alive, and stops waiting when the simulator closes. */
export const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted) {
      resolve();
      return;
    }
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
