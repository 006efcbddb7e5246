import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  describedBy,
  nextVignette,
  nothingSeen,
  offeredIn,
  type Seen,
  vignetteFrom,
  vignettes,
  withSeen,
} from '../../../src/domain/calibration/vignettes.ts';
import data from '../../../src/domain/competency/competencies.json' with { type: 'json' };
import { locales } from '../../../src/i18n/locale.ts';
import { type MessageKey, messages } from '../../../src/i18n/messages/index.ts';

/** Goes on from what was seen, so many times. */
function sees(personId: string, cycleId: string, times: number, from: Seen = nothingSeen) {
  let seen = from;
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const vignette = nextVignette(personId, cycleId, seen);
    codes.push(codeOf(vignette));
    seen = withSeen(seen, vignette);
  }
  return { seen, codes };
}

describe('the vignettes', () => {
  it('are each written from a statement that stands in the official texts, under the level they say', () => {
    for (const vignette of vignettes) {
      const competency = data.competencies.find(({ code }) => code === vignette.item);
      const level = competency?.levels.find(({ indicators_id }) =>
        indicators_id.some(({ code }) => code === vignette.statement),
      );
      const official = level?.indicators_id.find(({ code }) => code === vignette.statement);
      expect(describedBy(vignette)).toEqual({ level: level?.level, text: official?.text_id });
    }
  });

  it('cover every level of every competency, all as often', () => {
    const counts = new Map<string, number>();
    for (const vignette of vignettes) {
      const place = `${vignette.item} ${describedBy(vignette)?.level}`;
      counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    const wanted = data.competencies.flatMap(({ code, levels }) =>
      levels.map(({ level }) => [`${code} ${level}`, 1]),
    );
    expect([...counts].toSorted()).toEqual(wanted.toSorted());
  });

  it.each(locales)('are told in %s in at most 45 words, and none is told that there is not', (locale) => {
    const told = Object.keys(messages[locale]).filter((key) => /^vignette\.(M|SK)\./.test(key));
    expect(told.toSorted()).toEqual(vignettes.map((each) => `vignette.${codeOf(each)}`).toSorted());
    for (const key of told) {
      const words = messages[locale][key as MessageKey].split(/\s+/);
      expect({ key, isShort: words.length <= 45 && words.length >= 20 }).toEqual({ key, isShort: true });
    }
  });

  it('are told without the words of the official text, which would give the level away', () => {
    for (const vignette of vignettes) {
      const official = describedBy(vignette)?.text ?? '';
      expect(messages.id[`vignette.${codeOf(vignette)}` as MessageKey]).not.toContain(official.slice(0, 40));
    }
  });

  it('are known by their statement only: one that nobody wrote is none', () => {
    expect(vignetteFrom('M.01', '2.1')).toBeDefined();
    for (const [item, statement] of [
      ['M.01', '2.2'],
      ['M.01', '9.1'],
      ['M.09', '2.1'],
      ['B.1', '1.1'],
    ] as const)
      expect(vignetteFrom(item, statement)).toBeUndefined();
  });
});

describe('their order', () => {
  const id = fc.uuid();

  it('shows none twice before all were seen, over any number of cycles', () => {
    fc.assert(
      fc.property(id, fc.array(fc.tuple(id, fc.nat(7)), { maxLength: 30 }), (personId, cycles) => {
        let seen: Seen = nothingSeen;
        let shown: string[] = [];
        for (const [cycleId, times] of cycles)
          for (let time = 0; time < times; time += 1) {
            const vignette = nextVignette(personId, cycleId, seen);
            expect(shown).not.toContain(codeOf(vignette));
            shown.push(codeOf(vignette));
            seen = withSeen(seen, vignette);
            if (shown.length === vignettes.length) shown = [];
          }
      }),
      { numRuns: 30 },
    );
  });

  it('is the same each time it is asked for, and another for another person or cycle', () => {
    const person = '01930000-0000-7000-8000-0000000000f1';
    const [one, other] = ['01930000-0000-7000-8000-0000000000c1', '01930000-0000-7000-8000-0000000000c2'];
    const order = sees(person, one, 10).codes;
    expect(sees(person, one, 10).codes).toEqual(order);
    expect(sees(person, other, 10).codes).not.toEqual(order);
    expect(sees(other, one, 10).codes).not.toEqual(order);
  });

  it('does not put one level or competency first for everybody', () => {
    const firsts = Array.from({ length: 300 }, (_, at) => nextVignette(`person ${at}`, 'cycle', nothingSeen));
    expect(new Set(firsts.map(({ item }) => item)).size).toBe(9);
    expect(new Set(firsts.map((each) => describedBy(each)?.level)).size).toBe(5);
  });

  it('keeps in which cycles they were offered, each once, and lets those of long ago go', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12).map(String), { minLength: 1, maxLength: 40 }), (cycles) => {
        const seen = cycles.reduce(offeredIn, nothingSeen);
        expect(new Set(seen.cycles).size).toBe(seen.cycles.length);
        expect(seen.cycles.length).toBeLessThanOrEqual(8);
        expect(seen.cycles).toContain(cycles.at(-1));
        expect(offeredIn(seen, cycles.at(-1) ?? '')).toBe(seen);
      }),
    );
  });
});
