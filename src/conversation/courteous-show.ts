import { createPacer, type Timing } from '../shared/pacing.ts';
import type { Platform } from './platform-port.ts';

const messageGapMs = 1000;
/** Redraws are no new messages, and lanes pace what is sent to many: only the gap per person matters here. */
const perSecond = 1000;

/**
 * A platform's `show` that keeps to what one process can know of its limits: at most one new message a second per
 * person, and silence for as long as the platform asked for it. What was not said then is told to the caller as the
 * platform would tell it, and is drawn later by the lane.
 */
export function courteous(show: Platform['show'], timing: Timing): Platform['show'] {
  const pacer = createPacer({ perSecond, addressGapMs: messageGapMs }, timing);
  let silentUntilMs = 0;
  return async (address, screen, options) => {
    if (options.anchor === undefined) await pacer.turn(JSON.stringify(address));
    const leftMs = silentUntilMs - timing.nowMs();
    if (leftMs > 0) return { ok: false, error: { kind: 'rate-limited', retryAfterMs: Math.ceil(leftMs) } };
    const shown = await show(address, screen, options);
    if (!shown.ok && shown.error.kind === 'rate-limited')
      silentUntilMs = Math.max(silentUntilMs, timing.nowMs() + shown.error.retryAfterMs);
    return shown;
  };
}
