import { expect, it } from 'vitest';
import { Temporal } from '../../../src/shared/time.ts';

it('a test that compares rows with moments sees the difference', () => {
  const row = (at: string) => ({
    id: 1,
    at: Temporal.Instant.from(at),
    day: Temporal.PlainDate.from('2026-12-01'),
  });
  expect(row('2026-12-01T00:00:00Z')).toEqual(row('2026-12-01T00:00:00.000Z'));
  expect(row('2026-12-01T00:00:00Z')).not.toEqual(row('2026-12-01T00:00:01Z'));
  expect([Temporal.PlainDate.from('2026-12-01')]).not.toEqual([Temporal.PlainDate.from('2026-12-02')]);
  expect({ at: Temporal.Instant.from('2026-12-01T00:00:00Z') }).not.toEqual({ at: undefined });
});
