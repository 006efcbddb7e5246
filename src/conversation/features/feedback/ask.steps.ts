import { answerAsking, askColleagues, declineAsking } from '../../../application/feedback/ask-colleagues.ts';
import { askedMax, bothAnswers } from '../../../domain/feedback/asking.ts';
import { soughtLettersMin } from '../../../domain/feedback/note.ts';
import { soughtWords } from '../../../domain/people/find-by-name.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { deskOf, doneOf } from './desk-of.ts';
import { foundBy } from './give.screen.ts';
import type { AskScreen, FeedbackAction } from './verbs.ts';

type AskingAction = Extract<
  FeedbackAction,
  {
    type:
      | 'feedback.ask'
      | 'feedback.choose'
      | 'feedback.sendAsk'
      | 'feedback.answer'
      | 'feedback.decline'
      | 'feedback.asking';
  }
>;

/** What is done by buttons when colleagues are asked. */
export function actOnAsking(context: Context, person: ModelPerson, action: AskingAction): Step {
  const { model, state, t } = context;
  const desk = deskOf(model);
  switch (action.type) {
    case 'feedback.ask': {
      const open = desk.askings.find((one) => one.asker.id === person.id && one.outcome === undefined);
      if (open) return goTo({ at: 'feedback-asking', askingId: open.id });
      return desk.canAsk ? goTo({ at: 'feedback-ask', chosen: [] }) : goTo({ at: 'feedback', page: 0 });
    }
    case 'feedback.choose':
      return chooseToAsk(context, action.personId);
    case 'feedback.sendAsk': {
      const chosen = state.screen.at === 'feedback-ask' ? state.screen.chosen : [];
      const outcome = askColleagues(desk, model.now, { ...person, nip: '' }, chosen);
      return doneOf(context, outcome, () => goTo({ at: 'feedback-asking', askingId: desk.freshId }));
    }
    case 'feedback.answer':
      return goTo({ at: 'feedback-answer', askingId: action.askingId });
    case 'feedback.decline': {
      const screen = { at: 'feedback-answer', askingId: action.askingId } as const;
      const outcome = declineAsking(desk, model.now, person.id, action.askingId);
      return doneOf(context, outcome, () => goTo(screen, t('asking.declined')), screen);
    }
    case 'feedback.asking':
      return goTo({ at: 'feedback-asking', askingId: action.askingId });
  }
}

function chooseToAsk(context: Context, personId: string): Step {
  const { model, state, t } = context;
  const chosen = state.screen.at === 'feedback-ask' ? state.screen.chosen : [];
  if (chosen.includes(personId))
    return goTo({ at: 'feedback-ask', chosen: chosen.filter((id) => id !== personId) });
  if (!deskOf(model).people.some(({ id }) => id === personId))
    return refused(context, { code: 'not-a-colleague' });
  if (chosen.length >= askedMax) return { notice: { text: t('asking.full', { max: askedMax }) } };
  return goTo({ at: 'feedback-ask', chosen: [...chosen, personId] });
}

/** A text typed while choosing whom to ask is part of a name. */
export function searchToAsk({ model, t }: Context, { chosen }: AskScreen, typed: string): Step {
  const sought = soughtWords(typed);
  if (sought.replaceAll(' ', '').length < soughtLettersMin) return { notice: { text: t('year.who.short') } };
  return foundBy(deskOf(model).people, sought).length > 0
    ? goTo({ at: 'feedback-ask', chosen, sought })
    : { notice: { text: t('year.who.nobody', { typed: sought }) } };
}

/** A text typed while answering is the answer to the next question, or to both. It is kept nowhere but sealed. */
export function typeAnswer(context: Context, askingId: string, typed: string): Step {
  const { model, t } = context;
  const desk = deskOf(model);
  const asked = desk.asked.find((one) => one.askingId === askingId);
  const whole = cleanText(typed);
  if (whole === '') return { notice: { text: t('year.write.blank') } };
  const both = asked?.standing === 'asked' ? bothAnswers(whole) : undefined;
  const words = both ?? [whole];
  const screen = { at: 'feedback-answer', askingId } as const;
  return doneOf(
    context,
    answerAsking(desk, model.now, model.person?.id ?? '', askingId, words),
    () => goTo(screen),
    screen,
  );
}
