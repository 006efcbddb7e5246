import type { Json } from './json.ts';

/**
 * What goes wrong with one of the next calls. `accept-then-drop` does the work and then drops the connection. `slow` is
 * answered rightly, but late.
 */
export type Fault = {
  readonly method?: string;
  readonly kind: '429' | '500' | 'reset' | 'accept-then-drop' | 'slow';
  /** How late a slow answer is. */
  readonly lateMs?: number;
  readonly retryAfterS?: number;
  readonly times?: number;
  /** The fault only happens to a call with such parameters, and waits until one comes. */
  readonly only?: (params: Json) => boolean;
};

/** Faults that a test or the demo asks for. Calls that only wait for work are unharmed unless named. */
export type Faults = {
  next(fault: Fault): void;
  clear(): void;
  latencyMs: number;
};

export type FaultBox = Faults & { take(method: string, params?: Json): Fault | undefined };

const sparedUnlessNamed = new Set(['getUpdates', 'apps.connections.open']);

export function createFaults(): FaultBox {
  const queue: { fault: Fault; left: number }[] = [];
  return {
    latencyMs: 0,
    next: (fault) => {
      queue.push({ fault, left: fault.times ?? 1 });
    },
    clear: () => {
      queue.length = 0;
    },
    take: (method, params = {}) => {
      const at = queue.findIndex(
        ({ fault }) =>
          (fault.method === undefined ? !sparedUnlessNamed.has(method) : fault.method === method) &&
          (fault.only?.(params) ?? true),
      );
      const found = queue[at];
      if (found === undefined) return undefined;
      found.left -= 1;
      if (found.left <= 0) queue.splice(at, 1);
      return found.fault;
    },
  };
}
