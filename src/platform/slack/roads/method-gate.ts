import type { Timing } from '../../../shared/pacing.ts';

/** Nothing was asked of Slack: the method has been called as often as its tier allows, or Slack has said so. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';

  /** Until there is room for a call. */
  readonly waitMs: number;

  constructor(method: LimitedMethod, waitMs: number) {
    super(method);
    this.waitMs = waitMs;
  }
}

/**
 * Calls in any minute, a tenth below what Slack allows each method in a workspace, because several processes and Slack's
 * own clock never agree to the second.
 */
export const callsPerMinute = {
  'chat.update': 45,
  'chat.delete': 45,
  'conversations.open': 45,
  'views.publish': 90,
} as const;
export type LimitedMethod = keyof typeof callsPerMinute;

const minuteMs = 60_000;

/**
 * How long until one more call fits into `most` of any minute; 0 = now. `calls`: when calls were made, in order.
 *
 * @internal for its test of every order of calls
 */
export function roomInMs(calls: readonly number[], most: number, nowMs: number): number {
  const mustBeOld = calls.at(-most);
  return mustBeOld === undefined ? 0 : Math.max(0, mustBeOld + minuteMs - nowMs);
}

/** Counts the calls of this process. It waits for nobody: who finds no room comes again. */
export type MethodGate = {
  /**
   * Makes the call, or rejects with `NoRoom` without making it. So it does when Slack itself says that this was one call
   * too many; then nobody calls the method for as long as it says.
   */
  call<T>(method: LimitedMethod, send: () => Promise<T>): Promise<T>;
  /** Milliseconds until a call would be made, if `spare` more are left for others. */
  roomInMs(method: LimitedMethod, spare?: number): number;
};

export function createMethodGate(
  { nowMs }: Pick<Timing, 'nowMs'>,
  /** The wait that Slack asked for with this error, if it is one. */
  askedToWaitMs: (error: unknown) => number | undefined,
): MethodGate {
  const calls = new Map<LimitedMethod, number[]>();
  const closedUntilMs = new Map<LimitedMethod, number>();

  const waitMs = (method: LimitedMethod, spare = 0): number => {
    const most = callsPerMinute[method] - spare;
    const closedMs = (closedUntilMs.get(method) ?? 0) - nowMs();
    return Math.max(roomInMs(calls.get(method) ?? [], most, nowMs()), closedMs, 0);
  };

  return {
    roomInMs: waitMs,
    call: async (method, send) => {
      const inMs = waitMs(method);
      if (inMs > 0) throw new NoRoom(method, inMs);
      calls.set(method, [...(calls.get(method) ?? []), nowMs()].slice(-callsPerMinute[method]));
      try {
        return await send();
      } catch (error) {
        const ms = askedToWaitMs(error);
        if (ms === undefined) throw error;
        closedUntilMs.set(method, nowMs() + ms);
        throw new NoRoom(method, ms);
      }
    },
  };
}
