import { type Noted, writeNotes } from '../../../application/notes/notes.ts';
import type { Refusal } from '../../../application/outcome/refusals.ts';
import { factMax, type Notebook, noteMethods, peopleMax } from '../../../domain/notes/notebook.ts';
import { cleanText } from '../../../domain/typed/clean.ts';
import { invariant } from '../../../shared/assert.ts';
import type { Result } from '../../../shared/result.ts';
import type { Context, Step } from '../../contract/feature.ts';
import type { ScreenRef } from '../../contract/state.ts';
import { shorten } from '../../ui/showable.ts';
import { goTo, refused } from '../../ui/steps.ts';
import { foundPeople } from './people.ts';
import { soundWords } from './say-sound.ts';
import type { NotebookAction, ScreenAt } from './verbs.ts';

/** Longer than any name; what is typed is kept so far and no further. */
const typedMax = 60;

export const bookOf = ({ model }: Context): Notebook => model.notebook ?? { people: [], entries: [] };

/** Who acts, for the use cases; undefined where nobody is linked. */
export function writerOf({ model }: Context) {
  const { person, now, today } = model;
  return person && { person: { id: person.id, name: person.name }, now, today };
}

export const seedOf = ({ seed }: Context): string => {
  invariant(seed !== undefined, 'an event that makes something has a seed');
  return seed;
};

/** What a use case of the notebook decided, saved and shown. */
export function noteStep(
  context: Context,
  outcome: Result<Noted, Refusal>,
  then: (noted: Noted) => Step,
  screen?: ScreenRef,
): Step {
  if (!outcome.ok) return refused(context, outcome.error, screen);
  const { notebook, writes } = outcome.value;
  return { ...then(outcome.value), model: { ...context.model, notebook }, writes };
}

/** A note begins with its words. About whom is asked next, unless that is clear. */
export function beginNote(context: Context, typed: string, about?: string): Step {
  const { people } = bookOf(context);
  const words = cleanText(typed);
  const { screen } = context.state;
  if (people.length === 0) return goTo({ at: 'notebook', page: 0 });
  if (words === '') return refused(context, { code: 'no-words' }, screen);
  if (words.length > factMax) return refused(context, { code: 'text-too-long', max: factMax }, screen);
  return goTo(draftOf(bookOf(context), { text: words }, about));
}

/** What a note is of: words, a recording, or both. */
type Said = Pick<ScreenAt<'note-draft'>, 'text' | 'soundId'>;
const saidIn = ({ text, soundId }: Said): Said => ({ text, ...(soundId !== undefined && { soundId }) });

/** The first question about a note. It is not asked about whom it is where that is clear. */
export function draftOf({ people }: Notebook, said: Said, about?: string): ScreenAt<'note-draft'> {
  const [only] = people;
  const known = people.find(({ id }) => id === about) ?? (people.length === 1 ? only : undefined);
  const draft = { at: 'note-draft', ...saidIn(said), page: 0 } as const;
  return known ? { ...draft, people: [known.id] } : draft;
}

/** What is typed while it is asked about whom: part of a name. */
export function searchWho(context: Context, screen: ScreenAt<'note-draft'>, typed: string): Step {
  const { people } = bookOf(context);
  const part = shorten(typed.trim().replace(/\s+/g, ' '), typedMax);
  return foundPeople(people, part).length > 0
    ? goTo({ ...screen, page: 0, typed: part })
    : { notice: { text: context.t('note.who.none', { typed: part }) } };
}

/** A button of a question whose words are not there any more. */
const draftGone = ({ t }: Context): Step => goTo({ at: 'notebook', page: 0 }, t('note.draftGone'));

type WhoAction = Extract<NotebookAction, { type: 'note.who' | 'note.several' | 'note.people' | 'note.go' }>;

/** The buttons below "about whom?". The words stand in the screen: without it they are gone, and that is said. */
export function chooseWho(context: Context, action: WhoAction): Step {
  const { t, state } = context;
  const { screen } = state;
  if (screen.at !== 'note-draft') return draftGone(context);
  // Back from the next question.
  const draft = { at: 'note-draft', ...saidIn(screen), page: 0 } as const;
  if (screen.people && action.type === 'note.people') return goTo(draft);
  const { chosen } = screen;
  switch (action.type) {
    case 'note.people':
      // The whole list again, unless it is another page of those found.
      return goTo(
        action.page === 0 ? { ...draft, ...(chosen && { chosen }) } : { ...screen, page: action.page },
      );
    case 'note.several':
      return goTo({ ...draft, ...(chosen ? {} : { chosen: [] }) });
    case 'note.go':
      return chosen && chosen.length > 0
        ? goTo({ ...draft, people: chosen })
        : { state: { screen }, notice: { text: t('note.who.nobody') } };
    case 'note.who': {
      const { employeeId } = action;
      if (!bookOf(context).people.some(({ id }) => id === employeeId))
        return refused(context, { code: 'not-yours' }, screen);
      if (!chosen) return goTo({ ...draft, people: [employeeId] });
      const others = chosen.filter((id) => id !== employeeId);
      const isChosen = others.length < chosen.length;
      if (!isChosen && others.length >= peopleMax)
        return { state: { screen }, notice: { text: t('note.who.most', { max: peopleMax }) } };
      return goTo({ ...screen, chosen: isChosen ? others : [...others, employeeId] });
    }
  }
}

export function chooseMethod(context: Context, method: number): Step {
  const { screen } = context.state;
  if (screen.at !== 'note-draft' || !screen.people) return draftGone(context);
  if (noteMethods[method] === undefined) return refused(context, { code: 'no-such-item' }, screen);
  return goTo({ at: 'note-draft', ...saidIn(screen), people: screen.people, method, page: 0 });
}

/** The last tap saves: today, and shown with the result. Both can be changed on the note. */
export function finishNote(context: Context, item: string | undefined): Step {
  const { screen } = context.state;
  const writer = writerOf(context);
  const draft = screen.at === 'note-draft' ? screen : undefined;
  const method = draft?.method === undefined ? undefined : noteMethods[draft.method];
  if (!draft?.people || !writer || method === undefined) return draftGone(context);
  const { text, soundId, people: employeeIds } = draft;
  const fact = text === '' && soundId !== undefined ? soundWords(context, bookOf(context), soundId) : text;
  const note = {
    ...{ employeeIds, method, fact },
    ...(item !== undefined && { item }),
    ...(soundId !== undefined && { soundId }),
  };
  return noteStep(
    context,
    writeNotes(bookOf(context), writer, note, seedOf(context)),
    ({ noteIds }) => {
      const [noteId] = noteIds;
      return noteIds.length === 1 && noteId !== undefined
        ? goTo({ at: 'note', noteId }, context.t('note.saved'))
        : goTo({ at: 'notebook', page: 0 }, context.t('note.savedSeveral', { count: noteIds.length }));
    },
    screen,
  );
}
