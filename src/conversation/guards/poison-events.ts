import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { HandleInbound } from '../contract/platform.ts';
import { StoreAway } from '../engine/engine.ts';

/** Twice could be chance; whatever fails three times while the database is there fails for ever. */
const triesMax = 3;
const rememberedMax = 10_000;

/**
 * An event that can never be handled must not be delivered for ever, with everything its person does waiting behind
 * it. After the third try in this process it is logged and counted as done, and its person is told that it did not
 * work. While the database is away nothing is given up: that passes.
 */
export function givingUp(handle: HandleInbound, log: Log): HandleInbound {
  const failures = new Map<string, number>();

  return async (inbound) => {
    const { platform, tenant, eventId, event, localeHint } = inbound;
    const key = JSON.stringify([platform, tenant, eventId]);
    try {
      const answer = await handle(inbound);
      failures.delete(key);
      return answer;
    } catch (error) {
      if (error instanceof StoreAway) throw error;
      const count = (failures.get(key) ?? 0) + 1;
      failures.set(key, count);
      // The oldest of so many is surely not delivered any more.
      const [oldest] = failures.keys();
      if (failures.size > rememberedMax && oldest !== undefined) failures.delete(oldest);
      if (count < triesMax) throw error;
      failures.delete(key);
      log.error({ platform, kind: event.kind, failure: errorClass(error) }, 'an event was given up');
      const text = translator(chooseLocale(undefined, localeHint))('gaveUp');
      return { mode: 'edit', notice: { text }, shows: { shown: async () => {} } };
    }
  };
}
