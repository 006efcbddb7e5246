/** How much one key, such as a person, may do: `burst` at once, and `perSecond` in the long run. */
export type Allowance = { readonly burst: number; readonly perSecond: number };

export type TokenBuckets = {
  /** False when the key has done too much; then nothing is taken. */
  take(key: string, cost?: number): boolean;
  /** How many keys are remembered. */
  size(): number;
};

const rememberedMax = 100_000;

/**
 * A bucket of tokens for every key. A full bucket is the same as a new one and is deleted, so only keys are kept that
 * did something within the time a bucket takes to fill.
 */
export function createTokenBuckets(
  { burst, perSecond }: Allowance,
  nowMs: () => number,
  keysMax = rememberedMax,
): TokenBuckets {
  // In the order of last use, oldest first.
  const buckets = new Map<string, { readonly left: number; readonly atMs: number }>();
  const fullAfterMs = (burst / perSecond) * 1000;

  function forget(now: number): void {
    for (const [key, { atMs }] of buckets) {
      if (now - atMs < fullAfterMs && buckets.size <= keysMax) return;
      buckets.delete(key);
    }
  }

  return {
    take: (key, cost = 1) => {
      const now = nowMs();
      const known = buckets.get(key);
      const left = known ? Math.min(burst, known.left + ((now - known.atMs) * perSecond) / 1000) : burst;
      const isAllowed = left >= cost;
      buckets.delete(key);
      buckets.set(key, { left: isAllowed ? left - cost : left, atMs: now });
      forget(now);
      return isAllowed;
    },
    size: () => buckets.size,
  };
}
