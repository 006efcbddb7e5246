import type { Log } from '../shared/log.ts';
import { within } from '../shared/within.ts';

/** A manager such as systemd or Kubernetes kills later than that; what is cut off by us we can still name. */
const patienceMs = 9500;

/**
 * Ends the process in order on SIGTERM or SIGINT, within ten seconds whatever hangs: what is not finished by then is
 * found by its rows and done by another process.
 */
export function endOnSignal(stop: () => Promise<void>, log: Log): void {
  let isStopping = false;
  const end = async (signal: string): Promise<number> => {
    log.info({ signal }, 'stopping');
    try {
      const stopped = stop().then(() => true);
      const isStopped = await within(patienceMs, stopped);
      if (isStopped) log.info({}, 'stopped');
      else log.error({ patienceMs }, 'the stop took too long; the rest is left to the next process');
      return isStopped ? 0 : 1;
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
