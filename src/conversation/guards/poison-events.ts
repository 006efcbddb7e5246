import { chooseLocale } from '../../i18n/locale.ts';
import { translator } from '../../i18n/translate.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { HandleInbound } from '../contract/platform.ts';
import { StoreUnavailable } from '../engine/event-store.ts';

/** An event that fails this often while the database works will always fail. */
const triesMax = 3;
const rememberedMax = 10_000;

/**
 * Skips an event that can never be handled. Without this, the platform would deliver it again for ever, and everything
 * that the person does would wait behind it. After the third failure in this process it is logged and counts as done,
 * and the person is told that it did not work. Failures of the database do not count, because they pass.
 */
export function skippingPoisonEvents(handle: HandleInbound, log: Log): HandleInbound {
  const failures = new Map<string, number>();

  return async (inbound) => {
    const { platform, tenant, eventId, event, localeHint } = inbound;
    const key = JSON.stringify([platform, tenant, eventId]);
    try {
      const answer = await handle(inbound);
      failures.delete(key);
      return answer;
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      const count = (failures.get(key) ?? 0) + 1;
      failures.set(key, count);
      // Forget the oldest: after so many others it is not delivered any more.
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
