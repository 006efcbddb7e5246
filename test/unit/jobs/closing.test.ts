import { expect, it } from 'vitest';
import type { Jobs } from '../../../src/jobs/backend.ts';
import { watchTimes } from '../../../src/jobs/lane-watch.ts';
import { startWorker } from '../../../src/jobs/schedule.ts';
import type { Delivery } from '../../../src/outbound/index.ts';
import { captureLog } from '../../support/captured-log.ts';

const never = () => new Promise<never>(() => {});
const delivery = {
  stop: () => {},
  abandoned: async () => [],
  sweptAgoMs: async () => 0,
} as unknown as Delivery;
const jobsOf = (close: () => Promise<void>) =>
  ({ work: async () => ({ close }), every: async () => {}, add: async () => {} }) as unknown as Jobs;
const times = { ...watchTimes, sweepEveryMs: 60_000, handsMs: 50 };

it('a worker with a job that never ends is closed all the same, and says so', async () => {
  const { log, lines } = captureLog();
  const worker = await startWorker(jobsOf(never), delivery, log, times);
  await worker.close();
  expect(lines().join()).toContain('did not end in time');
});

it('a worker whose jobs end is closed without a word', async () => {
  const { log, lines } = captureLog();
  const worker = await startWorker(
    jobsOf(async () => {}),
    delivery,
    log,
    times,
  );
  await worker.close();
  expect(lines().join()).not.toContain('did not end in time');
});
