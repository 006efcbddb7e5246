import type { WorkResult } from '../appraisal/appraisal.ts';
import { type ItemCode, resultCode } from '../appraisal/items.ts';
import { behaviours, competencies } from '../competency/catalogue.ts';
import { stemsOf } from './stems.ts';

/**
 * How many guesses are shown before the whole list.
 *
 * @internal for the tests
 */
export const guessesMax = 3;

type Described = {
  readonly item: ItemCode;
  readonly name: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
};

const described = (item: ItemCode, name: string, more: readonly (string | undefined)[]): Described => ({
  item,
  name: stemsOf(name),
  stems: stemsOf([name, ...more].join(' ')),
});

/** The official texts, read once. */
const official: readonly Described[] = [
  ...competencies.map(({ code, name, definition, levels }) =>
    described(code, `${name.id} ${name.en}`, [
      definition,
      ...levels.flatMap(({ meaning, behaviours: seen }) => [meaning, ...seen]),
    ]),
  ),
  ...behaviours.map(({ code, name, guides }) => described(code, `${name.id} ${name.en}`, guides)),
];

/** A stem in a name says more than one in a long text. */
const nameWeight = 2;

/**
 * What some words most likely show, best first, at most three: items whose official texts, or work results whose titles,
 * share stems with them. A stem that few items have counts more. Only ever a suggestion that a person chooses from.
 */
export function guessItems(words: string, results: readonly WorkResult[] = []): readonly ItemCode[] {
  const all = [
    ...results.map(({ no, title, target }) => described(resultCode(no), title, [target])),
    ...official,
  ];
  const said = stemsOf(words);
  const weightOf = (stem: string): number => {
    const having = all.filter(({ stems }) => stems.has(stem)).length;
    return having === 0 ? 0 : Math.log((all.length + 1) / having);
  };
  const weights = new Map([...said].map((stem) => [stem, weightOf(stem)]));
  const scored = all.map(({ item, name, stems }, place) => {
    const score = [...weights].reduce(
      (sum, [stem, weight]) => sum + (name.has(stem) ? nameWeight * weight : stems.has(stem) ? weight : 0),
      0,
    );
    return { item, score, place };
  });
  return scored
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, guessesMax)
    .map(({ item }) => item);
}
