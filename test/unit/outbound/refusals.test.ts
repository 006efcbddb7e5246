import { expect, it } from 'vitest';
import { createRefusals } from '../../../src/outbound/refusals.ts';

/** So many addresses answered well at that moment, and then so many others refused, one after the other. */
function afterwards(good: number, refused: number, { goodMs = 0, refusedMs = 0 } = {}): boolean {
  const refusals = createRefusals();
  for (let nth = 0; nth < good; nth += 1) refusals.note(`good ${nth}`, false, goodMs);
  let isBroad = false;
  for (let nth = 0; nth < refused; nth += 1) isBroad = refusals.note(`refused ${nth}`, true, refusedMs);
  return isBroad;
}

it('a fifth of at least ten different addresses is about the sender, less is about them', () => {
  expect(afterwards(8, 2)).toBe(true);
  expect(afterwards(9, 2)).toBe(false);
  expect(afterwards(7, 2)).toBe(false);
  expect(afterwards(0, 9)).toBe(false);
  expect(afterwards(0, 10)).toBe(true);
});

it('only what was answered in the last ten seconds counts', () => {
  expect(afterwards(8, 2, { refusedMs: 9999 })).toBe(true);
  expect(afterwards(8, 2, { refusedMs: 10_000 })).toBe(false);
});

it('one address that is refused again and again is one', () => {
  const refusals = createRefusals();
  for (let nth = 0; nth < 9; nth += 1) refusals.note(`good ${nth}`, false, 0);
  for (let nth = 0; nth < 9; nth += 1) expect(refusals.note('stubborn', true, nth)).toBe(false);
});

it('an address that answers again was refused all the same', () => {
  const refusals = createRefusals();
  for (let nth = 0; nth < 8; nth += 1) refusals.note(`good ${nth}`, false, 0);
  refusals.note('a', true, 0);
  refusals.note('a', false, 1);
  expect(refusals.note('b', true, 2)).toBe(true);
});
