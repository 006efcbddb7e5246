import DataLoader from 'dataloader';

export type TogetherOptions = {
  /** How many calls of `many` run at once; what comes meanwhile waits and is then asked together. */
  readonly atOnce: number;
  /** The most that one call of `many` gets. */
  readonly most: number;
  /**
   * Milliseconds between the beginnings of two calls; absent = none. What comes sooner waits for what comes meanwhile:
   * only when much comes at once, where one call for two takes less than two calls. What is full does not wait.
   */
  readonly apartMs?: number;
  /** Whether an error was the fault of one of them. Absent = of any error; when it was not, all of them fail of it. */
  readonly isOfOne?: (error: unknown) => boolean;
};

/**
 * Asks for single things what is answered for many at once. `many` answers in the order of what it was asked. When it
 * fails for several because of one, each is asked alone, so that nobody fails because of another.
 */
export function together<Q, A>(
  many: (asked: readonly Q[]) => Promise<readonly A[]>,
  { atOnce, most, apartMs = 0, isOfOne = () => true }: TogetherOptions,
): (one: Q) => Promise<A> {
  const waiting: (() => void)[] = [];
  let running = 0;
  let begunMs = Number.NEGATIVE_INFINITY;
  let isResting = false;

  async function alone(one: Q): Promise<A | Error> {
    try {
      const [answer] = await many([one]);
      if (answer === undefined) throw new Error('what was asked alone was not answered');
      return answer;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  async function ask(asked: readonly Q[]): Promise<readonly (A | Error)[]> {
    try {
      return await many(asked);
    } catch (error) {
      if (asked.length === 1 || !isOfOne(error)) throw error;
      return await Promise.all(asked.map(alone));
    } finally {
      running -= 1;
      next();
    }
  }

  function next(): void {
    if (running >= atOnce || waiting.length === 0) return;
    const restMs = begunMs + apartMs - performance.now();
    // Where two wait, the first of them is full.
    if (restMs > 0 && waiting.length === 1) {
      if (isResting) return;
      isResting = true;
      setTimeout(() => {
        isResting = false;
        next();
      }, restMs);
      return;
    }
    begunMs = performance.now();
    running += 1;
    waiting.shift()?.();
    next();
  }

  const loader = new DataLoader<Q, A>(ask, {
    // Two events that ask the same are still two.
    cache: false,
    maxBatchSize: most,
    batchScheduleFn: (begin) => {
      waiting.push(begin);
      // What else was received at this moment comes along.
      setImmediate(next);
    },
  });
  return (one) => loader.load(one);
}
