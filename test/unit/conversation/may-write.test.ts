import { expect, it } from 'vitest';
import { inTurn } from '../../../src/conversation/guards/may-write.ts';

it('only the first part of a screen is impatient: after it the chat is busy with the screen itself', () => {
  expect([0, 1, 2].map((part) => inTurn({ patienceMs: 0 }, part).patienceMs)).toEqual([
    0,
    undefined,
    undefined,
  ]);
});
