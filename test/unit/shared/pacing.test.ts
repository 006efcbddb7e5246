import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../src/outbound/backoff.ts';
import { createPacer } from '../../../src/shared/pacing.ts';
import { virtualTiming } from '../../support/virtual-timing.ts';

const inAnySecond = (writes: readonly number[]): number =>
  Math.max(0, ...writes.map((start) => writes.filter((at) => at >= start && at < start + 1000).length));

describe('pacing', () => {
  it('never lets any second have more writes than the rate, however late timers fire', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 30 })), {
          maxLength: 120,
        }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }),
        async (perSecond, wishes, lateness) => {
          let slept = 0;
          const timing = virtualTiming(() => lateness[slept++ % lateness.length] ?? 0);
          const pacer = createPacer({ perSecond, addressGapMs: 1000 }, timing);
          const writes: { address: string; at: number }[] = [];
          const ask = async ([afterMs, address]: readonly [number, number]) => {
            await timing.sleep(afterMs);
            await pacer.turn(String(address), () =>
              writes.push({ address: String(address), at: timing.nowMs() }),
            );
          };
          await timing.runUntil(Promise.all(wishes.map(ask)));
          expect(writes).toHaveLength(wishes.length);
          expect(inAnySecond(writes.map(({ at }) => at))).toBeLessThanOrEqual(perSecond);
          for (const address of new Set(writes.map((write) => write.address))) {
            expect(inAnySecond(writes.filter((write) => write.address === address).map(({ at }) => at))).toBe(
              1,
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('reaches the rate it may have, to 99 percent, whatever it is and however late timers fire', async () => {
    for (const perSecond of [1, 7, 30, 1000]) {
      const timing = virtualTiming(() => 2);
      const pacer = createPacer({ perSecond, addressGapMs: 1000 }, timing);
      const count = perSecond * 10;
      // As many at once as a lane has requests under way.
      let next = 0;
      const worker = async () => {
        for (let nth = next++; nth < count; nth = next++) await pacer.turn(String(nth), () => {});
      };
      await timing.runUntil(Promise.all(Array.from({ length: 8 }, worker)));
      expect((count - 1) / (timing.nowMs() / 1000)).toBeGreaterThanOrEqual(perSecond * 0.99);
    }
  });

  it('begins no more than fifty at once after a standstill, however fast the lane', async () => {
    const timing = virtualTiming();
    const pacer = createPacer({ perSecond: 1000, addressGapMs: 1000 }, timing);
    await pacer.turn('first', () => {});
    await timing.runUntil(timing.sleep(5000));
    const writes: number[] = [];
    const turns = Array.from({ length: 100 }, (_, nth) =>
      pacer.turn(String(nth), () => writes.push(timing.nowMs())),
    );
    await timing.runUntil(Promise.all(turns));
    expect(writes.filter((at) => at === 5000)).toHaveLength(50);
  });

  it('lets nobody write during a pause', async () => {
    const timing = virtualTiming();
    const pacer = createPacer({ perSecond: 28, addressGapMs: 1000 }, timing);
    pacer.pause(1000);
    await timing.runUntil(pacer.turn('a', () => {}));
    expect(timing.nowMs()).toBe(1000);
  });
});

describe('pauses between tries', () => {
  it('double up to five minutes and never come together', () => {
    expect([0, 1, 2, 7, 20].map((tries) => backoffMs(tries, 1))).toEqual([
      2000, 4000, 8000, 256_000, 300_000,
    ]);
    expect(backoffMs(3, 0)).toBe(8000);
    expect(backoffMs(3, 0.5)).toBe(12_000);
  });
});
