import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchLanes } from '../../../src/jobs/lane-watch.ts';
import type { DrainOutcome } from '../../../src/outbound/drain-lane.ts';

type Lane = { readonly platform: string; readonly tenant: string };
const telegram: Lane = { platform: 'telegram', tenant: '1' };
const slack: Lane = { platform: 'slack', tenant: 'T1' };
const quiet = { warn: () => {} };
const never = { sweepOverdueMs: Number.POSITIVE_INFINITY, sweepCheckEveryMs: Number.POSITIVE_INFINITY };

beforeEach(() => {
  vi.useFakeTimers();
});
const aSecond = () => vi.advanceTimersByTimeAsync(1000);

let watch: ReturnType<typeof watchLanes> | undefined;
afterEach(async () => {
  await watch?.close();
  vi.useRealTimers();
});

/** Abandoned lanes, and what happens when each is drained. */
function stand(left: Set<Lane>, drain: (lane: Lane) => Promise<DrainOutcome>) {
  const drained: string[] = [];
  return {
    drained,
    delivery: {
      abandoned: async () => [...left],
      drain: async (lane: Lane) => {
        drained.push(lane.platform);
        return drain(lane);
      },
      sweep: async () => [telegram, slack],
      fetchFiles: async () => [],
      sweptAgoMs: async () => 200_000,
    },
  };
}

it('a lane whose holder died is taken over while another one is still being sent on', async () => {
  const left = new Set([telegram]);
  let end = () => {};
  const { delivery, drained } = stand(left, ({ platform }) =>
    platform === 'telegram'
      ? new Promise((resolve) => {
          end = () => resolve({ kind: 'drained' });
        })
      : Promise.resolve({ kind: 'drained' }),
  );
  watch = watchLanes(delivery, quiet, never);
  await aSecond();
  expect(drained).toEqual(['telegram']);
  left.add(slack);
  await aSecond();
  expect(drained).toEqual(['telegram', 'slack']);
  end();
});

it('a lane that could not be sent on is tried again', async () => {
  let tries = 0;
  const { delivery, drained } = stand(new Set([slack]), async () => {
    tries += 1;
    if (tries === 1) throw new Error('the database is away');
    return { kind: 'drained' };
  });
  watch = watchLanes(delivery, quiet, never);
  await aSecond();
  expect(drained).toHaveLength(1);
  await aSecond();
  expect(drained.length).toBeGreaterThan(1);
});

it('when nobody has swept for minutes it sweeps and sends, and closing waits for work under way', async () => {
  let isEnded = false;
  const { delivery, drained } = stand(new Set(), async ({ platform }) => {
    if (platform === 'telegram') {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      isEnded = true;
    }
    return { kind: 'drained' };
  });
  watch = watchLanes(delivery, quiet, { sweepOverdueMs: 150_000, sweepCheckEveryMs: 100 });
  await aSecond();
  expect(drained).toEqual(['telegram', 'slack']);
  const closed = watch.close().then(() => isEnded);
  await aSecond();
  await aSecond();
  expect(await closed).toBe(true);
});
