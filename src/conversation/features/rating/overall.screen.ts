import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  type ItemCode,
  overallResults,
  resultCode,
} from '../../../domain/appraisal/items.ts';
import { type Expectation, isExpectation } from '../../../domain/appraisal/predicate.ts';
import { isSelfShown, missingReason, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import { behaviourByCode } from '../../../domain/competency/catalogue.ts';
import { sayResultTitle } from '../../../i18n/result-title.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, type Span, strong, text } from '../../contract/view.ts';
import { bullets, choice, small } from '../../ui/blocks.ts';
import { paragraph, sayAnswer } from '../../ui/parts.ts';
import { sayWho, whoLine } from '../../ui/person-labels.ts';
import { shorten } from '../../ui/showable.ts';
import { sayAttainment, sayExpectation, sayItem } from '../../ui/words.ts';
import type { CardParts } from './card-parts.ts';
import { sharedWords } from './shared-feedback.ts';

/**
 * What the appraiser needs to rate work results or behaviour as a whole (`H`, `P`): the self-view at a glance, all of it
 * folded, and the question right above the buttons.
 */
export function overallParts(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  { isExpanded, canFold }: { readonly isExpanded: boolean; readonly canFold: boolean },
): CardParts {
  const isResults = item === overallResults;
  const lines = isResults
    ? appraisal.results.map((result) => resultLine(t, appraisal, result))
    : behaviourLines(t, appraisal, isExpanded);
  const own = sayAnswer(t, item, appraisal.answers.appraiser[item]);
  const question: Block = {
    kind: 'paragraph',
    text: [
      // Whoever has judged knows that it is theirs; once a reason is missing, that is what is asked.
      { text: own === undefined ? t('rate.judgement') : `${t('rate.own')}: ${own}` },
      ...(missingReason(appraisal, item) === undefined
        ? [strong(`\n${t(isResults ? 'rate.results.ask' : 'rate.behaviour.ask')}`)]
        : []),
    ],
  };
  const none = isResults && lines.length === 0 ? [paragraph(t('rate.results.none'))] : [];
  const hidden = isResults && lines.length === 0 ? [] : hiddenSelf(t, appraisal, item);
  if (!canFold || isExpanded) {
    const written = lines.length === 0 ? none : [bullets(lines)];
    const shared = sharedWords(t, appraisal).map((words) => paragraph(words));
    return { about: [whoLine(t, appraisal), ...shared, ...written, ...hidden], question: [question] };
  }
  const glance = isResults ? resultsAtAGlance(t, appraisal) : behavioursAtAGlance(t, appraisal);
  // Of the behaviours, the glance has all but what was written about them.
  const inFull = isResults ? lines : lines.filter((_, at) => isNoted(appraisal, behaviourCodes[at]));
  const folded: Block = {
    kind: 'details',
    title: t(isResults ? 'rate.more.results' : 'rate.more.behaviour'),
    parts: [
      { kind: 'paragraph', text: text(sayWho(t, appraisal)) },
      ...sharedWords(t, appraisal).map((words) => ({ kind: 'paragraph', text: text(words) }) as const),
      ...(inFull.length === 0 ? [] : [{ kind: 'bullets', items: inFull } as const]),
    ],
  };
  return { about: [folded, ...glance, ...none, ...hidden], question: [question] };
}

const isNoted = (appraisal: Appraisal, code: ItemCode | undefined): boolean =>
  code !== undefined && isSelfShown(appraisal, 'P') && submittedAnswers(appraisal)[code]?.note !== undefined;

/** So many results are seen at once, each in two lines of a phone; all of them are in the fold. */
const resultsShown = 3;
const titleMax = 50;

function resultsAtAGlance(t: Translate, appraisal: Appraisal): readonly Block[] {
  if (!isSelfShown(appraisal, overallResults) || appraisal.results.length === 0) return [];
  const shown = appraisal.results.slice(0, resultsShown).map((result): RichText => {
    const value = submittedAnswers(appraisal)[resultCode(result.no)]?.value;
    const said = isExpectation(value) ? sayAttainment(t, value) : t('rate.none');
    return [
      strong(sayResultTitle(t, { ...result, title: shorten(result.title, titleMax) })),
      { text: `: ${said}` },
    ];
  });
  const left = appraisal.results.length - shown.length;
  return [bullets(shown), ...(left > 0 ? [small(t('rate.results.others', { count: left }))] : [])];
}

/** The values by what the employee says of them, so that seven of them take few lines; what stands out comes first. */
function behavioursAtAGlance(t: Translate, appraisal: Appraisal): readonly Block[] {
  if (!isSelfShown(appraisal, 'P')) return [];
  const answerTo = (code: ItemCode) => submittedAnswers(appraisal)[code]?.value;
  const rows = ([3, 1, 2, undefined] as const).flatMap((value) => {
    const codes = behaviourCodes.filter((code) => answerTo(code) === value);
    if (codes.length === 0) return [];
    const label = value === undefined ? t('rate.none') : sayExpectation(t, value);
    const isAll = codes.length === behaviourCodes.length;
    const names = isAll ? t('rate.behaviour.all') : codes.map((code) => sayItem(t, code)).join(', ');
    return [{ label: `${t('rate.self')}, ${label}`, value: text(names) }];
  });
  return [{ kind: 'facts', rows }];
}

export function overallChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  const values: readonly Expectation[] = [3, 2, 1];
  return [
    choice(
      'column',
      values.map((value) => ({
        label: sayExpectation(t, value),
        action: { type: 'rate.set', appraisalId: appraisal.id, item, value },
        selected: appraisal.answers.appraiser[item]?.value === value,
      })),
    ),
  ];
}

