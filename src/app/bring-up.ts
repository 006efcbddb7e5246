import { setTimeout as sleep } from 'node:timers/promises';
import type { PlatformSetup } from '../platform/manifest.ts';
import { Failed, type Failure, failureOf } from '../shared/failed.ts';
import { errorClass, type Log } from '../shared/log.ts';

const pauseMaxMs = 60_000;
const growingPause = (failures: number): number => Math.min(pauseMaxMs, 1000 * 2 ** failures);

export type BroughtUp = {
  /** Why a platform does not work yet; empty when all do. */
  readonly troubles: () => readonly Failure[];
  /** Tries no more. Resolves when the try in hand has ended. */
  stop(): Promise<void>;
};

/**
 * Starts every platform. One that cannot be reached, or refuses its token, leaves the others working and is tried again
 * with growing pauses: what is wrong may be mended at the platform, and nobody else would notice. Rejects with the first
 * failure when none could be started: then there is nothing to leave working.
 */
export async function bringUp(deps: {
  readonly setups: readonly PlatformSetup[];
  /** Goes on where its last call for that platform failed. */
  readonly start: (setup: PlatformSetup) => Promise<void>;
  readonly onLate: () => void;
  readonly log: Log;
  readonly pauseMs?: (failures: number) => number;
}): Promise<BroughtUp> {
  const { setups, start, onLate, log, pauseMs = growingPause } = deps;
  const down = new Map<PlatformSetup, Failure>();
  const ending = new AbortController();

  const attempt = async (setup: PlatformSetup): Promise<void> => {
    try {
      await start(setup);
      down.delete(setup);
    } catch (error) {
      const failure = failureOf(error);
      // What no operator can mend is a bug, and no other try would change it.
      if (failure === undefined) throw error;
      down.set(setup, failure);
      log.error(
        { platform: setup.name, failure: failure.kind, cause: errorClass(error) },
        'a platform could not be started',
      );
    }
  };

  const keepTrying = async (setup: PlatformSetup): Promise<void> => {
    for (let failures = 0; down.has(setup); failures += 1) {
      const isOver = await sleep(pauseMs(failures), false, { signal: ending.signal, ref: false }).catch(
        () => true,
      );
      if (isOver) return;
      await attempt(setup);
    }
    log.info({ platform: setup.name }, 'a platform that was away works');
    onLate();
  };

  await Promise.all(setups.map(attempt));
  const [first] = down.values();
  if (first !== undefined && down.size === setups.length) throw new Failed(first);
  const late = [...down.keys()].map((setup) =>
    keepTrying(setup).catch((error: unknown) =>
      log.error({ platform: setup.name, err: error }, 'a platform is given up until the next start'),
    ),
  );
  return {
    troubles: () => [...down.values()],
    stop: async () => {
      ending.abort();
      await Promise.all(late);
    },
  };
}
