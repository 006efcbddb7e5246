import { expect, it } from 'vitest';
import { inBatches } from '../../../src/persistence/outbox/in-batches.ts';

const people = (count: number) => Array.from({ length: count }, (_, at) => at);

it('a whole city is worked on in parts, each once and in order', async () => {
  const batches: (readonly number[])[] = [];
  await inBatches(people(2500), async (batch) => batches.push(batch));
  expect(batches.map(({ length }) => length)).toEqual([1000, 1000, 500]);
  expect(batches.flat()).toEqual(people(2500));
});

it('between two parts everything else has its turn', async () => {
  const happened: string[] = [];
  setImmediate(() => happened.push('somebody else'));
  await inBatches(people(1500), async ({ length }) => happened.push(`${length}`));
  expect(happened).toEqual(['1000', 'somebody else', '500']);
});

it('of nothing there is no part', async () => {
  await inBatches([], () => Promise.reject(new Error('there is nothing to do')));
});
