import type { Log } from '../shared/log.ts';

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
    const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patienceMs));
    const outcome = await Promise.race([
      stop().then(
        () => 'stopped' as const,
        (error: unknown) => {
          log.error({ err: error }, 'the stop failed');
          return 'failed' as const;
        },
      ),
      late,
    ]);
    if (outcome === 'late')
      log.error({ patienceMs }, 'the stop took too long; the rest is left to the next process');
    if (outcome === 'stopped') log.info({}, 'stopped');
    return outcome === 'stopped' ? 0 : 1;
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void end(signal).then((code) => process.exit(code));
    });
  }
}
