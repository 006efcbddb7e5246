import { expect, it } from 'vitest';
import { askDue } from '../../../src/outbound/sweep/ask-due.ts';

it('what is due is asked once, and not known any more once something was done', async () => {
  let times = 0;
  const ask = askDue(
    async () => {
      times += 1;
      return times;
    },
    () => expect.unreachable(),
  );
  expect(await Promise.all([ask.known(), ask.known()])).toEqual([1, 1]);
  expect(await ask.known()).toBe(1);
  ask.changed();
  expect(await ask.known()).toBeUndefined();
  expect(times).toBe(1);
});

it('what is due is not known where it could not be asked, which is said once and not asked again', async () => {
  const failures: unknown[] = [];
  const away = new Error('away');
  const ask = askDue(
    () => Promise.reject(away),
    (error) => failures.push(error),
  );
  expect(await ask.known()).toBeUndefined();
  ask.changed();
  expect(await ask.known()).toBeUndefined();
  expect(failures).toEqual([away]);
});
