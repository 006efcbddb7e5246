import { takeBackFeedback } from '../../../application/feedback/give-feedback.ts';
import { readFeedback, shareFeedback, unshareFeedback } from '../../../application/feedback/read-feedback.ts';
import type { Flow } from '../../contract/feature.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { answerScreen } from './answer.screen.ts';
import { askScreen } from './ask.screen.ts';
import { actOnAsking, searchToAsk, typeAnswer } from './ask.steps.ts';
import { askingScreen } from './asking.screen.ts';
import { deskOf, doneOf } from './desk-of.ts';
import { giveScreen } from './give.screen.ts';
import { chooseFor, sendGiven, typeGiving } from './give.steps.ts';
import { feedbackListScreen } from './list.screen.ts';
import { feedbackNoteScreen } from './note.screen.ts';
import type { FeedbackAction, FeedbackScreen } from './verbs.ts';

export const feedbackFlow = {
  act(context, action) {
    const { model, t } = context;
    const { person } = model;
    if (!person) return refused(context, { code: 'not-yours' });
    switch (action.type) {
      case 'feedback.list':
        return goTo({ at: 'feedback', page: action.page });
      case 'feedback.give':
        return goTo({ at: 'feedback-give' });
      case 'feedback.to':
      case 'feedback.kind':
        return chooseFor(context, action);
      case 'feedback.send':
        return sendGiven(context, person, action.personId);
      case 'feedback.open': {
        const { noteId } = action;
        const read = readFeedback(deskOf(model), model.now, person.id, noteId);
        // Where it is gone, the screen says so too: a notice may be missed.
        const screen = { at: 'feedback-note', noteId } as const;
        return doneOf(context, read, () => goTo(screen), screen);
      }
      case 'feedback.takeBack':
        return doneOf(context, takeBackFeedback(deskOf(model), person.id, action.noteId), () =>
          goTo({ at: 'feedback', page: 0 }, t('year.takenBack')),
        );
      case 'feedback.share': {
        const { noteId } = action;
        return doneOf(context, shareFeedback(deskOf(model), model.now, person.id, noteId), () =>
          goTo({ at: 'feedback-note', noteId }, t('year.shared')),
        );
      }
      case 'feedback.unshare': {
        const { noteId } = action;
        return doneOf(context, unshareFeedback(deskOf(model), person.id, noteId), () =>
          goTo({ at: 'feedback-note', noteId }, t('year.unshared')),
        );
      }
      default:
        return actOnAsking(context, person, action);
    }
  },

  text(context, screen, typed) {
    switch (screen.at) {
      case 'feedback-give':
        return typeGiving(context, screen, typed);
      case 'feedback-ask':
        return searchToAsk(context, screen, typed);
      case 'feedback-answer':
        return typeAnswer(context, screen.askingId, typed);
      default:
        return undefined;
    }
  },

  screen(context, screen) {
    const { person } = context.model;
    if (!person) return goneScreen(context.t);
    switch (screen.at) {
      case 'feedback':
        return feedbackListScreen(context, person, screen.page);
      case 'feedback-give':
        return giveScreen(context, screen);
      case 'feedback-note':
        return feedbackNoteScreen(context, person, screen.noteId);
      case 'feedback-ask':
        return askScreen(context, screen);
      case 'feedback-answer':
        return answerScreen(context, person, screen.askingId);
      case 'feedback-asking':
        return askingScreen(context, person, screen.askingId);
    }
  },
} satisfies Flow<FeedbackAction, FeedbackScreen>;
