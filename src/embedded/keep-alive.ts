import type { Log } from '../shared/log.ts';

/** Why a server that is in use is no longer looked after. */
export type Lost =
  | { readonly why: 'folder-gone' }
  | { readonly why: 'ends-again'; readonly tries: number; readonly lastError: string };

const watchEveryMs = 500;
/** What is waited after each start that did not help, before the next one or the end. About a minute in all. */
const pausesMs = [500, 1000, 2000, 4000, 8000, 15_000, 30_000];
/** A server that has run this long is well: the next end counts as the first. */
const wellAfterMs = 60_000;
/** The folder must be missing this often in a row, so that one glance at a bad moment ends nothing. */
const missingMax = 2;

/**
 * Starts a server again that ends while it is in use, and waits longer each time. `onLost` is called once, when its
 * folder is gone or when starting again does not help: a restart without end would only heat the machine.
 */
export function keepAlive(server: {
  readonly isFolderThere: () => boolean;
  readonly isRunning: () => boolean;
  readonly startAgain: () => Promise<void>;
  readonly log: Log;
  readonly onLost: (lost: Lost) => void;
}): { stop(): Promise<void> } {
  const { log } = server;
  let restart: Promise<void> | undefined;
  let tries = 0;
  let missing = 0;
  let lastError = '';
  let wellFrom = performance.now() + wellAfterMs;
  let notBefore = 0;

  const lose = (lost: Lost): void => {
    clearInterval(timer);
    server.onLost(lost);
  };
  const startAgain = async (): Promise<void> => {
    log.warn({ tries }, 'private PostgreSQL ended unexpectedly; starting it again');
    try {
      await server.startAgain();
      log.info({}, 'private PostgreSQL is running again');
    } catch (error) {
      lastError = error instanceof Error ? error.message : '';
      log.error({ err: error }, 'private PostgreSQL could not be started again');
    }
    const now = performance.now();
    notBefore = now + (pausesMs[tries] ?? 0);
    wellFrom = now + wellAfterMs;
    tries += 1;
    restart = undefined;
  };
  const look = (): void => {
    missing = server.isFolderThere() ? 0 : missing + 1;
    const now = performance.now();
    if (missing >= missingMax) lose({ why: 'folder-gone' });
    else if (restart || missing > 0) return;
    else if (server.isRunning()) {
      if (now >= wellFrom) tries = 0;
    } else if (now < notBefore) return;
    else if (tries === pausesMs.length) lose({ why: 'ends-again', tries, lastError });
    else restart = startAgain();
  };
  const timer = setInterval(look, watchEveryMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await restart;
    },
  };
}
