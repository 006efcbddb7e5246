import { expect } from 'vitest';
import { Temporal } from '../../src/shared/time.ts';

// `toMatchObject` cannot see the value inside a moment. Without this, any two moments would be equal to it.
const kinds = [
  Temporal.Instant,
  Temporal.PlainDate,
  Temporal.PlainDateTime,
  Temporal.ZonedDateTime,
  Temporal.Duration,
];

expect.addEqualityTesters([
  (a: unknown, b: unknown) => {
    const kind = kinds.find((one) => a instanceof one || b instanceof one);
    if (!kind) return undefined;
    return a instanceof kind && b instanceof kind && String(a) === String(b);
  },
]);
