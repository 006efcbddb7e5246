import { isOfQuarter, withoutNotes } from '../../../domain/reminders/notes-due.ts';
import type { Feature } from '../../contract/feature.ts';
import { goTo } from '../../ui/steps.ts';
import { notebookFlow } from './flow.ts';
import { noteNewsScreen, notesDueScreen } from './news.screen.ts';
import { screens, verbs } from './verbs.ts';
import { beginNote } from './writing.steps.ts';

/** The appraiser's notebook: what was seen through the year, read by the employee, and what ratings rest on. */
export const notebook: Feature<typeof verbs, typeof screens> = {
  verbs,
  screens,
  flow: notebookFlow,
  commands: {
    notebook: {
      names: { id: 'amati', en: 'observe' },
      describe: 'command.notebook',
      needs: 'notebook',
      isListed: ({ team }) => team.length > 0,
      run: (context, argument) =>
        argument.trim() === '' ? goTo({ at: 'notebook', page: 0 }) : beginNote(context, argument),
    },
    aboutMe: {
      names: { id: 'tentangsaya', en: 'aboutme' },
      describe: 'command.aboutMe',
      needs: 'notebook',
      isListed: ({ own }) => own.length > 0,
      run: () => goTo({ at: 'notes-own', page: 0 }),
    },
  },
  news: {
    'note-shown': ({ t, model: { notebook: book, person } }, { noteId }) => {
      const entry = book?.entries.find(({ id }) => id === noteId);
      return entry?.isShown && entry.employee.id === person?.id ? noteNewsScreen(t, entry) : undefined;
    },
    'notes-due': ({ t, model: { notebook: book, today } }, { quarter }) => {
      const people = isOfQuarter(quarter, today) ? withoutNotes(book?.people ?? [], today) : [];
      return people.length > 0 ? notesDueScreen(t, people, today) : undefined;
    },
  },
};
