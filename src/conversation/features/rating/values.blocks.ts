import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import {
  asksValues,
  decidingMax,
  decidingValues,
  mayDecide,
} from '../../../domain/appraisal/deciding-values.ts';
import { behaviourCodes, type ItemCode, overallBehaviour } from '../../../domain/appraisal/items.ts';
import { isExpectation } from '../../../domain/appraisal/predicate.ts';
import { isSelfShown, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import { behaviourByCode } from '../../../domain/competency/catalogue.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, strong, text } from '../../contract/view.ts';
import { bullets, choice } from '../../ui/blocks.ts';
import { sayAnswer } from '../../ui/parts.ts';
import { sayWho, whoLine } from '../../ui/person-labels.ts';
import { sayExpectation, sayItem } from '../../ui/words.ts';
import type { CardParts } from './card-parts.ts';

/** A card of one value of BerAKHLAK, for the sentence that says why it decided. */
export const isValue = (item: ItemCode): boolean => behaviourCodes.includes(item);

/** On the card of behaviour as a whole: the values are asked for, and none has its sentence yet. */
export const valuesAsked = (appraisal: Appraisal, item: ItemCode): boolean =>
  item === overallBehaviour && asksValues(appraisal) && decidingValues(appraisal).length === 0;

/** How many names stand beside each other: as many as a phone shows whole in either language. */
const rowEnds = [2, 5, 7];

/** The values that may be named, below the rating that asks for them; what has its sentence is marked. */
export function valueChoice(t: Translate, appraisal: Appraisal, item: ItemCode): readonly Block[] {
  if (item !== overallBehaviour || !asksValues(appraisal)) return [];
  const named = decidingValues(appraisal);
  const offered = behaviourCodes.filter((code) => mayDecide(appraisal, code));
  const option = (code: ItemCode) => ({
    label: sayValueShort(t, code),
    action: { type: 'rate.card', appraisalId: appraisal.id, item: code } as const,
    selected: named.includes(code),
  });
  return rowEnds.flatMap((end, at) => {
    const codes = offered.slice(rowEnds[at - 1] ?? 0, end);
    return codes.length === 0 ? [] : [choice('row', codes.map(option))];
  });
}

const sayValueShort = (t: Translate, code: ItemCode): string =>
  code === 'B.1' ? t('rate.values.short.B.1') : sayItem(t, code);

/** What somebody needs to write one sentence about a value: its three guides, and what the employee said of it. */
export function valueParts(
  t: Translate,
  appraisal: Appraisal,
  item: ItemCode,
  { canFold }: { readonly canFold: boolean },
): CardParts {
  const guides = (behaviourByCode(item)?.guides ?? []).map((guide) => text(guide));
  const answer = isSelfShown(appraisal, overallBehaviour) ? submittedAnswers(appraisal)[item] : undefined;
  const self = sayAnswer(t, item, answer, 'self');
  const value = appraisal.answers.appraiser[overallBehaviour]?.value;
  const question: Block = {
    kind: 'paragraph',
    text: [
      ...(self === undefined ? [] : [{ text: `${t('rate.self')}: ${self}` }]),
      ...(answer?.note === undefined ? [] : [{ text: ` “${answer.note}”`, style: 'emphasis' } as const]),
      strong(
        `${self === undefined && answer?.note === undefined ? '' : '\n'}${t('rate.values.why', {
          expectation: isExpectation(value) ? sayExpectation(t, value) : '',
        })}`,
      ),
    ],
  };
  if (!canFold) return { about: [whoLine(t, appraisal), bullets(guides)], question: [question] };
  const folded: Block = {
    kind: 'details',
    title: t('rate.values.more'),
    parts: [
      { kind: 'paragraph', text: text(sayWho(t, appraisal)) },
      { kind: 'bullets', items: guides },
    ],
  };
  return { about: [folded], question: [question] };
}

/** "Akuntabel: “Selalu …”" for each value that decided, as whoever may read the rating reads it. */
export const decidedLines = (t: Translate, appraisal: Appraisal): readonly RichText[] =>
  decidingValues(appraisal).map((code) => [
    strong(`${sayItem(t, code)}: `),
    { text: `“${appraisal.answers.appraiser[code]?.note ?? ''}”` },
  ]);

/** How many more may still be named, for the notice after the first sentence. */
export const isOneMoreAllowed = (appraisal: Appraisal): boolean =>
  asksValues(appraisal) && decidingValues(appraisal).length < decidingMax;
