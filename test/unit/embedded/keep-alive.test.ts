import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAlive, type Lost } from '../../../src/embedded/keep-alive.ts';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const minute = 60_000;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A server that runs for `livesMs` after each start, from when `dies` was called. */
function watched(startsWell: boolean, livesMs = 0) {
  const starts: number[] = [];
  const lost: Lost[] = [];
  let isThere = true;
  let diesAt = Number.POSITIVE_INFINITY;
  const watch = keepAlive({
    isFolderThere: () => isThere,
    isRunning: () => performance.now() < diesAt,
    startAgain: async () => {
      starts.push(performance.now());
      if (!startsWell) throw new Error('it does not start');
      diesAt = performance.now() + livesMs;
    },
    log: silent,
    onLost: (one) => lost.push(one),
  });
  return {
    starts,
    lost,
    dies: () => {
      diesAt = 0;
    },
    folderIs: (there: boolean) => {
      isThere = there;
    },
    stop: () => watch.stop(),
  };
}

it.each([
  ['does not start', false, 'it does not start', 0],
  ['ends as soon as it has started', true, '', 0],
  ['ends ten seconds after it has started', true, '', 10_000],
])(
  'a server that %s is started again at ever longer intervals, and after a minute never again',
  async (_, startsWell, lastError, livesMs) => {
    const server = watched(startsWell, livesMs);
    server.dies();
    await vi.advanceTimersByTimeAsync(3 * minute);
    expect(server.lost).toEqual([{ why: 'ends-again', tries: 7, lastError }]);
    const pauses = server.starts.slice(1).map((at, index) => at - (server.starts[index] ?? 0));
    expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
    expect(pauses.at(-1)).toBeGreaterThanOrEqual(15_000);
    await vi.advanceTimersByTimeAsync(60 * minute);
    expect(server.starts).toHaveLength(7);
    expect(server.lost).toHaveLength(1);
  },
);

it('a server that runs for minutes between its ends is started again each time', async () => {
  const server = watched(true, 2 * minute);
  server.dies();
  await vi.advanceTimersByTimeAsync(60 * minute);
  expect(server.starts.length).toBeGreaterThan(20);
  expect(server.lost).toEqual([]);
  await server.stop();
});

it('a folder that is gone ends the watch within two seconds, and one missed glance does not', async () => {
  const server = watched(true, 60 * minute);
  server.folderIs(false);
  await vi.advanceTimersByTimeAsync(600);
  server.folderIs(true);
  server.dies();
  await vi.advanceTimersByTimeAsync(minute);
  expect(server.starts).toHaveLength(1);
  expect(server.lost).toEqual([]);
  server.folderIs(false);
  await vi.advanceTimersByTimeAsync(2000);
  expect(server.lost).toEqual([{ why: 'folder-gone' }]);
});

it('a server is started once at a time, and the end of the watch waits for a start in hand', async () => {
  const begun: (() => void)[] = [];
  const watch = keepAlive({
    isFolderThere: () => true,
    isRunning: () => false,
    startAgain: () => new Promise((resolve) => begun.push(resolve)),
    log: silent,
    onLost: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(5000);
  expect(begun).toHaveLength(1);
  let hasStopped = false;
  const stopping = watch.stop().then(() => {
    hasStopped = true;
  });
  await vi.advanceTimersByTimeAsync(5000);
  expect(hasStopped).toBe(false);
  for (const ready of begun) ready();
  await stopping;
});
