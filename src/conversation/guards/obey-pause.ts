import type { Timing } from '../../shared/pacing.ts';
import type { Address, SendFailure, Shown, ShowOptions } from '../contract/platform.ts';

/** A way of writing to a chat. */
type Write<What, Options> = (address: Address, what: What, options: Options) => Promise<Shown>;

export type Courtesy = {
  /** The platform asked somebody of us to be silent for that long. */
  readonly hush: (ms: number) => void;
  /** The same way of writing, but silent while it has to be. */
  readonly polite: <What, Options extends Pick<ShowOptions, 'before'>>(
    write: Write<What, Options>,
  ) => Write<What, Options>;
};

/**
 * Keeps a platform's adapter silent for as long as the platform asked for it, be it through this process or, by `hush`,
 * another. What was not said then is told to the caller as the platform would tell it, and is said later by the lane.
 */
export function createCourtesy({ nowMs }: Pick<Timing, 'nowMs'>): Courtesy {
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
    polite: (write) => async (address, what, options) => {
      const silent = silence();
      if (silent) return { ok: false, error: silent };
      // Asked again at the last moment: the chat may have had to wait for its turn.
      const before = async () => (await options.before?.()) ?? silence();
      const shown = await write(address, what, { ...options, before });
      if (!shown.ok && shown.error.kind === 'rate-limited') hush(shown.error.retryAfterMs);
      return shown;
    },
  };
}
