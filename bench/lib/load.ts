import { setTimeout as sleep } from 'node:timers/promises';

/** One piece of work from its beginning to its end; rejects when it was lost. */
export type Work = () => Promise<void>;

export type Loaded = {
  readonly done: number;
  readonly lost: number;
  readonly perSecond: number;
  /** Milliseconds from the moment at which each was due. */
  readonly latencies: readonly number[];
};

/** So many at once, each beginning the next as soon as one has ended. */
export async function closedLoad(work: Work, width: number, forMs: number): Promise<Loaded> {
  const latencies: number[] = [];
  let lost = 0;
  const beganMs = performance.now();
  const one = async () => {
    while (performance.now() - beganMs < forMs) {
      const atMs = performance.now();
      await work().then(
        () => latencies.push(performance.now() - atMs),
        (error) => {
          lost += 1;
          tell(error);
        },
      );
    }
  };
  await Promise.all(Array.from({ length: width }, one));
  const seconds = (performance.now() - beganMs) / 1000;
  return { done: latencies.length, lost, perSecond: latencies.length / seconds, latencies };
}

/**
 * So many a second, whether the earlier ones have ended or not, as people are. What waits because we are late ourselves
 * counts from when it was due, so that a pause of the system hides nothing.
 */
export async function openLoad(work: Work, perSecond: number, forMs: number): Promise<Loaded> {
  const latencies: number[] = [];
  let lost = 0;
  const running: Promise<void>[] = [];
  const beganMs = performance.now();
  const total = Math.floor((perSecond * forMs) / 1000);
  for (let at = 0; at < total; ) {
    const dueMs = beganMs + (at * 1000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0.5) {
      await sleep(waitMs);
      continue;
    }
    running.push(
      work().then(
        () => void latencies.push(performance.now() - dueMs),
        (error) => {
          lost += 1;
          tell(error);
        },
      ),
    );
    at += 1;
  }
  await Promise.all(running);
  const seconds = (performance.now() - beganMs) / 1000;
  return { done: latencies.length, lost, perSecond: latencies.length / seconds, latencies };
}

/** What is lost is rare, and its reason worth knowing. */
const tell = (error: unknown) => process.stderr.write(`lost: ${String(error)}\n`);
