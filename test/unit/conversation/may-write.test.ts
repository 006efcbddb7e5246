import { expect, it } from 'vitest';
import { inTurn } from '../../../src/conversation/guards/may-write.ts';

it('only the first part of a screen has a time limit: later parts wait for the part before them', () => {
  expect([0, 1, 2].map((part) => inTurn({ patienceMs: 0 }, part).patienceMs)).toEqual([
    0,
    undefined,
    undefined,
  ]);
});
