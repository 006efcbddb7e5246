import { expect, it } from 'vitest';
import { Temporal } from '../../../src/shared/time.ts';

const at = Temporal.Instant.from;
const day = Temporal.PlainDate.from;

it('a test that compares part of a row sees that a moment differs', () => {
  const row = { id: 1, at: at('2026-12-01T00:00:00Z'), day: day('2026-12-01') };
  expect(row).toMatchObject({ at: at('2026-12-01T00:00:00.000Z'), day: day('2026-12-01') });
  expect(row).not.toMatchObject({ at: at('2026-12-01T00:00:01Z') });
  expect(row).not.toMatchObject({ day: day('2026-12-02') });
  expect(row).not.toEqual({ ...row, at: undefined });
});
