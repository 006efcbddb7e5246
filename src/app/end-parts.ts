import { errorClass, type Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';

/** What is ended when a process leaves. */
export type Part = {
  /** For the log. */
  readonly name: string;
  /** Milliseconds after which the rest is ended without waiting for it. */
  readonly patienceMs: number;
  readonly end: () => Promise<unknown>;
};

/**
 * Ends the parts of a process in their order. One that takes too long, or fails, is named in the log and keeps none of
 * those after it from ending: the last one is a private database, which would otherwise run on with nobody to end it.
 */
export async function endParts(parts: readonly Part[], log: Pick<Log, 'error'>): Promise<void> {
  for (const { name, patienceMs, end } of parts) {
    try {
      const ended = await within(
        patienceMs,
        end().then(() => true),
      );
      if (ended === undefined)
        log.error({ part: name, patienceMs }, 'a part of the process did not end in time');
    } catch (error) {
      log.error({ part: name, error: errorClass(error) }, 'a part of the process could not be ended');
    }
  }
}
