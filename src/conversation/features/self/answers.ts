import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  competencyCodes,
  type ItemCode,
  resultCode,
} from '../../../domain/appraisal/items.ts';
import { isExpectation } from '../../../domain/appraisal/predicate.ts';
import { openResults, selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type DetailPart, type RichText, strong, text } from '../../contract/view.ts';
import { sayAnswer, sayShort } from '../../ui/parts.ts';
import { sayAttainment, sayItem } from '../../ui/words.ts';
import { positionOf, resultLines } from './parts.ts';

/** The answers before they are handed in: counts and what stands out, and all of them folded behind it, with `more`. */
export const answersAtAGlance = (
  t: Translate,
  appraisal: Appraisal,
  more: readonly DetailPart[],
): readonly Block[] => [
  {
    kind: 'facts',
    rows: [
      { label: t('table.competency'), value: text(competenciesSaid(t, appraisal)) },
      { label: t('self.summary.behaviour'), value: text(behavioursSaid(t, appraisal)) },
      { label: t('self.summary.results'), value: text(resultsSaid(t, appraisal)) },
    ],
  },
  { kind: 'details', title: t('self.summary.all'), parts: [...everyAnswer(t, appraisal), ...more] },
];

function competenciesSaid(t: Translate, appraisal: Appraisal): string {
  const { required, answers } = appraisal;
  const those = (isOne: (value: number, level: number) => boolean): readonly ItemCode[] =>
    competencyCodes.filter((item) => {
      const value = answers.self[item]?.value;
      const level = required[item];
      return value !== undefined && level !== undefined && isOne(value, level);
    });
  const met = those((value, level) => value === level);
  const others = competencyCodes.filter(
    (item) => answers.self[item]?.value !== undefined && required[item] === undefined,
  );
  const said = [
    ...(met.length === 0 ? [] : [t('self.summary.asRequired', { count: met.length })]),
    ...(others.length === 0 ? [] : [t('self.summary.answered', { count: others.length })]),
    ...named(
      t,
      'self.summary.above',
      those((value, level) => value > level),
    ),
    ...named(
      t,
      'self.summary.below',
      those((value, level) => value < level),
    ),
    ...named(
      t,
      'self.summary.notYetRateable',
      competencyCodes.filter((item) => answers.self[item]?.unobservable !== undefined),
    ),
  ];
  return said.length === 0 ? t('self.summary.answered', { count: 0 }) : said.join('; ');
}

function behavioursSaid(t: Translate, { answers }: Appraisal): string {
  const those = (value: number) => behaviourCodes.filter((item) => answers.self[item]?.value === value);
  return [
    t('self.summary.asExpected', { count: those(2).length }),
    ...named(t, 'self.summary.above', those(3)),
    ...named(t, 'self.summary.below', those(1)),
  ].join('; ');
}

const resultsSaid = (t: Translate, appraisal: Appraisal): string =>
  appraisal.results.length === 0
    ? t('self.summary.noResults')
    : t('self.summary.resultsCount', {
        count: appraisal.results.length,
        open: openResults(appraisal).length,
      });

type Standing = 'self.summary.above' | 'self.summary.below' | 'self.summary.notYetRateable';

/** More of them would push the buttons out of view: those go by their numbers, and have their names in the fold. */
const namedMax = 3;

/** What stands out is named, with the numbers of the buttons. */
const named = (t: Translate, key: Standing, items: readonly ItemCode[]): readonly string[] =>
  items.length === 0
    ? []
    : [
        t(key, {
          items: items
            .map((item) =>
              items.length > namedMax ? positionOf(item) : `${positionOf(item)} ${sayShortItem(t, item)}`,
            )
            .join(', '),
        }),
      ];

export const sayShortItem = (t: Translate, item: ItemCode): string =>
  competencyCodes.includes(item) ? sayShort(t, item) : sayItem(t, item);

/** One line for each answer; the work results with their plan and outcome. */
function everyAnswer(t: Translate, appraisal: Appraisal): readonly DetailPart[] {
  const line = (item: ItemCode): RichText => {
    const said = sayAnswer(t, item, appraisal.answers.self[item], 'self') ?? t('self.summary.noAnswer');
    const required = appraisal.required[item];
    const aside = required === undefined ? '' : ` (${t('table.required')} ${required})`;
    return text(`${positionOf(item)} ${sayShortItem(t, item)}: ${said}${aside}`);
  };
  return [
    { kind: 'bullets', items: selfItems.map(line) },
    ...(appraisal.results.length === 0
      ? []
      : [{ kind: 'bullets', items: resultItems(t, appraisal) } as const]),
  ];
}

/** The work results, each with what was answered, its target and its outcome. */
export const resultItems = (t: Translate, appraisal: Appraisal): readonly RichText[] =>
  appraisal.results.map((result) => {
    const value = appraisal.answers.self[resultCode(result.no)]?.value;
    const said = isExpectation(value)
      ? strong(sayAttainment(t, value))
      : { text: t('self.summary.noAttainment') };
    return [
      { text: `${sayResultTitle(t, result)}: ` },
      said,
      ...resultLines(t, result, appraisal.appraiser.name).map((line) => ({ text: `\n${line}` })),
    ];
  });
