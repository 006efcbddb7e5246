import {
  noteMax,
  noteRating,
  pickReason,
  type Rating,
  rateItem,
} from '../../../application/rating/save-rating.ts';
import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import {
  isAnswered,
  isRatedItem,
  missingReason,
  submittedAnswers,
} from '../../../domain/appraisal/rating.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import { sayAnswer } from '../../ui/parts.ts';
import { goTo, type Refuse, refused, stepOf } from '../../ui/steps.ts';
import { sayItem } from '../../ui/words.ts';
import { cardOf, placeAfter } from './places.ts';

/** Saves a rating and goes to the next card; when a reason is needed, the card stays and asks for it. */
export function setRating(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  rating: Rating,
  refuse: Refuse,
): Step {
  const { model, t } = context;
  const outcome = rateItem(appraisal, model.relation, model.now, item, rating);
  return stepOf(
    context,
    outcome,
    (after) =>
      missingReason(after, item) === undefined
        ? goTo(placeAfter(after, item), savedWords(context, after, item))
        : goTo(cardOf(after, item, isExpandedOn(context, item)), t('rate.savedReason')),
    refuse,
  );
}

/** In a blind cycle the notice also shows the self-rating, which may be seen from this moment on. */
function savedWords({ t }: Context, appraisal: Appraisal, item: ItemCode): string {
  const words = {
    item: sayItem(t, item),
    value: sayAnswer(t, item, appraisal.answers.appraiser[item]) ?? '',
  };
  const self = sayAnswer(t, item, submittedAnswers(appraisal)[item], 'self');
  if (!appraisal.cycle.settings.isBlind || self === undefined) return t('rate.saved', words);
  return t('rate.savedBlind', { ...words, self });
}

export function setUnobservable(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  index: number,
  refuse: Refuse,
): Step {
  const unobservable = unobservableReasons[index];
  if (unobservable === undefined) return refused(context, { code: 'no-such-item' });
  return setRating(context, appraisal, item, { unobservable }, refuse);
}

/** Saves a note that was typed on a card or sent with its form. */
export function setNote(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  typed: string,
  refuse: Refuse,
): Step {
  const outcome = noteRating(appraisal, context.model.relation, context.model.now, item, typed);
  return stepOf(context, outcome, (after) => afterNote(context, appraisal, after, item), refuse);
}

export function pickNote(
  context: Context,
  appraisal: Appraisal,
  source: { readonly item: ItemCode; readonly author: number; readonly from: ItemCode },
  refuse: Refuse,
): Step {
  const author = source.author === 0 ? 'self' : source.author === 1 ? 'appraiser' : undefined;
  if (author === undefined) return refused(context, { code: 'no-such-item' });
  const { now, relation } = context.model;
  const outcome = pickReason(appraisal, relation, now, source.item, { author, from: source.from });
  return stepOf(context, outcome, (after) => afterNote(context, appraisal, after, source.item), refuse);
}

/** After a missing reason the next card is shown; after any other note, the same card with the note. */
function afterNote(context: Context, before: Appraisal, after: Appraisal, item: ItemCode): Step {
  const { t } = context;
  const wasMissing = missingReason(before, item) !== undefined;
  if (wasMissing && missingReason(after, item) === undefined)
    return goTo(placeAfter(after, item), t('rate.noteSaved'));
  const answer = after.answers.appraiser[item];
  const card = cardOf(after, item, isExpandedOn(context, item));
  if (answer?.note === undefined) return goTo(card, t('rate.noteRemoved'));
  return goTo(card, t(isAnswered(answer) ? 'rate.noteSaved' : 'rate.noteSavedRate'));
}

export function toggleDetails(context: Context, appraisal: Appraisal, item: ItemCode): Step {
  return goTo(cardOf(appraisal, item, !isExpandedOn(context, item)));
}

function isExpandedOn({ state }: Context, item: ItemCode): boolean {
  return state.screen.at === 'rate-card' && state.screen.item === item && state.screen.isExpanded === true;
}

export const noteField = 'note';

export function noteForm({ t }: Context, appraisal: Appraisal, item: ItemCode): Form | undefined {
  if (!isRatedItem(item)) return undefined;
  const value = appraisal.answers.appraiser[item]?.note;
  return {
    title: t('rate.form.note'),
    fields: [
      {
        kind: 'text',
        id: noteField,
        label: t('rate.form.noteLabel', { item: sayItem(t, item) }),
        hint: t('rate.form.noteHint', { name: appraisal.employee.name }),
        ...(value !== undefined && { value }),
        textMax: noteMax,
        isMultiline: true,
        // A missing reason must be given; any other note may be left blank.
        isOptional: missingReason(appraisal, item) === undefined,
      },
    ],
    submit: { label: t('button.save'), action: { type: 'rate.note', appraisalId: appraisal.id, item } },
    cancelLabel: t('button.cancel'),
  };
}
