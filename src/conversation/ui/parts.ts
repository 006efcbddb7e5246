import type { FeedbackPart } from '../../domain/appraisal/appraisal.ts';
import { type Answer, type Appraisal, feedbackParts } from '../../domain/appraisal/appraisal.ts';
import {
  type Author,
  competencyCodes,
  type ItemCode,
  itemKind,
  overallBehaviour,
  overallResults,
} from '../../domain/appraisal/items.ts';
import { isExpectation, predicateOf } from '../../domain/appraisal/predicate.ts';
import { isSelfShown, submittedAnswers } from '../../domain/appraisal/rating.ts';
import type { MessageKey } from '../../i18n/messages/index.ts';
import type { Translate } from '../../i18n/translate.ts';
import { type Block, type RichText, type Screen, strong, text } from '../contract/view.ts';
import { homeButton, row, small } from './blocks.ts';
import { sayExpectation, sayLevel, sayPredicate, sayUnobservable } from './words.ts';

const shortNames: Readonly<Record<string, MessageKey>> = {
  'M.01': 'competency.short.M.01',
  'M.02': 'competency.short.M.02',
  'M.03': 'competency.short.M.03',
  'M.04': 'competency.short.M.04',
  'M.05': 'competency.short.M.05',
  'M.06': 'competency.short.M.06',
  'M.07': 'competency.short.M.07',
  'M.08': 'competency.short.M.08',
  'SK.01': 'competency.short.SK.01',
};
/** A short name that leaves room for three columns of numbers on a phone. */
export const sayShort = (t: Translate, item: ItemCode): string => {
  const key = shortNames[item];
  return key ? t(key) : item;
};

const partKeys = {
  strengths: 'rate.feedback.strengths',
  improve: 'rate.feedback.improve',
  nextStep: 'rate.feedback.nextStep',
} as const satisfies Record<FeedbackPart, MessageKey>;
export const sayPart = (t: Translate, part: FeedbackPart): string => t(partKeys[part]);

/** The part with this index; undefined for a forged number. */
export const partOf = (index: number): FeedbackPart | undefined => feedbackParts[index];

/**
 * An answer in words: "2 · Basic", "Above expectation", "Not observed: …"; undefined when there is none. Nobody observes
 * themselves, so a self-rating without a level has words of its own.
 */
export function sayAnswer(
  t: Translate,
  item: ItemCode,
  answer: Answer | undefined,
  author: Author = 'appraiser',
): string | undefined {
  if (answer?.unobservable !== undefined) {
    const reason = sayUnobservable(t, answer.unobservable);
    return t(author === 'self' ? 'rate.notYetRateable' : 'rate.notObservable', { reason });
  }
  const value = answer?.value;
  if (value === undefined) return undefined;
  if (itemKind(item) !== 'competency') return isExpectation(value) ? sayExpectation(t, value) : undefined;
  return value === 0 ? sayLevel(t, 0) : t('rate.level', { level: value, name: sayLevel(t, value) });
}

/** The same where room is short and the levels are in view by their numbers: "2" for a level; empty for no answer. */
export function sayBriefly(
  t: Translate,
  item: ItemCode,
  answer: Answer | undefined,
  author: Author = 'appraiser',
): string {
  const isLevel = itemKind(item) === 'competency' && answer?.unobservable === undefined && answer?.value;
  return isLevel ? String(answer.value) : (sayAnswer(t, item, answer, author) ?? '');
}

const absent = '—';
const cell = (answer: Answer | undefined): string => answer?.value?.toString() ?? absent;

/**
 * A table of the nine competencies: required, self, rated. The self column shows only what the appraiser may see; the
 * employee (`isOwn`) sees all of it. `isNumbered` puts 1 to 9 before the names, as on the buttons below.
 */
export function competencyTable(
  t: Translate,
  appraisal: Appraisal,
  options: { readonly isNumbered: boolean; readonly isOwn: boolean },
): readonly Block[] {
  const self = submittedAnswers(appraisal);
  const rows = competencyCodes.map((item, index) => [
    options.isNumbered ? `${index + 1} ${sayShort(t, item)}` : sayShort(t, item),
    appraisal.required[item]?.toString() ?? absent,
    options.isOwn || isSelfShown(appraisal, item) ? cell(self[item]) : absent,
    cell(appraisal.answers.appraiser[item]),
  ]);
  const columns = [t('table.competency'), t('table.required'), t('table.self'), t('table.rated')];
  const hasAbsent = rows.some((row) => row.includes(absent));
  const hasZero = rows.some((row) => row.slice(2).includes('0'));
  const legend = [
    t('table.scale'),
    ...(hasZero ? [t('table.zero')] : []),
    ...(hasAbsent ? [t('table.legend')] : []),
  ].join(' ');
  return [{ kind: 'table', columns, rows }, small(legend)];
}

/** How the predicate follows from the two ratings; undefined until both are given. */
export function derivation(t: Translate, appraisal: Appraisal): readonly Block[] | undefined {
  const results = appraisal.answers.appraiser[overallResults]?.value;
  const behaviour = appraisal.answers.appraiser[overallBehaviour]?.value;
  if (!isExpectation(results) || !isExpectation(behaviour)) return undefined;
  const predicate = predicateOf(results, behaviour);
  const how = t('derivation.how', {
    results: sayExpectation(t, results),
    behaviour: sayExpectation(t, behaviour),
    predicate: sayPredicate(t, predicate),
  });
  return [
    paragraph(how),
    // The official name says "misconduct", which is more than the two ratings say.
    ...(predicate === 'poor' ? [small(t('predicate.poor.meaning'))] : []),
    small(t('derivation.source')),
  ];
}

const rich = (value: string | RichText): RichText => (typeof value === 'string' ? text(value) : value);
export const paragraph = (value: string | RichText): Extract<Block, { kind: 'paragraph' }> => ({
  kind: 'paragraph',
  text: rich(value),
});
export const title = (value: string): Block => ({ kind: 'paragraph', text: [strong(value)] });
export const labelled = (label: string | RichText, words: string): readonly Block[] => [
  paragraph(label),
  { kind: 'quote', text: words },
];
/** So much of what somebody wrote is read at a glance; longer words would push a question out of a phone's view. */
const glanceMax = 120;
const glanceLines = 3;
/** The same, folded where it is long: for screens on which something is to be answered. */
export const foldedWhenLong = (label: string, words: string): readonly Block[] =>
  words.length <= glanceMax && words.split('\n').length <= glanceLines
    ? labelled(label, words)
    : [{ kind: 'details', title: label, parts: [{ kind: 'paragraph', text: text(words) }] }];
export const emphasis = (value: string): RichText => [{ text: value, style: 'emphasis' }];

/** 1 to 9 for competencies, undefined for anything else. */
export const numberOf = (item: ItemCode): number | undefined => {
  const index = competencyCodes.indexOf(item);
  return index < 0 ? undefined : index + 1;
};

/** The screen for something missing or forbidden; the person must not learn which of the two it is. */
export const goneScreen = (t: Translate, words: string = t('rate.gone')): Screen => ({
  blocks: [paragraph(words), row([homeButton(t)])],
  preview: t('rate.preview'),
});