/** Title and target are the plan and always shown; the realisation is the employee's and is shown once submitted. */
function resultLine(t: Translate, appraisal: Appraisal, result: WorkResult): RichText {
  const answer = isSelfShown(appraisal, overallResults)
    ? submittedAnswers(appraisal)[resultCode(result.no)]
    : undefined;
  const attainment = answer?.value;
  const parts: readonly (string | undefined)[] = [
    result.target && t('rate.results.target', { text: result.target }),
    appraisal.selfSubmittedAt !== undefined && result.realisation
      ? t('rate.results.realisation', { text: result.realisation })
      : undefined,
    isExpectation(attainment) ? t('rate.results.self', { text: sayAttainment(t, attainment) }) : undefined,
  ];
  return joined(strong(sayResultTitle(t, result)), parts, answer?.note);
}

function behaviourLines(t: Translate, appraisal: Appraisal, isExpanded: boolean): readonly RichText[] {
  const isShown = isSelfShown(appraisal, 'P');
  return behaviourCodes.map((code): RichText => {
    const answer = isShown ? submittedAnswers(appraisal)[code] : undefined;
    const words = isShown ? (sayAnswer(t, code, answer) ?? t('rate.none')) : undefined;
    const guides = isExpanded ? (behaviourByCode(code)?.guides ?? []).join(' · ') : undefined;
    return joined(strong(sayItem(t, code)), [words, guides], answer?.note);
  });
}

function hiddenSelf(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  if (isSelfShown(appraisal, item)) return [];
  const words =
    appraisal.selfSubmittedAt === undefined ? t('rate.behaviour.none') : t('rate.behaviour.hidden');
  return [small(words)];
}

/** One line of a list: `Title: part; part “note”`. */
function joined(head: Span, parts: readonly (string | undefined)[], note: string | undefined): RichText {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return [
    head,
    ...(said.length > 0 ? [{ text: `: ${said.join('; ')}` }] : []),
    ...(note === undefined ? [] : [{ text: ` “${note}”`, style: 'emphasis' } as const]),
  ];
}
