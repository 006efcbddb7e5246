import { overallResults } from '../../../domain/appraisal/items.ts';
import { type Notebook, noteMethods } from '../../../domain/notes/notebook.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Context } from '../../contract/feature.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { choice, homeButton, row, small } from '../../ui/blocks.ts';
import { itemChoices } from '../../ui/item-choices.ts';
import { goneScreen, paragraph } from '../../ui/parts.ts';
import { foundPeople, pager, peoplePage, searchedAbove } from './people.ts';
import { sayMethod } from './say-notes.ts';
import { ownSoundRow, quote, saidBlocks, soundOf } from './say-sound.ts';
import type { ScreenAt } from './verbs.ts';

/** The three questions of a note. What was typed stands above each of them. */

type Draft = ScreenAt<'note-draft'>;

/** The question that is next. */
export function draftScreen(context: Context, notebook: Notebook, draft: Draft): Screen {
  const { soundId } = draft;
  // It was not taken, or has become something else meanwhile.
  if (soundId !== undefined && !soundOf(notebook, soundId))
    return goneScreen(context.t, context.t('refusal.no-such-file'));
  const { people, method } = draft;
  if (people === undefined) return whoScreen(context, notebook, draft);
  return method === undefined
    ? methodScreen(context, notebook, { ...draft, people })
    : itemScreen(context, notebook, { ...draft, people, method });
}

const cancel = (t: Translate): Button => ({
  label: t('note.button.cancel'),
  action: { type: 'note.openBook', page: 0 },
});

/** About whom: one tap, or several people and "next". */
function whoScreen(context: Context, notebook: Notebook, screen: Draft): Screen {
  const { t } = context;
  const { people } = notebook;
  const { soundId, typed, chosen } = screen;
  const found = foundPeople(people, typed);
  const shown = peoplePage(t, people, found, screen.page);
  return {
    blocks: [
      { kind: 'heading', text: t('note.draft.title') },
      ...saidBlocks(context, notebook, screen),
      ...(typed === undefined
        ? []
        : [small(t('note.who.found', { typed, count: found.length, total: people.length }))]),
      paragraph(t(chosen ? 'note.who.several' : 'note.who.ask')),
      choice(
        'row',
        shown.people.map(({ person, label }) => ({
          label: label.label,
          action: { type: 'note.who', employeeId: person.id },
          ...(chosen && { selected: chosen.includes(person.id) }),
        })),
      ),
      ...pager(t, shown, (page) => ({ type: 'note.people', page })),
      row([
        ...(chosen && chosen.length > 0
          ? [{ label: t('note.button.go', { count: chosen.length }), action: { type: 'note.go' } } as const]
          : []),
        ...(typed === undefined
          ? []
          : [{ label: t('note.button.all'), action: { type: 'note.people', page: 0 } } as const]),
        {
          label: t(chosen ? 'note.button.single' : 'note.button.several'),
          action: { type: 'note.several' },
        },
      ]),
      ...ownSoundRow(t, soundId),
      row([cancel(t)]),
    ],
    ...(people.length > searchedAbove && { expectsText: t('note.expects.who') }),
    preview: t('note.preview'),
    isConfidential: true,
  };
}

/** "Budi Santoso, Citra Lestari": nobody of them may have left the team since. */
const namesOf = ({ people }: Notebook, ids: readonly string[]): string | undefined => {
  const names = ids.flatMap((id) => people.filter((one) => one.id === id).map(({ name }) => name));
  return names.length === ids.length && names.length > 0 ? names.join(', ') : undefined;
};

function methodScreen(
  context: Context,
  notebook: Notebook,
  draft: Draft & { readonly people: readonly string[] },
): Screen {
  const { t } = context;
  const { people, soundId } = draft;
  const names = namesOf(notebook, people);
  if (names === undefined) return goneScreen(t, t('refusal.not-yours'));
  return {
    blocks: [
      { kind: 'heading', text: t('note.draft.title') },
      small(names),
      ...saidBlocks(context, notebook, draft),
      paragraph(t('note.method.ask')),
      choice(
        'row',
        noteMethods.map((method, at) => ({
          label: sayMethod(t, method),
          action: { type: 'note.method', method: at },
        })),
      ),
      ...ownSoundRow(t, soundId),
      row([{ label: t('button.back'), action: { type: 'note.people', page: 0 } }, cancel(t)]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}

/** Whatever a note may show. The work results are one, since they are rated as one. */
const noteChoices = (t: Translate, to: (item: string) => Action): Block =>
  itemChoices(t, to, { results: { label: t('note.item.results'), action: to(overallResults) } });

function itemScreen(
  context: Context,
  notebook: Notebook,
  draft: Draft & { readonly people: readonly string[]; readonly method: number },
): Screen {
  const { t } = context;
  const { people, method } = draft;
  const names = namesOf(notebook, people);
  const by = noteMethods[method];
  if (names === undefined || by === undefined) return goneScreen(t, t('refusal.not-yours'));
  return {
    blocks: [
      { kind: 'heading', text: t('note.draft.title') },
      small(`${names} · ${sayMethod(t, by)}`),
      ...saidBlocks(context, notebook, draft),
      paragraph(t('note.item.ask')),
      noteChoices(t, (item) => ({ type: 'note.item', item })),
      row([{ label: t('note.button.later'), action: { type: 'note.later' } }, cancel(t)]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}

/** A note is filed, or filed under something else. */
export function refileScreen(
  { t }: Context,
  notebook: Notebook,
  { noteId }: Pick<ScreenAt<'note'>, 'noteId'>,
): Screen {
  const entry = notebook.entries.find(({ id }) => id === noteId);
  if (!entry) return goneScreen(t, t('refusal.no-such-note'));
  return {
    blocks: [
      { kind: 'heading', text: t('note.title', { name: entry.employee.name }) },
      small(sayMethod(t, entry.method)),
      quote(entry.fact ?? t('note.wordsGone')),
      paragraph(t('note.item.ask')),
      noteChoices(t, (item) => ({ type: 'note.file', noteId, item })),
      row([{ label: t('button.back'), action: { type: 'note.open', noteId } }, homeButton(t)]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}
