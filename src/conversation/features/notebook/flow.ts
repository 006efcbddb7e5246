import { restOnNote } from '../../../application/rating/rest-on-note.ts';
import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { behaviourCodes, type ItemCode } from '../../../domain/appraisal/items.ts';
import { isRatedItem, missingReason } from '../../../domain/appraisal/rating.ts';
import { can } from '../../../domain/authorization/policy.ts';
import { assertNever } from '../../../shared/assert.ts';
import type { Context, Flow, Step } from '../../contract/feature.ts';
import type { Screen } from '../../contract/view.ts';
import { goneScreen } from '../../ui/parts.ts';
import { goTo, refused, stepOf, subjectOf } from '../../ui/steps.ts';
import { cardOf, placeAfter } from '../rating/places.ts';
import { besideScreen, whyScreen } from './beside.screen.ts';
import { bookScreen, ownNotesScreen, personScreen } from './book.screen.ts';
import { noteScreen } from './note.screen.ts';
import {
  change,
  type FormAction,
  formOf,
  setDay,
  setShowing,
  showNow,
  submitForm,
  takeAway,
  typeOnNote,
} from './note.steps.ts';
import { hear, noteOfSound } from './sound.steps.ts';
import { draftScreen, refileScreen } from './steps.screen.ts';
import type { NotebookAction, NotebookScreen, ScreenAt } from './verbs.ts';
import { beginNote, bookOf, chooseMethod, chooseWho, finishNote, searchWho } from './writing.steps.ts';

export const notebookFlow = {
  act(context, action) {
    switch (action.type) {
      case 'note.openBook':
        return goTo({ at: 'notebook', page: action.page });
      case 'note.openPerson':
        return goTo({ at: 'notebook', employeeId: action.employeeId, page: action.page });
      case 'note.openOwn':
        return goTo({ at: 'notes-own', page: action.page });
      case 'note.who':
      case 'note.several':
      case 'note.people':
      case 'note.go':
        return chooseWho(context, action);
      case 'note.method':
        return chooseMethod(context, action.method);
      case 'note.item':
        return finishNote(context, action.item);
      case 'note.later':
        return finishNote(context, undefined);
      case 'note.ofSound':
        return noteOfSound(context, action.soundId);
      case 'note.hear':
        return hear(context, action.noteId);
      case 'note.hearBeside':
        return hear(context, action.noteId, action.appraisalId);
      case 'note.open':
        return goTo({ at: 'note', noteId: action.noteId });
      case 'note.day':
        return setDay(context, action.noteId, action.ago);
      case 'note.write':
      case 'note.date':
      case 'note.edit':
        return openForm(context, action);
      case 'note.askItem':
        return goTo({ at: 'note', noteId: action.noteId, isFiling: true });
      case 'note.file':
        return change(context, action.noteId, { item: action.item });
      case 'note.showing':
        return setShowing(context, action.noteId, action.showing);
      case 'note.showNow':
        return showNow(context, action.noteId);
      case 'note.remove':
        return takeAway(context, action.noteId);
      case 'note.openBeside':
      case 'note.openWhy':
      case 'note.point': {
        const appraisal = subjectOf(context, action.appraisalId);
        return appraisal ? onAppraisal(context, appraisal, action) : refused(context, { code: 'not-yours' });
      }
      default:
        return assertNever(action);
    }
  },

  submit: (context, action, values) => (isForm(action) ? submitForm(context, action, values) : {}),

  text(context, screen, typed) {
    switch (screen.at) {
      case 'notebook':
        return bookOf(context).people.length > 0 ? beginNote(context, typed, screen.employeeId) : undefined;
      case 'note-draft':
        return screen.people ? undefined : searchWho(context, screen, typed);
      case 'note':
        return typeOnNote(context, screen.noteId, typed);
      default:
        return undefined;
    }
  },

  form: (context, action) => (isForm(action) ? formOf(context, action) : undefined),

  screen: draw,
} satisfies Flow<NotebookAction, NotebookScreen>;

const isForm = (action: NotebookAction): action is FormAction =>
  action.type === 'note.write' || action.type === 'note.edit' || action.type === 'note.date';

/** Opens a form over the screen it belongs to, so that cancelling leads back there. */
function openForm(context: Context, action: FormAction): Step {
  const form = formOf(context, action);
  const { screen } = context.state;
  const below =
    action.type === 'note.write'
      ? screen.at === 'notebook'
        ? screen
        : ({ at: 'notebook', page: 0 } as const)
      : ({ at: 'note', noteId: action.noteId } as const);
  if (form) return { state: { screen: below }, form };
  return action.type === 'note.write' ? goTo(below) : refused(context, { code: 'note-fixed' }, below);
}

type BesideAction = Exclude<Extract<NotebookAction, { appraisalId: string }>, { type: 'note.hearBeside' }>;

function onAppraisal(context: Context, appraisal: Appraisal, action: BesideAction): Step {
  const { model, t } = context;
  const { item } = action;
  const place = { appraisalId: appraisal.id, item };
  if (action.type === 'note.openBeside') return goTo({ at: 'note-source', ...place });
  if (action.type === 'note.openWhy') return goTo({ at: 'note-source', ...place, isWhy: true });
  const entry = bookOf(context).entries.find(({ id }) => id === action.noteId);
  const wasMissing = missingReason(appraisal, item) !== undefined;
  return stepOf(
    context,
    restOnNote(appraisal, model.relation, model.now, item, entry),
    (after) => goTo(wasMissing ? placeAfter(after, item) : cardOf(after, item), t('note.pointed')),
    (refusal) => refused(context, refusal),
  );
}

function draw(context: Context, screen: NotebookScreen): Screen {
  const notebook = bookOf(context);
  switch (screen.at) {
    case 'notebook': {
      const { employeeId, page } = screen;
      return employeeId === undefined
        ? bookScreen(context, notebook, screen)
        : personScreen(context, notebook, { employeeId, page });
    }
    case 'notes-own':
      return ownNotesScreen(context, notebook, screen);
    case 'note-draft':
      return draftScreen(context, notebook, screen);
    case 'note':
      return screen.isFiling
        ? refileScreen(context, notebook, screen)
        : noteScreen(context, notebook, screen);
    case 'note-source':
      return drawSource(context, screen);
    default:
      return assertNever(screen);
  }
}

/** What has a card of its own: what is rated, and a value that may have decided. */
const isReadItem = (item: ItemCode): boolean => isRatedItem(item) || behaviourCodes.includes(item);

/** Beside a card only its appraiser looks; from a result those who may see the result. */
function drawSource(context: Context, screen: ScreenAt<'note-source'>): Screen {
  const { model, t } = context;
  const appraisal = subjectOf(context, screen.appraisalId);
  if (!appraisal || !isReadItem(screen.item)) return goneScreen(t);
  if (!screen.isWhy)
    return model.relation === 'appraiser'
      ? besideScreen(context, bookOf(context), appraisal, screen.item)
      : goneScreen(t);
  const maySee =
    appraisal.predicate !== undefined && can(model.relation, 'result.view', appraisal.status).allowed;
  return maySee ? whyScreen(context, bookOf(context), appraisal, screen.item) : goneScreen(t);
}
