import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inBackground } from '../../../src/shared/in-background.ts';

it('work in the background is never under way twice, and what each run gave is told', async () => {
  const ends: ((made: boolean) => void)[] = [];
  const background = inBackground(() => new Promise((resolve) => void ends.push(resolve)));
  background.start();
  background.start();
  expect(ends).toHaveLength(1);
  ends[0]?.(true);
  await nextTurn();
  background.start();
  expect(ends).toHaveLength(2);
  ends[1]?.(false);
  expect(await background.end()).toEqual([true, false]);
});

it('what fails in the background is told at the end, and brings nothing down before', async () => {
  const background = inBackground(() => Promise.reject(new Error('no database')));
  background.start();
  await nextTurn();
  background.start();
  await nextTurn();
  await expect(background.end()).rejects.toThrow('no database');
});
