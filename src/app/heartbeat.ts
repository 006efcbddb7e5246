import type { Db } from '../persistence/db.ts';
import { beatOfPresses } from '../persistence/health/pulse.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Clock } from '../shared/time.ts';

const everyMs = 15_000;

/**
 * Records every few seconds that this process accepts presses. After an outage it marks the screens that were open to
 * be redrawn, and then calls `onReturn`. Resolves after the first record; the returned function ends it.
 */
export async function takePulse(deps: {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly onReturn: () => void;
}): Promise<() => void> {
  const { db, clock, log } = deps;
  const beat = async () => {
    try {
      const marked = await beatOfPresses(db, clock.now());
      if (marked === 0) return;
      log.warn({ screens: marked }, 'back after an outage: the open screens are drawn again');
      deps.onReturn();
    } catch (error) {
      // Without a database nobody gets an answer either, so this counts as an outage when the next record succeeds.
      log.warn({ error: errorClass(error) }, 'the pulse could not be noted');
    }
  };
  await beat();
  const timer = setInterval(() => void beat(), everyMs).unref();
  return () => clearInterval(timer);
}
