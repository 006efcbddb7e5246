import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf, pace } from '../../../conversation/load/figures.ts';
import type { Deed, Played, Sight } from '../../../conversation/load/played.ts';

const sightOf = (lines: readonly string[], labels: readonly string[] = [], notice = ''): Sight => ({
  lines,
  rows: labels.map((label) => [label]),
  notice,
});
const press: Deed = { kind: 'press', offered: 2 };
const playedOf = (first: Sight, ...steps: Played['steps']): Played => ({
  first,
  steps,
  bytes: 1025,
  bubbles: 1,
});
const nothing = playedOf(sightOf([]));
const words = (count: number): string => Array.from({ length: count }, (_, at) => `kata${at}`).join(' ');
const next = (sight: Sight, deed: Deed = press) => ({ deed, sight });

const sights = fc.record({
  lines: fc.array(fc.constantFrom('Satu dua', 'Tiga', 'Halo Budi', '', 'Empat lima enam')),
  rows: fc.array(fc.array(fc.constantFrom('Ya', '✓ Ya', 'Tidak'))),
  notice: fc.constantFrom('', 'Tersimpan.'),
});
const deeds = fc.oneof(
  fc.record({ kind: fc.constant('press' as const), offered: fc.nat(5) }),
  fc.record({ kind: fc.constant('send' as const), typed: fc.nat(500) }),
);
const flows: fc.Arbitrary<Played> = fc.record({
  first: sights,
  steps: fc.array(fc.record({ deed: deeds, sight: sights })),
  bytes: fc.nat(),
  bubbles: fc.nat(3),
});

describe('what a flow costs', () => {
  it('reads as many words a minute as is said, and adds a choice for a press among several, and a tap for all', () => {
    const flow = playedOf(
      sightOf([words(pace.wordsPerMinute)]),
      next(sightOf([]), { kind: 'press', offered: 1 }),
      next(sightOf([]), { kind: 'press', offered: 9 }),
      next(sightOf([]), { kind: 'send', typed: 100 }),
    );
    const { firstSeconds, taps, kilobytes } = figuresOf(flow, nothing, []);
    expect(firstSeconds).toBe(Math.round(60 + 2 + 3 * 1.2 + 100 * 0.3));
    expect({ taps, kilobytes }).toEqual({ taps: 3, kilobytes: 2 });
  });

  it('counts a line, a label and a notice once, also when only the name is another or it is marked as chosen', () => {
    const once = playedOf(sightOf(['Judul', 'Anda menilai Ani.'], ['Ya'], 'Tersimpan.'));
    const again = playedOf(
      once.first,
      next(sightOf(['Judul', 'Anda menilai Budi.'], ['✓ Ya'], 'Tersimpan.')),
    );
    const names = ['Ani', 'Budi'];
    expect(figuresOf(again, nothing, names).characters).toBe(figuresOf(once, nothing, names).characters);
    expect(figuresOf(again, nothing, []).characters).toBeGreaterThan(figuresOf(once, nothing, []).characters);
  });

  it('counts names after one another as it counts them below each other, and no name in a sentence', () => {
    const names = ['Ani', 'Budi', 'Citra'];
    const cost = (...lines: readonly string[]) => figuresOf(playedOf(sightOf(lines)), nothing, names);
    expect(cost('Siap: 1\u00a0Ani, 2\u00a0Budi, 3\u00a0Citra').characters).toBe(
      cost('Siap: 1\u00a0Ani', '2\u00a0Budi', '3\u00a0Citra').characters,
    );
    expect(cost('Halo, Ani').lines).toBe(1);
  });

  it('counts the lines of a numbered list of people once, but every other number', () => {
    const names = ['Ani', 'Budi'];
    const list = (...lines: readonly string[]) =>
      figuresOf(playedOf(sightOf(['Tim', ...lines])), nothing, names);
    expect(list('1 Ani · siap', '2 Budi · siap').characters).toBe(list('1 Ani · siap').characters);
    expect(list('1 lembar', '2 lembar').characters).toBeGreaterThan(list('1 lembar').characters);
  });

  it('reads the first line of each screen again, since it says where one is, but not on the same screen', () => {
    const flow = (...heads: readonly string[]) =>
      playedOf(sightOf([heads[0] ?? '']), ...heads.slice(1).map((head) => next(sightOf(['', head]))));
    expect(figuresOf(flow('Satu', 'Dua', 'Satu'), nothing, []).characters).toBe(4 + 3 + 4);
    expect(figuresOf(flow('Satu', 'Satu', 'Satu'), nothing, []).characters).toBe(4);
  });

  it('takes a notice above the screen for no first line', () => {
    const flow = playedOf(sightOf(['Satu']), next(sightOf(['ℹ️ Tersimpan.', 'Satu'])));
    expect(figuresOf(flow, flow, []).characters).toBe(4 + 'ℹ️ Tersimpan.'.length);
  });

  it('lets who knows read only first lines and what was not there in the period before', () => {
    const first = sightOf(['Judul', words(2200)], ['Kirim']);
    const flow = playedOf(first, next(sightOf(['Judul', words(2200), `baru ${'x '.repeat(219)}`])));
    expect(figuresOf(flow, playedOf(first), []).knowingSeconds).toBe(
      Math.round(60 + 60 / pace.wordsPerMinute + 2 + 1.2),
    );
  });

  it('is never more for who knows than for the first time, and never less with a step more', () => {
    fc.assert(
      fc.property(flows, flows, sights, deeds, (flow, before, sight, deed) => {
        const figures = figuresOf(flow, before, ['Budi']);
        const longer = figuresOf({ ...flow, steps: [...flow.steps, { deed, sight }] }, before, ['Budi']);
        expect(figures.knowingSeconds).toBeLessThanOrEqual(figures.firstSeconds);
        for (const [name, value] of Object.entries(figures))
          expect(longer).toSatisfy((more: typeof figures) => more[name as keyof typeof figures] >= value);
      }),
    );
  });

  it('counts a screen when something else stands there', () => {
    const same = sightOf(['a'], ['b']);
    expect(figuresOf(playedOf(same, next(same), next(sightOf(['a'], ['c']))), nothing, []).screens).toBe(2);
  });
});
