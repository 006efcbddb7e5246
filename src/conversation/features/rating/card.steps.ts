import { noteMax, pickReason, type Rating, rateItem } from '../../../application/rating/save-rating.ts';
import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import { asksValues, decidingMax } from '../../../domain/appraisal/deciding-values.ts';
import { behaviourCodes, type ItemCode, overallBehaviour } from '../../../domain/appraisal/items.ts';
import { isReasonItem, missingReason, submittedAnswers } from '../../../domain/appraisal/rating.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { Form } from '../../contract/view.ts';
import { sayBriefly } from '../../ui/parts.ts';
import { goTo, type Refuse, refused, stepOf } from '../../ui/steps.ts';
import { sayItem } from '../../ui/words.ts';
import { textIn } from '../typed/slots.ts';
import { setNote } from './note.steps.ts';
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
        : goTo(cardOf(after, item, isExpandedOn(context, item)), t(reasonKey(after, item))),
    refuse,
  );
}

/** The card of an item; a third value is not named, and says why. */
export function openCard(context: Context, appraisal: Appraisal, item: ItemCode): Step | undefined {
  if (isReasonItem(appraisal, item)) return goTo(cardOf(appraisal, item));
  if (!behaviourCodes.includes(item) || !appraisal.cycle.settings.asksValues) return undefined;
  return goTo(
    cardOf(appraisal, overallBehaviour),
    asksValues(appraisal) ? context.t('rate.values.enough', { max: decidingMax }) : undefined,
  );
}

/** What is asked for next: the values that decided, or a reason. */
const reasonKey = (after: Appraisal, item: ItemCode) =>
  item === overallBehaviour && asksValues(after) ? 'rate.savedValues' : 'rate.savedReason';

/** In a blind cycle the notice also shows the self-rating, which may be seen from this moment on. */
function savedWords({ t }: Context, appraisal: Appraisal, item: ItemCode): string {
  const words = {
    item: sayItem(t, item),
    value: sayBriefly(t, item, appraisal.answers.appraiser[item]),
  };
  const self = sayBriefly(t, item, submittedAnswers(appraisal)[item], 'self');
  if (!appraisal.cycle.settings.isBlind || self === '') return t('rate.saved', words);
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

export function pickNote(
  context: Context,
  appraisal: Appraisal,
  source: { readonly item: ItemCode; readonly author: number; readonly from: ItemCode },
  refuse: Refuse,
): Step {
  const author = source.author === 0 ? 'self' : source.author === 1 ? 'appraiser' : undefined;
  if (author === undefined) return refused(context, { code: 'no-such-item' });
  const { now, relation } = context.model;
  const { item, from } = source;
  const outcome = pickReason(appraisal, relation, now, item, { author, from });
  if (!outcome.ok) return stepOf(context, outcome, () => ({}), refuse);
  // What was picked is saved like a text that was sent with the form, so that it can be taken back as well.
  return setNote(context, appraisal, item, textIn(outcome.value.appraisal, 'appraiser', item), refuse);
}

export function toggleDetails(context: Context, appraisal: Appraisal, item: ItemCode): Step {
  return goTo(cardOf(appraisal, item, !isExpandedOn(context, item)));
}

function isExpandedOn({ state }: Context, item: ItemCode): boolean {
  return state.screen.at === 'rate-card' && state.screen.item === item && state.screen.isExpanded === true;
}

export const noteField = 'note';

export function noteForm({ t }: Context, appraisal: Appraisal, item: ItemCode): Form | undefined {
  if (!isReasonItem(appraisal, item)) return undefined;
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
