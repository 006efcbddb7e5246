import type { Timing } from '../../shared/pacing.ts';
import type { Platform, SendFailure } from '../contract/platform.ts';

/**
 * A platform's `show` that is silent for as long as the platform asked for it, be it through this process or, by
 * `hush`, another. What was not said then is told to the caller as the platform would tell it, and is drawn later by
 * the lane.
 */
export function courteous(
  show: Platform['show'],
  { nowMs }: Pick<Timing, 'nowMs'>,
): Required<Pick<Platform, 'show' | 'hush'>> {
  let silentUntilMs = 0;
  const hush = (ms: number): void => {
    silentUntilMs = Math.max(silentUntilMs, nowMs() + ms);
  };
  const silence = (): SendFailure | undefined => {
    const leftMs = silentUntilMs - nowMs();
    return leftMs > 0 ? { kind: 'rate-limited', retryAfterMs: Math.ceil(leftMs) } : undefined;
  };
  return {
    hush,
    show: async (address, screen, options) => {
      const silent = silence();
      if (silent) return { ok: false, error: silent };
      // Asked again at the last moment: the chat may have had to wait for its turn.
      const before = async () => (await options.before?.()) ?? silence();
      const shown = await show(address, screen, { ...options, before });
      if (!shown.ok && shown.error.kind === 'rate-limited') hush(shown.error.retryAfterMs);
      return shown;
    },
  };
}
