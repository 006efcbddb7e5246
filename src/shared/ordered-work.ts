/** Within this process, runs work with the same key one after the other and work with different keys in parallel. */
export type OrderedWork = {
  /** Runs `work` after all earlier work with this key has ended, and settles as it does. */
  inOrder<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Registers work that needs no order, so that `idle` waits for it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when no work is running; for shutdown and tests. */
  idle(): Promise<void>;
};

export function createOrderedWork(): OrderedWork {
  const lastByKey = new Map<string, Promise<unknown>>();
  const running = new Set<Promise<unknown>>();

  function track<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = Promise.allSettled([work]).then(() => running.delete(ended));
    running.add(ended);
    return work;
  }

  return {
    track,
    inOrder: (key, work) => {
      const before = lastByKey.get(key) ?? Promise.resolve();
      const current = before.then(work);
      const settled: Promise<unknown> = Promise.allSettled([current]).then(() => {
        if (lastByKey.get(key) === settled) lastByKey.delete(key);
      });
      lastByKey.set(key, settled);
      return track(current);
    },
    idle: async () => {
      // Work that ended may have started more, so check again.
      while (running.size > 0) await Promise.all(running);
    },
  };
}
