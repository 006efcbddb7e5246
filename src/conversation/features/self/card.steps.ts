import { answerItem, type SelfRating } from '../../../application/self/save-answer.ts';
import { type Appraisal, unobservableReasons } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, resultNo } from '../../../domain/appraisal/items.ts';
import { isExpectation } from '../../../domain/appraisal/predicate.ts';
import { isAnswered } from '../../../domain/appraisal/rating.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import type { Context, Step } from '../../contract/feature.ts';
import { sayBriefly } from '../../ui/parts.ts';
import { goTo, type Refuse, stepOf } from '../../ui/steps.ts';
import { sayAttainment, sayItem } from '../../ui/words.ts';
import { asDrawsAllow, compactPlace, placeAfter, placeAfterCompact, rowsOf } from './places.ts';

export function answerCard(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  rating: SelfRating,
  refuse: Refuse,
): Step {
  const { model } = context;
  const isFirst = !isAnswered(appraisal.answers.self[item]);
  const outcome = answerItem(appraisal, model.relation, model.now, item, rating);
  return stepOf(
    context,
    outcome,
    (after) => {
      const next = placeAfter(after, item, isFirst);
      const isCompact =
        context.isShortOfDraws && next.at === 'self-card' && itemKind(next.item) === 'competency';
      const place = isCompact ? asDrawsAllow(context, compactPlace(after, next.item)) : next;
      return goTo(place, savedWords(context, after, item));
    },
    refuse,
  );
}

/** Saves an answer in the compact view, whose part stays open until all its rows are answered. */
export function answerCompact(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  value: number,
  refuse: Refuse,
): Step {
  if (!selfItems.includes(item)) return refuse({ code: 'no-such-item' });
  const { model } = context;
  const isFirst = !isAnswered(appraisal.answers.self[item]);
  const outcome = answerItem(appraisal, model.relation, model.now, item, { value });
  return stepOf(
    context,
    outcome,
    (after) => {
      const { screen } = context.state;
      const rowsMax = rowsOf(context, screen.at === 'self-compact' ? screen : {});
      const next = asDrawsAllow(context, placeAfterCompact(after, item, { isFirst, rowsMax }));
      // The mark on the row says it; where there are no toasts, a line of words would push the rows out of view.
      const isSeen = next.at === 'self-compact' && !context.capabilities.hasToasts;
      return isSeen ? goTo(next) : goTo(next, savedWords(context, after, item));
    },
    refuse,
  );
}

export function answerUnobservable(
  context: Context,
  appraisal: Appraisal,
  item: ItemCode,
  index: number,
  refuse: Refuse,
): Step {
  const unobservable = unobservableReasons[index];
  if (unobservable === undefined) return refuse({ code: 'no-such-item' });
  return answerCard(context, appraisal, item, { unobservable }, refuse);
}

function savedWords({ t }: Context, appraisal: Appraisal, item: ItemCode): string {
  const answer = appraisal.answers.self[item];
  if (itemKind(item) !== 'result') {
    return t('self.saved', { item: sayItem(t, item), value: sayBriefly(t, item, answer, 'self') });
  }
  // A toast is too short for a title, so it names the number on the buttons.
  const number = appraisal.results.findIndex((result) => result.no === resultNo(item)) + 1;
  const value = answer?.value;
  return t('self.savedResult', { number, value: isExpectation(value) ? sayAttainment(t, value) : '' });
}
