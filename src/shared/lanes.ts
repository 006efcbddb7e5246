/** Runs work of the same key one after the other, and work of different keys side by side, within this process. */
export type Lanes = {
  /** Settles with the outcome of `work`, after all earlier work of this key has ended. */
  inOrder<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Counts work that has no order. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way: for orderly shutdown and for tests. */
  idle(): Promise<void>;
};

export function createLanes(): Lanes {
  const lastByKey = new Map<string, Promise<unknown>>();
  const running = new Set<Promise<unknown>>();

  function track<T>(work: Promise<T>): Promise<T> {
    const ended: Promise<unknown> = work
      .then(
        () => {},
        () => {},
      )
      .then(() => running.delete(ended));
    running.add(ended);
    return work;
  }

  return {
    track,
    inOrder: (key, work) => {
      const before = lastByKey.get(key) ?? Promise.resolve();
      const current = before.then(work);
      const settled: Promise<unknown> = current
        .then(
          () => {},
          () => {},
        )
        .then(() => {
          if (lastByKey.get(key) === settled) lastByKey.delete(key);
        });
      lastByKey.set(key, settled);
      return track(current);
    },
    idle: async () => {
      // Work that ends may have started more, so look again.
      while (running.size > 0) await Promise.all(running);
    },
  };
}
