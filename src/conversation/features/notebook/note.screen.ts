import { questionFrom } from '../../../domain/notes/interview-guide.ts';
import { isOpenFor, type Notebook, type NotebookEntry } from '../../../domain/notes/notebook.ts';
import { sayDate, sayDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { goneScreen, labelled, paragraph } from '../../ui/parts.ts';
import { sayMethod, sayNoteItem, sayQuestion } from './say-notes.ts';
import { saySound } from './say-sound.ts';
import type { ScreenAt } from './verbs.ts';

/** One note, with what its reader can do about it now. */
export function noteScreen(
  context: Context,
  notebook: Notebook,
  { noteId }: Pick<ScreenAt<'note'>, 'noteId'>,
): Screen {
  const { t, model } = context;
  const entry = notebook.entries.find(({ id }) => id === noteId);
  const me = model.person?.id;
  if (!entry || me === undefined) return goneScreen(t, t('refusal.no-such-note'));
  const isOwn = entry.employee.id === me;
  const isMine =
    !isOwn && entry.author.id === me && notebook.people.some(({ id }) => id === entry.employee.id);
  const isOpen = isMine && isOpenFor(entry, me);
  const { name } = entry.employee;
  return {
    blocks: [
      { kind: 'heading', text: isOwn ? t('note.titleOwn') : t('note.title', { name }) },
      factsOf(context, entry, isOwn),
      ...askedOf(t, entry),
      { kind: 'quote', text: entry.fact ?? t('note.wordsGone') },
      ...(entry.effect === undefined ? [] : labelled(t('note.effect'), entry.effect)),
      ...(entry.sound
        ? [row([{ label: t('note.button.hearIt'), action: { type: 'note.hear', noteId } }])]
        : []),
      ...addedTo(context, notebook, entry),
      ...(isOwn ? [small(t('note.about.expects'))] : []),
      ...(isMine && !isOpen ? [small(t(entry.isShown ? 'note.fixed' : 'note.cited'))] : []),
      ...(isMine && !entry.isShown ? [beforeShowing(context, name)] : []),
      ...(isOpen ? [paragraph(t('note.right'))] : []),
      ...(isMine && !entry.isShown
        ? [row([...(isOpen ? openButtons(context, entry) : []), ...showingButtons(context, entry)])]
        : []),
      ...(isOpen ? [row([removeButton(context, entry)])] : []),
      // What cannot be taken back stands on a row of its own, with nothing below it but the ways on and out.
      ...(isMine && !entry.isShown
        ? [column([{ label: t('note.button.showNow'), action: { type: 'note.showNow', noteId } }])]
        : []),
      row(ways(context, entry, isOwn)),
    ],
    ...(isOwn ? {} : { expectsText: t(isOpen ? 'note.expects.effect' : 'note.expects.add') }),
    preview: t('note.preview'),
    isConfidential: true,
  };
}

const beforeShowing = ({ t }: Context, name: string): Block => ({
  kind: 'details',
  title: t('note.showNow.title'),
  parts: [{ kind: 'paragraph', text: text(t('note.showNow.meaning', { name })) }],
});

function factsOf(context: Context, entry: NotebookEntry, isOwn: boolean): Block {
  const { t, model } = context;
  const { method, seenOn, item, author, employee, showing, isShown, sound } = entry;
  return {
    kind: 'facts',
    rows: [
      { label: t('note.fact.method'), value: text(sayMethod(t, method)) },
      { label: t('note.fact.date'), value: text(sayDay(seenOn, model, t.locale)) },
      { label: t('note.fact.item'), value: text(sayNoteItem(t, item)) },
      ...(sound ? [{ label: t('note.fact.sound'), value: saySound(context, sound) }] : []),
      ...(author.id === model.person?.id ? [] : [{ label: t('note.fact.author'), value: text(author.name) }]),
      ...(isOwn
        ? []
        : [
            {
              label: t('note.fact.showing', { name: employee.name }),
              value: text(t(isShown ? 'note.showing.now' : `note.showing.${showing}`)),
            },
          ]),
    ],
  };
}

/** The question that it answers, where it comes from an interview by the guide. */
function askedOf(t: Translate, { question: code }: NotebookEntry): readonly Block[] {
  const question = code === undefined ? undefined : questionFrom(code);
  return question ? [small(`${t('guide.asked')}: ${sayQuestion(t, question)}`)] : [];
}

/** What was added later, the oldest first. */
const addedTo = ({ t }: Context, { entries }: Notebook, { id }: NotebookEntry): readonly Block[] =>
  entries
    .filter(({ addsTo }) => addsTo === id)
    .toReversed()
    .flatMap(({ author, seenOn, fact }) =>
      labelled(
        t('note.added', { name: author.name, date: sayDate(seenOn, t.locale) }),
        fact ?? t('note.wordsGone'),
      ),
    );

function openButtons({ t, model }: Context, { id: noteId, seenOn }: NotebookEntry): readonly Button[] {
  const isToday = seenOn.equals(model.today);
  return [
    {
      label: t(isToday ? 'note.button.yesterday' : 'note.button.today'),
      action: { type: 'note.day', noteId, ago: isToday ? 1 : 0 },
    },
    { label: t('note.button.date'), action: { type: 'note.date', noteId } },
    { label: t('note.button.edit'), action: { type: 'note.edit', noteId } },
  ];
}

const removeButton = ({ t }: Context, { id: noteId }: NotebookEntry): Button => ({
  label: t('note.button.remove'),
  tone: 'danger',
  action: { type: 'note.remove', noteId },
});

function showingButtons({ t }: Context, { id: noteId, showing }: NotebookEntry): readonly Button[] {
  const isAtTalk = showing === 'at-talk';
  return [
    { label: t('note.button.item'), action: { type: 'note.askItem', noteId } },
    {
      label: t(isAtTalk ? 'note.button.withResult' : 'note.button.atTalk'),
      action: { type: 'note.showing', noteId, showing: isAtTalk ? 1 : 2 },
    },
  ];
}

function ways({ t }: Context, { employee }: NotebookEntry, isOwn: boolean): readonly Button[] {
  if (isOwn)
    return [{ label: t('note.button.aboutMe'), action: { type: 'note.openOwn', page: 0 } }, homeButton(t)];
  return [
    {
      label: t('note.button.person'),
      action: { type: 'note.openPerson', employeeId: employee.id, page: 0 },
    },
    { label: t('note.button.again'), action: { type: 'note.write' } },
    homeButton(t),
  ];
}
