import { afterEach, describe, expect, it, vi } from 'vitest';
import { together } from '../../../src/persistence/sql/together.ts';

/** Answers with the double of what was asked, when it is let go. */
function doubling({
  refuses = [] as readonly number[],
  atOnce = 1,
  most = 10,
  apartMs = 0,
  isOfOne = undefined as ((error: unknown) => boolean) | undefined,
} = {}) {
  const calls: (readonly number[])[] = [];
  const held: (() => void)[] = [];
  const ask = together<number, number>(
    async (asked) => {
      calls.push(asked);
      await new Promise<void>((resolve) => held.push(resolve));
      if (asked.some((one) => refuses.includes(one))) throw new Error('refused');
      return asked.map((one) => one * 2);
    },
    { atOnce, most, apartMs, ...(isOfOne && { isOfOne }) },
  );
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 5));
  const letGo = async () => {
    for (const go of held.splice(0)) go();
    await aMoment();
  };
  return { ask, calls, letGo, aMoment };
}

describe('what is asked together', () => {
  afterEach(() => void vi.useRealTimers());

  it('is asked in one call, and everybody gets their own answer', async () => {
    const { ask, calls, letGo, aMoment } = doubling();
    const answers = Promise.all([ask(1), ask(2), ask(3)]);
    await aMoment();
    await letGo();
    expect(await answers).toEqual([2, 4, 6]);
    expect(calls).toEqual([[1, 2, 3]]);
  });

  it('waits while as many calls run as may, and then goes in one', async () => {
    const { ask, calls, letGo, aMoment } = doubling({ atOnce: 2 });
    const first = ask(1);
    await aMoment();
    const second = ask(2);
    await aMoment();
    const later = Promise.all([ask(3), ask(4)]);
    await aMoment();
    expect(calls).toEqual([[1], [2]]);
    await letGo();
    await letGo();
    expect(await Promise.all([first, second, later])).toEqual([2, 4, [6, 8]]);
    expect(calls).toEqual([[1], [2], [3, 4]]);
  });

  it('is split when it is more than one call may get', async () => {
    const { ask, calls, letGo, aMoment } = doubling({ atOnce: 9, most: 2 });
    const answers = Promise.all([ask(1), ask(2), ask(3)]);
    await aMoment();
    await letGo();
    expect(await answers).toEqual([2, 4, 6]);
    expect(calls).toEqual([[1, 2], [3]]);
  });

  it('is asked twice when two ask the same', async () => {
    const { ask, calls, letGo, aMoment } = doubling();
    const answers = Promise.all([ask(7), ask(7)]);
    await aMoment();
    await letGo();
    expect(await answers).toEqual([14, 14]);
    expect(calls).toEqual([[7, 7]]);
  });

  it('fails only for the one that cannot be answered, and the next are asked', async () => {
    const { ask, letGo, aMoment } = doubling({ refuses: [2] });
    const answers = Promise.allSettled([ask(1), ask(2), ask(3)]);
    await aMoment();
    await letGo();
    await letGo();
    expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const next = ask(4);
    await aMoment();
    await letGo();
    expect(await next).toBe(8);
  });

  it('fails for all, and is not asked again, when it was the fault of none', async () => {
    const { ask, calls, letGo, aMoment } = doubling({ refuses: [2], isOfOne: () => false });
    const answers = Promise.allSettled([ask(1), ask(2), ask(3)]);
    await aMoment();
    await letGo();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(calls).toEqual([[1, 2, 3]]);
  });

  it('waits a moment after the last call for what comes meanwhile, unless it is full', async () => {
    const { ask, calls } = doubling({ atOnce: 9, most: 2, apartMs: 50 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const received = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    void ask(1);
    await received();
    expect(calls).toEqual([[1]]);
    void ask(2);
    await received();
    await vi.advanceTimersByTimeAsync(49);
    expect(calls).toEqual([[1]]);
    void ask(3);
    await vi.advanceTimersByTimeAsync(1);
    await received();
    expect(calls).toEqual([[1], [2, 3]]);
    for (const one of [4, 5, 6]) void ask(one);
    await received();
    expect(calls).toEqual([[1], [2, 3], [4, 5]]);
    await vi.advanceTimersByTimeAsync(50);
    await received();
    expect(calls).toEqual([[1], [2, 3], [4, 5], [6]]);
    await vi.advanceTimersByTimeAsync(500);
    void ask(7);
    await received();
    expect(calls.at(-1)).toEqual([7]);
  });
});
