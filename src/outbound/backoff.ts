/** How often a message is tried when the platform fails; waiting for a rate limit does not count. */
export const triesMax = 8;

const firstMs = 2000;
const maxMs = 5 * 60_000;

/**
 * Milliseconds to wait after a failed try: doubled each time, up to five minutes, then shortened by a random part of up
 * to half, so that messages that failed together are not tried again together. `random` is from 0 to 1, `tries` the
 * number of failed tries before.
 */
export function backoffMs(tries: number, random: number): number {
  const full = Math.min(maxMs, firstMs * 2 ** tries);
  return Math.round(full / 2 + (full / 2) * random);
}
