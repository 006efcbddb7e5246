/** Tries a message has when the platform fails; waits for a rate limit do not count. */
export const triesMax = 8;

const firstMs = 2000;
const mostMs = 5 * 60_000;

/**
 * Milliseconds to wait after a failed try: doubled each time up to five minutes, of which a random half is taken away,
 * so that what failed together does not come back together. `random` is from 0 to 1, `tries` the failed ones before.
 */
export function backoffMs(tries: number, random: number): number {
  const full = Math.min(mostMs, firstMs * 2 ** tries);
  return Math.round(full / 2 + (full / 2) * random);
}
