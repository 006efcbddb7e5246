import { refusalToConfirm } from '../../../application/rating/confirm-rating.ts';
import { type Appraisal, feedbackParts, withDrafts } from '../../../domain/appraisal/appraisal.ts';
import { isDisputeHolding, lastDisputeDay } from '../../../domain/appraisal/dispute.ts';
import {
  competencyCodes,
  type ItemCode,
  overallBehaviour,
  overallResults,
} from '../../../domain/appraisal/items.ts';
import { ratedItems, reasonsMissing, suggestedPredicate, unrated } from '../../../domain/appraisal/rating.ts';
import { sayNearDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type Button, type RichText, type Screen, strong, text } from '../../contract/view.ts';
import { bullets, column, note, row, small } from '../../ui/blocks.ts';
import { draftsOf } from '../../ui/feedback-draft.ts';
import {
  competencyTable,
  derivation,
  paragraph,
  sayAnswer,
  sayPart,
  sayShort,
  title,
} from '../../ui/parts.ts';
import { whoLine } from '../../ui/person-labels.ts';
import { sayItem, sayPredicate } from '../../ui/words.ts';
import { lowNeedsBlocks } from '../counsel/say.ts';
import { mirrorBlocks } from '../vignettes/mirror.blocks.ts';
import { sayShownTo } from './shown-to.ts';
import { decidedLines } from './values.blocks.ts';

/** All that the appraiser looks at before confirming: the predicate and how it follows, the levels, the texts, and what is missing. */
export function rateSummaryScreen(t: Translate, model: Model, appraisal: Appraisal): Screen {
  const name = appraisal.employee.name;
  return {
    blocks: [
      { kind: 'heading', text: t('rate.summary.title', { name }) },
      whoLine(t, appraisal),
      ...disputedBlocks(t, model, appraisal),
      ...predicateBlocks(t, appraisal),
      ...competencyTable(t, appraisal, { isNumbered: true, isOwn: false }),
      ...missingBlocks(t, appraisal),
      ...reasonBlocks(t, appraisal),
      ...feedbackBlocks(t, appraisal),
      ...mirrorBlocks(t, appraisal),
      small(
        `${t('rate.summary.change', { name })} ${sayShownTo(t, appraisal, model.agency?.approval !== undefined)}`,
      ),
      row(competencyCodes.map((item, index) => open(appraisal, String(index + 1), item))),
      row([
        open(appraisal, t('rate.summary.results'), overallResults),
        open(appraisal, t('rate.summary.behaviour'), overallBehaviour),
        { label: t('rate.summary.feedback'), action: { type: 'rate.feedback', appraisalId: appraisal.id } },
      ]),
      ...lowNeedsBlocks(t, model, appraisal),
      ...confirmBlocks(t, model, appraisal),
      row([{ label: t('button.pause'), action: { type: 'rate.pause', appraisalId: appraisal.id } }]),
    ],
    preview: t('rate.preview'),
    isConfidential: true,
  };
}

const open = (appraisal: Appraisal, label: string, item: ItemCode): Button => ({
  label,
  action: { type: 'rate.card', appraisalId: appraisal.id, item },
});

function predicateBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const predicate = suggestedPredicate(appraisal);
  const how = derivation(t, appraisal);
  if (predicate === undefined || how === undefined) {
    return [small(t('rate.summary.noPredicate'))];
  }
  return [title(t('rate.summary.predicate', { predicate: sayPredicate(t, predicate) })), ...how];
}

/** A name short enough for the button of a phone. */
function sayForButton(t: Translate, item: ItemCode): string {
  if (item === overallResults) return t('rate.summary.results');
  return item === overallBehaviour ? t('rate.summary.behaviour') : sayShort(t, item);
}

/** So much that is missing has a button of its own. */
const buttonsMax = 3;

function missingBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const item = (code: ItemCode, key: 'rate.summary.missingRating' | 'rate.summary.missingReason') => ({
    text: text(t(key, { item: sayItem(t, code) })),
    open: open(appraisal, t('rate.summary.open', { item: sayForButton(t, code) }), code),
  });
  const isFeedbackGiven = feedbackWords(t, appraisal).length > 0;
  const items = [
    ...unrated(appraisal).map((code) => item(code, 'rate.summary.missingRating')),
    ...reasonsMissing(appraisal).map((code) => item(code, 'rate.summary.missingReason')),
    ...(isFeedbackGiven
      ? []
      : [
          {
            text: text(t('rate.summary.missingFeedback')),
            open: {
              label: t('rate.summary.open', { item: t('rate.summary.feedback') }),
              action: { type: 'rate.feedback', appraisalId: appraisal.id },
            } as const,
          },
        ]),
  ];
  if (items.length === 0) return [];
  // More buttons than these would push the numbers below, which lead to the same cards, out of view.
  return items.length > buttonsMax
    ? [note('warning', text(t('rate.summary.missingMany'))), bullets(items.map((one) => one.text))]
    : [note('warning', text(t('rate.summary.missing'))), { kind: 'list', items }];
}

function reasonBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const ofItems = ratedItems.flatMap((item): readonly RichText[] => {
    const answer = appraisal.answers.appraiser[item];
    if (answer?.note === undefined) return [];
    const value = sayAnswer(t, item, answer);
    const head = value === undefined ? sayItem(t, item) : `${sayItem(t, item)}, ${value}`;
    return [[strong(`${head}: `), { text: `“${answer.note}”` }]];
  });
  const lines = [...ofItems, ...decidedLines(t, appraisal)];
  return lines.length === 0
    ? []
    : [{ kind: 'details', title: t('rate.summary.reasons'), parts: [{ kind: 'bullets', items: lines }] }];
}

/** The feedback as it would go out: what was written, and suggestions for the rest. */
function feedbackBlocks(t: Translate, appraisal: Appraisal): readonly Block[] {
  const isSuggested = feedbackWords(t, appraisal).some(({ part }) => appraisal.feedback[part] === undefined);
  return [
    ...partLines(t, appraisal).map(paragraph),
    ...(isSuggested ? [small(t('rate.feedback.suggested'))] : []),
  ];
}

/** Each part of the feedback that would go out, behind its name. */
export const partLines = (t: Translate, appraisal: Appraisal): readonly RichText[] =>
  feedbackWords(t, appraisal).map(({ part, words }) => [strong(`${sayPart(t, part)}: `), { text: words }]);

function feedbackWords(t: Translate, appraisal: Appraisal) {
  const feedback = withDrafts(appraisal, draftsOf(t, appraisal));
  return feedbackParts.flatMap((part) => {
    const words = feedback[part];
    return words === undefined ? [] : [{ part, words }];
  });
}

/** The way to confirm is shown only when it would work, and leads to the question first. */
function confirmBlocks(t: Translate, { now }: Model, appraisal: Appraisal): readonly Block[] {
  if (refusalToConfirm(appraisal, draftsOf(t, appraisal), now) !== undefined) return [];
  return [
    column([
      {
        label: t('rate.summary.ask'),
        tone: 'primary',
        action: { type: 'rate.askSubmit', appraisalId: appraisal.id },
      },
    ]),
  ];
}

/** While HR looks at who the appraiser is, it says until when the rating waits at most. */
function disputedBlocks(t: Translate, model: Model, appraisal: Appraisal): readonly Block[] {
  const last = lastDisputeDay(appraisal);
  if (last === undefined || !isDisputeHolding(appraisal, model.now)) return [];
  const date = sayNearDay(last, model, t.locale);
  return [note('warning', text(t('rate.summary.disputed', { name: appraisal.employee.name, date })))];
}
