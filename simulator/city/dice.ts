/** Where all chance of a city comes from: the same seed plays the same year. */
export type Dice = {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number;
  pick<T>(among: readonly [T, ...T[]]): T;
};

/** The generator mulberry32: 32 bits of state are plenty for who is late in a city. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, between, pick: (among) => among[between(0, among.length - 1)] ?? among[0] };
}

/** Dice of their own for one thing that is done, whatever is done beside it: the same seed and name throw the same. */
export function diceFor(seed: number, name: string): Dice {
  let mixed = seed >>> 0;
  for (const sign of name) mixed = Math.imul(mixed ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return createDice(mixed);
}
