import { type Appraisal, type FeedbackPart, feedbackParts } from '../../../domain/appraisal/appraisal.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { column, row, small } from '../../ui/blocks.ts';
import { draftFeedback, isWithoutGap } from '../../ui/feedback-draft.ts';
import { foldedWhenLong, paragraph, sayPart, title } from '../../ui/parts.ts';
import { sayWho } from '../../ui/person-labels.ts';

/** The part that a typed message fills; undefined when all three are written. */
export const firstEmptyPart = (appraisal: Appraisal): FeedbackPart | undefined =>
  feedbackParts.find((part) => appraisal.feedback[part] === undefined);

/** The three parts of the feedback; each empty one has a suggestion made from the ratings, marked as a suggestion. */
export function rateFeedbackScreen(t: Translate, appraisal: Appraisal, typed: readonly Block[]): Screen {
  const name = appraisal.employee.name;
  const next = firstEmptyPart(appraisal);
  return {
    blocks: [
      { kind: 'heading', text: t('rate.feedback.title', { name }) },
      small(`${sayWho(t, appraisal)}\n${t('rate.feedback.intro', { name })}`),
      ...feedbackParts.flatMap((part, index) => partBlocks(t, appraisal, part, index)),
      ...typed,
      title(t('rate.feedback.ask')),
      row([
        {
          label: t('rate.feedback.toSummary'),
          ...(next === undefined && { tone: 'primary' as const }),
          action: { type: 'rate.summary', appraisalId: appraisal.id },
        },
        { label: t('button.pause'), action: { type: 'rate.pause', appraisalId: appraisal.id } },
      ]),
    ],
    ...(next !== undefined && { expectsText: t('rate.feedback.expects', { part: sayPart(t, next) }) }),
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

/** A longer suggestion is folded, so that all three parts are seen with their buttons. */
const draftInView = 120;

function partBlocks(t: Translate, appraisal: Appraisal, part: FeedbackPart, index: number): readonly Block[] {
  const words = appraisal.feedback[part];
  const draft = words === undefined ? draftFeedback(t, appraisal, part) : undefined;
  const name = sayPart(t, part);
  // The whole name is cut on the button of a phone.
  const short = t(`rate.feedback.short.${part}`);
  const employee = appraisal.employee.name;
  const isLeftOut = appraisal.leftOut?.includes(part) === true;
  const unwritten = isLeftOut ? 'rate.feedback.leftOut' : 'rate.feedback.goesOut';
  const isQuestion = words === undefined && part === 'improve' && isWithoutGap(t, appraisal);
  const edit: Button = {
    label: t(words === undefined ? 'rate.feedback.write' : 'rate.feedback.edit', { part: short }),
    action: { type: 'rate.editFeedback', appraisalId: appraisal.id, part: index },
  };
  const take: Button = {
    label: t('rate.feedback.take', { part: short }),
    action: { type: 'rate.draftFeedback', appraisalId: appraisal.id, part: index },
  };
  const label = `${name}: ${t(draft === undefined ? 'rate.feedback.empty' : unwritten)}`;
  return [
    ...(draft !== undefined && draft.length > draftInView
      ? [{ kind: 'details', title: label, parts: [paragraph(draft)] } as const]
      : words === undefined
        ? [
            paragraph([
              strong(`${name}: `),
              { text: t(draft === undefined ? 'rate.feedback.empty' : unwritten), style: 'emphasis' },
              ...(draft === undefined ? [] : text(`\n${draft}`)),
              ...(isQuestion ? text(`\n${t('rate.feedback.question')}`) : []),
            ]),
          ]
        : foldedWhenLong(name, words)),
    // Nothing is anybody's suggestion yet while nothing is there.
    ...(part === 'nextStep' && (words !== undefined || draft !== undefined)
      ? [small(t('rate.feedback.nextStep.whose', { name: employee }))]
      : []),
    column(draft === undefined ? [edit] : [take, edit]),
  ];
}
