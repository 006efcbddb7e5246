import { giveFeedback } from '../../../application/feedback/give-feedback.ts';
import { feedbackKinds, feedbackWordsMax, soughtLettersMin } from '../../../domain/feedback/note.ts';
import { soughtWords } from '../../../domain/people/find-by-name.ts';
import type { Namesake } from '../../../domain/people/told-apart.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { deskOf, doneOf } from './desk-of.ts';
import { foundBy } from './give.screen.ts';
import type { FeedbackAction, GiveScreen } from './verbs.ts';

const personOf = ({ model }: Context, personId: string | undefined): Namesake | undefined =>
  deskOf(model).people.find(({ id }) => id === personId);

/** What is typed while giving: part of a name, or the words. */
export function typeGiving(context: Context, screen: GiveScreen, typed: string): Step {
  const { personId, kind } = screen;
  if (!personOf(context, personId)) return searchPeople(context, typed);
  if (kind === undefined) return { notice: { text: context.t('year.to.kind') } };
  const words = cleanText(typed);
  if (words === '') return { notice: { text: context.t('year.write.blank') } };
  if (words.length > feedbackWordsMax)
    return refused(context, { code: 'text-too-long', max: feedbackWordsMax }, screen);
  return goTo({ at: 'feedback-give', ...(personId !== undefined && { personId }), kind, words });
}

function searchPeople({ model, t }: Context, typed: string): Step {
  const sought = soughtWords(typed);
  if (sought.replaceAll(' ', '').length < soughtLettersMin) return { notice: { text: t('year.who.short') } };
  return foundBy(deskOf(model).people, sought).length > 0
    ? goTo({ at: 'feedback-give', sought })
    : { notice: { text: t('year.who.nobody', { typed: sought }) } };
}

/** The steps of giving that a button leads to. */
export function chooseFor(
  context: Context,
  action: Extract<FeedbackAction, { type: 'feedback.to' | 'feedback.kind' }>,
): Step {
  const { personId } = action;
  if (!personOf(context, personId)) return refused(context, { code: 'not-a-colleague' });
  const kind = action.type === 'feedback.kind' && action.kind in feedbackKinds ? action.kind : undefined;
  return goTo({ at: 'feedback-give', personId, ...(kind !== undefined && { kind }) });
}

/** Sends what stands on the screen, once: afterwards that screen is not open any more. */
export function sendGiven(context: Context, person: ModelPerson, toId: string): Step {
  const { state, model, t } = context;
  const { screen } = state;
  const isLookedAt = screen.at === 'feedback-give' && screen.personId === toId;
  const kind = isLookedAt ? feedbackKinds[screen.kind ?? -1] : undefined;
  if (!isLookedAt || kind === undefined || screen.words === undefined)
    return goTo({ at: 'feedback', page: 0 });
  const giver = { ...person, nip: '' };
  const given = giveFeedback(deskOf(model), model.now, { giver, toId, kind, words: screen.words });
  const name = personOf(context, toId)?.name ?? '';
  return doneOf(context, given, () => goTo({ at: 'feedback', page: 0 }, t('year.sent', { name })));
}
