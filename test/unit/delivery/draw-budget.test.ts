import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawsLeft, type FullAt, isShort, nextDrawAt } from '../../../src/domain/delivery/draw-budget.ts';
import { Temporal } from '../../../src/shared/time.ts';

const budget = { burst: 10, refillMs: 6000 };
const start = Temporal.Instant.from('2026-12-02T02:00:00Z');
const at = (ms: number) => start.add({ milliseconds: ms });
/** As the row of the conversation does it. */
const spend = (fullAt: FullAt, now: Temporal.Instant): Temporal.Instant =>
  (fullAt && Temporal.Instant.compare(fullAt, now) > 0 ? fullAt : now).add({ milliseconds: budget.refillMs });

it('no minute, whichever moment it begins, holds more than twenty draws, however people press', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 120 }), (pauses) => {
      let nowMs = 0;
      let fullAt: FullAt;
      const drawn: number[] = [];
      for (const pause of pauses) {
        nowMs += pause;
        if (nextDrawAt(budget, fullAt, at(nowMs)).epochMilliseconds > at(nowMs).epochMilliseconds) continue;
        fullAt = spend(fullAt, at(nowMs));
        drawn.push(nowMs);
      }
      for (const from of drawn)
        expect(drawn.filter((ms) => ms >= from && ms < from + 60_000).length).toBeLessThanOrEqual(20);
    }),
  );
});

it('ten at once, then one every six seconds, and full again after a minute', () => {
  let fullAt: FullAt;
  for (let left = 10; left > 0; left -= 1) {
    expect(drawsLeft(budget, fullAt, start)).toBe(left);
    expect(isShort(left)).toBe(left <= 2);
    expect(nextDrawAt(budget, fullAt, start)).toEqual(start);
    fullAt = spend(fullAt, start);
  }
  expect(drawsLeft(budget, fullAt, start)).toBe(0);
  expect(nextDrawAt(budget, fullAt, start)).toEqual(at(6000));
  expect(drawsLeft(budget, fullAt, at(5999))).toBe(0);
  expect(nextDrawAt(budget, fullAt, at(5999))).toEqual(at(6000));
  expect(drawsLeft(budget, fullAt, at(6000))).toBe(1);
  expect(nextDrawAt(budget, fullAt, at(6000))).toEqual(at(6000));
  expect(drawsLeft(budget, fullAt, at(60_000))).toBe(10);
  expect(drawsLeft(budget, fullAt, at(600_000))).toBe(10);
});

it('a time that no budget reaches comes from another clock, and holds nobody back', () => {
  expect(drawsLeft(budget, at(120_000), start)).toBe(0);
  expect(drawsLeft(budget, at(120_001), start)).toBe(10);
  expect(nextDrawAt(budget, at(3_600_000), start)).toEqual(start);
});
