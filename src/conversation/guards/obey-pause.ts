import type { Timing } from '../../shared/pacing.ts';
import type { Platform, SendFailure } from '../contract/platform.ts';

/**
 * Wraps a platform's `show` so that it sends nothing while the platform wants us to wait, as told to this process or,
 * through `keepSilent`, to another one. Meanwhile it fails with `rate-limited`, as the platform would, and the lane
 * draws the screen later.
 */
export function obeyingPauses(
  show: Platform['show'],
  { nowMs }: Pick<Timing, 'nowMs'>,
): Required<Pick<Platform, 'show' | 'keepSilent'>> {
  let silentUntilMs = 0;
  const keepSilent = (ms: number): void => {
    silentUntilMs = Math.max(silentUntilMs, nowMs() + ms);
  };
  const silence = (): SendFailure | undefined => {
    const leftMs = silentUntilMs - nowMs();
    return leftMs > 0 ? { kind: 'rate-limited', retryAfterMs: Math.ceil(leftMs) } : undefined;
  };
  return {
    keepSilent,
    show: async (address, screen, options) => {
      const silent = silence();
      if (silent) return { ok: false, error: silent };
      // Checked again right before writing, because waiting for the chat's turn may have taken long.
      const before = async () => (await options.before?.()) ?? silence();
      const shown = await show(address, screen, { ...options, before });
      if (!shown.ok && shown.error.kind === 'rate-limited') keepSilent(shown.error.retryAfterMs);
      return shown;
    },
  };
}
