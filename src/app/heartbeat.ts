import type { Db } from '../persistence/db.ts';
import { beatOfPresses } from '../persistence/health/pulse.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Clock } from '../shared/time.ts';

const everyMs = 15_000;

/**
 * Notes every few seconds that this process takes presses. After an outage `onReturn` is called, once the screens that
 * were open are marked to be drawn again. Resolves after the first beat; the returned function ends it.
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
      // Without a database nobody is answered either: the gap is found at the next beat.
      log.warn({ error: errorClass(error) }, 'the pulse could not be noted');
    }
  };
  await beat();
  const timer = setInterval(() => void beat(), everyMs).unref();
  return () => clearInterval(timer);
}
