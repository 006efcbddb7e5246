import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fewestShown,
  type NeedCell,
  type NeedKind,
  needKinds,
  shownNeeds,
} from '../../../src/domain/growth/needs.ts';

const cellOf = (unit: string, counts: Partial<Record<NeedKind, number>>): NeedCell => ({
  ...{ unit, item: 'M.03', rated: 20, below: 0, planned: 0, done: 0, rose: 0, stayed: 0 },
  ...counts,
});
const isSmall = (count: number) => count > 0 && count < fewestShown;

const anyCells = fc
  .array(
    fc
      .record({ rated: fc.nat(30), share: fc.array(fc.nat(30), { minLength: 5, maxLength: 5 }) })
      .map(({ rated, share }) => {
        const [below = 0, planned = 0, done = 0, rose = 0, stayed = 0] = share.map((one) =>
          Math.min(one, rated),
        );
        return { rated, below, planned, done, rose, stayed };
      }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map((counts, at) => cellOf(`Unit ${at}`, counts)));

describe('what people need, by unit and competency', () => {
  it('shows no count of one to four people, and nothing from which one follows', () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const [need] = shownNeeds({ cells, seats: [] });
        if (!need) throw new Error('nothing is shown');
        for (const kind of needKinds) {
          const shown = [need.all[kind], ...need.units.map((one) => one[kind])];
          expect(shown.filter((count) => count !== undefined && isSmall(count))).toEqual([]);
          const whole = need.all[kind];
          if (whole === undefined) continue;
          const left = whole - need.units.reduce((sum, one) => sum + (one[kind] ?? 0), 0);
          expect(isSmall(left)).toBe(false);
          // What is left belongs to more than one unit, or it would be that one's.
          const hidden = cells.filter((cell, at) => need.units[at]?.[kind] === undefined && cell[kind] > 0);
          if (left > 0) expect(hidden.length).toBeGreaterThan(1);
        }
      }),
    );
  });

  it('hides the next smallest unit where the agency’s count would say what a small one has', () => {
    const cells = [
      cellOf('Arsip', { below: 2 }),
      cellOf('Dukcapil', { below: 12 }),
      cellOf('Kominfo', { below: 7 }),
    ];
    const [need] = shownNeeds({ cells, seats: [] });
    expect(need?.all.below).toBe(21);
    expect(need?.units.map(({ below }) => below)).toEqual([undefined, 12, undefined]);
  });

  it('hides everything of a unit in which fewer than five were rated, and what nobody needs is a nought', () => {
    const cells = [cellOf('Arsip', { rated: 3 }), cellOf('Kominfo', {})];
    const [need] = shownNeeds({ cells, seats: [] });
    expect(need?.units.map(({ below, rated }) => [rated, below])).toEqual([
      [undefined, undefined],
      [undefined, 0],
    ]);
  });

  it('says what the catalogue offers beside it, and of a competency nobody was rated in nothing', () => {
    const seats = [
      { item: 'M.03', trainings: 2, free: 26, taken: 4 },
      { item: 'M.05', trainings: 1, taken: 0 },
    ];
    const shown = shownNeeds({ cells: [cellOf('Kominfo', { below: 6 })], seats });
    expect(shown).toHaveLength(1);
    expect(shown[0]?.seats).toEqual(seats[0]);
  });
});
