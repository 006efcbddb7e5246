import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { StoreUnavailable } from '../../../src/conversation/engine/event-store.ts';
import { inTime } from '../../../src/conversation/engine/in-time.ts';

/** Nearly as long ago as a platform waits for an answer. */
const longAgo = () => ({ receivedMs: performance.now() - 2400 });

it('work that takes longer than a platform waits is given up, and told so', async () => {
  let isOver = () => false;
  const given = inTime(longAgo(), async (patience) => {
    isOver = patience.isOver;
    await sleep(1500);
    return {};
  });
  await expect(given).rejects.toThrow(StoreUnavailable);
  expect(isOver()).toBe(true);
});

it('the same work is waited for where late answers are better than none', async () => {
  const answer = { text: 'late' };
  const given = inTime(longAgo(), () => sleep(1500, answer), 600_000);
  expect(await given).toBe(answer);
});
