import { errorClass, type Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';

/** What is ended when a process leaves. */
export type Part = {
  /** For the log. */
  readonly name: string;
  /** Milliseconds from the beginning by which it has to have ended; then those after it are ended without waiting for it. */
  readonly byMs: number;
  readonly end: () => Promise<unknown>;
};

/**
 * Ends the parts of a process in their order. One that takes too long, or fails, is named in the log and keeps none of
 * those after it from ending: the last one is a private database, which would otherwise run on with nobody to end it. What
 * one does not need of its time is left to the next. Resolves to whether all of them ended in order.
 */
export async function endParts(parts: readonly Part[], log: Pick<Log, 'error'>): Promise<boolean> {
  const beganMs = performance.now();
  let isInOrder = true;
  for (const { name, byMs, end } of parts) {
    try {
      const work = end().then(() => true);
      if (await within(Math.max(0, byMs - (performance.now() - beganMs)), work)) continue;
      log.error({ part: name, byMs }, 'a part of the process did not end in time');
    } catch (error) {
      log.error({ part: name, error: errorClass(error) }, 'a part of the process could not be ended');
    }
    isInOrder = false;
  }
  return isInOrder;
}
