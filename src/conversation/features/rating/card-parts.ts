import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isSelfShown, missingReason, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, strong, text } from '../../contract/view.ts';
import { officialBlocks, officialParts, officialTextOf, shortMeanings } from '../../ui/official.ts';
import { emphasis, foldedWhenLong, paragraph, sayAnswer } from '../../ui/parts.ts';
import { sayWho, whoLine } from '../../ui/person-labels.ts';
import { shorten } from '../../ui/showable.ts';
import { sharedWords } from './shared-feedback.ts';

/** What a card says above, and its question with what is needed to answer it, right above the buttons. */
export type CardParts = { readonly about: readonly Block[]; readonly question: readonly Block[] };

type Folding = { readonly item: ItemCode; readonly isExpanded: boolean; readonly canFold: boolean };

/** A competency to rate: who and the official text folded, what the levels mean, the question with the self-rating. */
export function competencyParts(
  t: Translate,
  appraisal: Appraisal,
  { item, isExpanded, canFold }: Folding,
): CardParts {
  const required = appraisal.required[item];
  const { name } = appraisal.employee;
  const note = isSelfShown(appraisal, item) ? submittedAnswers(appraisal)[item]?.note : undefined;
  const newest = note === undefined ? undefined : newestLine(note);
  const own = sayAnswer(t, item, appraisal.answers.appraiser[item]);
  const asked = required === undefined ? '' : `${t('rate.required')}: ${required} · `;
  const question: Block = {
    kind: 'paragraph',
    text: [
      { text: `${asked}${t('rate.self')}: ` },
      ...selfWords(t, appraisal, item),
      ...(newest === undefined ? [] : [{ text: ` “${newest}”`, style: 'emphasis' } as const]),
      ...(own === undefined ? [] : [{ text: `\n${t('rate.own')}: ${own}` }]),
      // Once it is answered and a reason is missing, that is what is asked.
      ...(missingReason(appraisal, item) === undefined ? [strong(`\n${t('rate.question')}`)] : []),
    ],
  };
  const meanings = shortMeanings(t, item);
  const whole =
    note === undefined || note === newest ? [] : foldedWhenLong(t('rate.selfNote', { name }), note);
  if (!canFold || isExpanded) {
    const shown = officialTextOf(canFold, isExpanded);
    const official = officialBlocks(t, item, required, shown);
    const shared = sharedWords(t, appraisal).map((words) => paragraph(words));
    return {
      about: [whoLine(t, appraisal), ...shared, ...whole, ...official],
      // The levels stand above in the official words.
      question: shown === 'levels' ? [question] : [meanings, question],
    };
  }
  const isForReason = isReasonAsked(appraisal, item);
  const folded: Block = {
    kind: 'details',
    title: t(isForReason ? 'rate.more.meanings' : 'rate.more'),
    parts: [
      { kind: 'paragraph', text: text(sayWho(t, appraisal)) },
      ...sharedWords(t, appraisal).map((words) => ({ kind: 'paragraph', text: text(words) }) as const),
      ...(whole.length === 0
        ? []
        : [{ kind: 'paragraph', text: text(`${t('rate.selfNote', { name })} “${note}”`) } as const]),
      ...(isForReason ? [meanings] : officialParts(t, item, required)),
    ],
  };
  return { about: [folded], question: isForReason ? [question] : [meanings, question] };
}

/** Where a reason is asked for or written, the room is for that; a button still leads to the official text. */
const isReasonAsked = (appraisal: Appraisal, item: ItemCode): boolean =>
  missingReason(appraisal, item) !== undefined || appraisal.answers.appraiser[item]?.note !== undefined;

/** What the fold of a competency has when evidence or notes are in it as well. */
export const besideTitle = (t: Translate, appraisal: Appraisal, item: ItemCode): string =>
  t(isReasonAsked(appraisal, item) ? 'rate.more.meanings' : 'rate.more.beside');

/** So much of what somebody wrote takes two lines of a phone. */
const newestMax = 60;

/** What was written last: later lines were added to the earlier ones. */
const newestLine = (note: string): string =>
  shorten(
    note
      .split('\n')
      .findLast((line) => line.trim() !== '')
      ?.trim() ?? '',
    newestMax,
  );

/** The self-rating in words, or why it is not shown. */
function selfWords(t: Translate, appraisal: Appraisal, item: ItemCode): RichText {
  if (appraisal.selfSubmittedAt === undefined) return emphasis(t('rate.self.none'));
  if (!isSelfShown(appraisal, item)) return emphasis(t('rate.self.hidden'));
  const answer = submittedAnswers(appraisal)[item];
  // What the numbers mean stands right below.
  const words = answer?.value ? String(answer.value) : sayAnswer(t, item, answer, 'self');
  return words === undefined ? emphasis(t('rate.none')) : text(words);
}
