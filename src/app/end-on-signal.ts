import type { Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';

/** Shorter than the patience of systemd or Kubernetes, so that we can still log what was cut off. */
const patienceMs = 9500;

/**
 * Ends the process in order on SIGTERM or SIGINT, and within ten seconds even when something hangs. Another process
 * finds the rows of unfinished work and does it. `stop` resolves to whether it ended in order; otherwise the process says
 * by its code that it did not.
 */
export function endOnSignal(stop: () => Promise<boolean>, log: Log): void {
  let isStopping = false;
  const end = async (signal: string): Promise<number> => {
    log.info({ signal }, 'stopping');
    try {
      const isInOrder = await within(patienceMs, stop());
      if (isInOrder) log.info({}, 'stopped');
      else if (isInOrder === undefined)
        log.error({ patienceMs }, 'the stop took too long; the rest is left to the next process');
      else log.error({}, 'stopped, but not in order; what was in hand is left to the next process');
      return isInOrder ? 0 : 1;
    } catch (error) {
      log.error({ err: error }, 'the stop failed');
      return 1;
    }
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void end(signal).then((code) => process.exit(code));
    });
  }
}
