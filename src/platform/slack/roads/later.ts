import type { Log } from '../../../shared/log.ts';
import type { Timing } from '../../../shared/pacing.ts';
import { classify } from '../errors.ts';
import { type LimitedMethod, type MethodGate, NoRoom } from './method-gate.ts';

const waitingMax = 10_000;
/** Looked again this often while there is no room, so that a process can stop. */
const lookMs = 1000;

/**
 * Calls of one method on which nothing depends, made as room comes, the newest of each key. They are forgotten when the
 * process ends.
 */
export type Later = {
  /** Makes the call now if there is room and nothing waits, else later. Never rejects. */
  do(key: string, call: () => Promise<unknown>): Promise<void>;
  /** What waits under this key is out of date. */
  forget(key: string): void;
  stop(): void;
};

export function createLater(
  deps: {
    readonly gate: MethodGate;
    readonly timing: Timing;
    readonly log: Log;
    /** Keeps count of calls under way. */
    readonly track: <T>(work: Promise<T>) => Promise<T>;
  },
  {
    method,
    spare,
    failed,
  }: {
    readonly method: LimitedMethod;
    /** So many calls of a minute are left for what is more urgent. */
    readonly spare: number;
    /** What the log says when Slack refuses. */
    readonly failed: string;
  },
): Later {
  const waiting = new Map<string, () => Promise<unknown>>();
  let isDraining = false;
  let isStopped = false;

  /** False when there was no room after all. */
  async function make(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await call();
    } catch (error) {
      if (error instanceof NoRoom) return false;
      const failure = classify(error).kind;
      if (failure !== 'anchor-gone') deps.log.warn({ platform: 'slack', failure }, failed);
    }
    return true;
  }

  async function drain(): Promise<void> {
    if (isDraining) return;
    isDraining = true;
    try {
      for (;;) {
        const [next] = waiting;
        if (next === undefined || isStopped) return;
        const waitMs = deps.gate.roomInMs(method, spare);
        if (waitMs > 0) {
          await deps.timing.sleep(Math.min(waitMs, lookMs));
          continue;
        }
        const [key, call] = next;
        waiting.delete(key);
        if (!(await deps.track(make(call))) && !waiting.has(key)) waiting.set(key, call);
      }
    } finally {
      isDraining = false;
    }
  }

  return {
    do: async (key, call) => {
      const isFirst = waiting.size === 0 && deps.gate.roomInMs(method, spare) === 0;
      if (isFirst && (await make(call))) return;
      waiting.delete(key);
      if (waiting.size < waitingMax) waiting.set(key, call);
      void drain();
    },
    forget: (key) => {
      waiting.delete(key);
    },
    stop: () => {
      isStopped = true;
      waiting.clear();
    },
  };
}
