/** Refusals within this time belong together. */
const togetherMs = 10_000;
const addressesMin = 10;
const partMin = 1 / 5;

/** What platforms answered to what was written to their addresses lately. */
export type Refusals = {
  /** Notes an answer. True when so many different addresses were refused that it is not about one of them. */
  note(address: string, isRefused: boolean, nowMs: number): boolean;
};

/**
 * A platform that refuses an address seldom says whether the address or the sender is meant. When at least a fifth of at
 * least ten different addresses was refused within ten seconds, the sender is.
 */
export function createRefusals(): Refusals {
  // In the order of the last answer, oldest first.
  const lately = new Map<string, { readonly atMs: number; readonly refusedMs: number }>();
  return {
    note: (address, isRefused, nowMs) => {
      const refusedMs = isRefused ? nowMs : (lately.get(address)?.refusedMs ?? Number.NEGATIVE_INFINITY);
      lately.delete(address);
      lately.set(address, { atMs: nowMs, refusedMs });
      for (const [key, { atMs }] of lately) {
        if (nowMs - atMs < togetherMs) break;
        lately.delete(key);
      }
      if (!isRefused || lately.size < addressesMin) return false;
      const refused = [...lately.values()].filter((one) => nowMs - one.refusedMs < togetherMs).length;
      return refused >= lately.size * partMin;
    },
  };
}
