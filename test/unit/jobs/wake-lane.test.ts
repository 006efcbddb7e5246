import { expect, it } from 'vitest';
import { wakeLane } from '../../../src/jobs/handlers.ts';

/** The jobs that are left of calls, as the queue merges those of one id. */
async function merged(...delays: readonly number[]): Promise<readonly (number | undefined)[]> {
  const jobs = new Map<string, number | undefined>();
  const add = async (_job: unknown, { id = '', delayMs }: { id?: string; delayMs?: number } = {}) => {
    if (!jobs.has(id)) jobs.set(id, delayMs);
  };
  for (const delayMs of delays) await wakeLane({ add }, 'telegram/1', delayMs);
  return [...jobs.values()];
}

it('a call for soon is not lost because one for later waits already', async () => {
  expect(await merged(35_000, 6000)).toEqual([35_000, 6000]);
  expect(await merged(35_000, 0)).toEqual([35_000, undefined]);
});

it('calls for the same time are one job', async () => {
  expect(await merged(0, 0, 0)).toEqual([undefined]);
  // Between two calls a second may begin.
  expect((await merged(6000, 6000, 6000)).length).toBeLessThanOrEqual(2);
});
