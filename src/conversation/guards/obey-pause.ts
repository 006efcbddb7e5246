import type { Timing } from '../../shared/pacing.ts';
import type { Address, SendFailure, Shown, ShowOptions } from '../contract/platform.ts';

/** Writes something to a chat. */
type Write<What, Options> = (address: Address, what: What, options: Options) => Promise<Shown>;

export type PauseGuard = {
  /** To be called when another process was told by the platform to wait this long. */
  readonly keepSilent: (ms: number) => void;
  /** Wraps a `write` so that it sends nothing while the platform wants us to wait. */
  readonly obeyingPauses: <What, Options extends Pick<ShowOptions, 'before'>>(
    write: Write<What, Options>,
  ) => Write<What, Options>;
};

/**
 * Makes an adapter send nothing while the platform wants us to wait, as told to this process or, through `keepSilent`,
 * to another one. Meanwhile a write fails with `rate-limited`, as the platform would, and the lane writes later.
 */
export function createPauseGuard({ nowMs }: Pick<Timing, 'nowMs'>): PauseGuard {
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
    obeyingPauses: (write) => async (address, what, options) => {
      const silent = silence();
      if (silent) return { ok: false, error: silent };
      // Checked again right before writing, because waiting for the chat's turn may have taken long.
      const before = async () => (await options.before?.()) ?? silence();
      const shown = await write(address, what, { ...options, before });
      if (!shown.ok && shown.error.kind === 'rate-limited') keepSilent(shown.error.retryAfterMs);
      return shown;
    },
  };
}
