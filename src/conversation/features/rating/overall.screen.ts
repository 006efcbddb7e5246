import type { Appraisal, WorkResult } from '../../../domain/appraisal/appraisal.ts';
import {
  behaviourCodes,
  type ItemCode,
  overallResults,
  resultCode,
} from '../../../domain/appraisal/items.ts';
import { type Expectation, isExpectation } from '../../../domain/appraisal/predicate.ts';
import { isSelfShown, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import { behaviourByCode } from '../../../domain/competency/catalogue.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, type Span, strong, text } from '../../contract/view.ts';
import { bullets, choice, small } from '../../ui/blocks.ts';
import { paragraph, sayAnswer } from '../../ui/parts.ts';
import { sayAttainment, sayExpectation, sayItem } from '../../ui/words.ts';

/** What the appraiser needs to rate work results or behaviour as a whole (`H`, `P`). */
export function overallBlocks(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  isExpanded: boolean,
): readonly Block[] {
  const own = sayAnswer(t, item, appraisal.answers.appraiser[item]);
  const basis =
    item === overallResults ? resultsBasis(t, appraisal) : behaviourBasis(t, appraisal, isExpanded);
  return [
    ...basis,
    ...(own === undefined
      ? []
      : [{ kind: 'facts', rows: [{ label: t('rate.own'), value: text(own) }] } as const]),
  ];
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

function resultsBasis(t: Translate, appraisal: Appraisal): readonly Block[] {
  if (appraisal.results.length === 0)
    return [paragraph(t('rate.results.intro')), paragraph(t('rate.results.none'))];
  return [
    paragraph(t('rate.results.intro')),
    bullets(appraisal.results.map((result) => resultLine(t, appraisal, result))),
    ...hiddenSelf(t, appraisal, overallResults),
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
  return joined(strong(result.title), parts, answer?.note);
}

function behaviourBasis(t: Translate, appraisal: Appraisal, isExpanded: boolean): readonly Block[] {
  const isShown = isSelfShown(appraisal, 'P');
  const lines = behaviourCodes.map((code): RichText => {
    const answer = isShown ? submittedAnswers(appraisal)[code] : undefined;
    const words = isShown ? (sayAnswer(t, code, answer) ?? t('rate.none')) : undefined;
    const guides = isExpanded ? (behaviourByCode(code)?.guides ?? []).join(' · ') : undefined;
    return joined(strong(sayItem(t, code)), [words, guides], answer?.note);
  });
  return [paragraph(t('rate.behaviour.intro')), bullets(lines), ...hiddenSelf(t, appraisal, 'P')];
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
