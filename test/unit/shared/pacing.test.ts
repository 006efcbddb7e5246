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

  it('never lets more arrive in any second than the rate, however unevenly long the way takes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 300 }),
        fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1, max: 100 }),
        async (perSecond, wayMs, delays, answerDelays, lateness, senders) => {
          let slept = 0;
          const timing = virtualTiming(() => lateness[slept++ % lateness.length] ?? 0);
          const pacer = createPacer({ perSecond, addressGapMs: 1000 }, timing);
          const arrivals: number[] = [];
          let begun = 0;
          const write = async () => {
            const nth = begun++;
            // Nothing that comes is faster than all that was answered: nobody could know of that.
            const delayOf = (all: readonly number[]) => (nth === 0 ? 0 : (all[nth % all.length] ?? 0));
            await timing.passes(wayMs + delayOf(delays));
            arrivals.push(timing.nowMs());
            await timing.passes(wayMs + delayOf(answerDelays));
          };
          await timing.runUntil(pacer.turn('first', write));
          const count = perSecond * 4;
          let next = 0;
          const sender = async () => {
            for (let nth = next++; nth < count; nth = next++) await pacer.turn(String(nth), write);
          };
          await timing.runUntil(Promise.all(Array.from({ length: senders }, sender)));
          expect(inAnySecond(arrivals)).toBeLessThanOrEqual(perSecond);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets no more arrive when the first writes of a process are slow, because their connections are being opened', async () => {
    for (const perSecond of [1, 8, 30, 60]) {
      const timing = virtualTiming();
      const pacer = createPacer({ perSecond, addressGapMs: 1000 }, timing);
      const arrivals: number[] = [];
      const turns = Array.from({ length: 3 * perSecond }, (_, nth) =>
        pacer.turn(String(nth), async () => {
          await timing.passes(nth < perSecond ? 220 : 20);
          arrivals.push(timing.nowMs());
        }),
      );
      await timing.runUntil(Promise.all(turns));
      expect(inAnySecond(arrivals)).toBeLessThanOrEqual(perSecond);
    }
  });

  it('reaches the rate it may have over a long way, as long as that is always the same', async () => {
    const timing = virtualTiming();
    const pacer = createPacer({ perSecond: 30, addressGapMs: 1000 }, timing);
    let next = 0;
    const sender = async () => {
      for (let nth = next++; nth < 3000; nth = next++)
        await pacer.turn(String(nth), () => timing.passes(240));
    };
    await timing.runUntil(Promise.all(Array.from({ length: 8 }, sender)));
    expect(2999 / (timing.nowMs() / 1000)).toBeGreaterThanOrEqual(30 * 0.98);
  });

  it('knows for longer than a minute how fast the way can be', async () => {
    const timing = virtualTiming();
    const pacer = createPacer({ perSecond: 30, addressGapMs: 1000 }, timing);
    const arrivals: number[] = [];
    const write = (delayMs: number) => async () => {
      await timing.passes(20 + delayMs);
      arrivals.push(timing.nowMs());
    };
    const first = Array.from({ length: 60 }, (_, nth) => pacer.turn(`first ${nth}`, write(0)));
    await timing.runUntil(Promise.all(first));
    await timing.runUntil(timing.passes(60_000));
    const delayed = Array.from({ length: 60 }, (_, nth) =>
      pacer.turn(String(nth), write(nth < 30 ? 200 : 0)),
    );
    await timing.runUntil(Promise.all(delayed));
    expect(inAnySecond(arrivals)).toBeLessThanOrEqual(30);
  });

  it('does not wait for an answer that never comes, nor learns how fast the way is from one that fails', async () => {
    const timing = virtualTiming();
    const pacer = createPacer({ perSecond: 10, addressGapMs: 1000 }, timing);
    const write = () => timing.passes(200);
    const known = Array.from({ length: 20 }, (_, nth) => pacer.turn(`known ${nth}`, write));
    await timing.runUntil(Promise.all(known));
    void pacer.turn('never', () => new Promise(() => {}));
    const failing = pacer.turn('fails', () => Promise.reject(new Error('not sent')));
    await expect(timing.runUntil(failing)).rejects.toThrow('not sent');
    const beganMs = timing.nowMs();
    const turns = Array.from({ length: 100 }, (_, nth) => pacer.turn(String(nth), write));
    await timing.runUntil(Promise.all(turns));
    expect(timing.nowMs() - beganMs).toBeLessThanOrEqual(10_600);
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
