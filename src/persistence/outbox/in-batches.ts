import { setImmediate as othersTurn } from 'node:timers/promises';

/** So much that no statement gets too long, and so little that what else this process does waits for milliseconds. */
const size = 1000;

/** Works on many things in batches, one after the other; between them everything else has its turn. */
export async function inBatches<T>(
  all: readonly T[],
  work: (batch: readonly T[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < all.length; from += size) {
    if (from > 0) await othersTurn();
    await work(all.slice(from, from + size));
  }
}
