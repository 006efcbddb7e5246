import type { Notebook, NotebookEntry } from '../../../domain/notes/notebook.ts';
import { sayDay } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { goneScreen, paragraph } from '../../ui/parts.ts';
import { inFull } from '../../ui/person-labels.ts';
import { pager, peoplePage } from './people.ts';
import { noteText } from './say-notes.ts';
import type { ScreenAt } from './verbs.ts';

/** Whom one appraises today, and how much is noted about each. */
export function bookScreen(
  { t, model }: Context,
  { people }: Notebook,
  { page }: Pick<ScreenAt<'notebook'>, 'page'>,
): Screen {
  const heading: Block = { kind: 'heading', text: t('note.home.title') };
  const own = { label: t('note.button.aboutMe'), action: { type: 'note.openOwn', page: 0 } } as const;
  if (people.length === 0)
    return {
      blocks: [heading, paragraph(t('note.home.none')), row([own, homeButton(t)])],
      preview: t('note.preview'),
    };
  const paged = peoplePage(t, people, people, page);
  return {
    blocks: [
      heading,
      small(t('note.home.intro')),
      bullets(
        paged.people.map(({ person, label }) => [
          strong(inFull(label)),
          { text: ` · ${t('note.count', { count: person.noteCount })}` },
          ...(person.lastSeenOn
            ? [{ text: ` · ${t('note.last', { date: sayDay(person.lastSeenOn, model, t.locale) })}` }]
            : []),
        ]),
      ),
      paragraph(t('note.home.ask')),
      row(
        paged.people.map(({ person, label }) => ({
          label: label.label,
          action: { type: 'note.openPerson', employeeId: person.id, page: 0 },
        })),
      ),
      ...pager(t, paged, (to) => ({ type: 'note.openBook', page: to })),
      row([
        { label: t('note.button.write'), action: { type: 'note.write' } },
        { label: t('guide.button.interview'), action: { type: 'guide.open', page: 0 } },
      ]),
      row([own, homeButton(t)]),
    ],
    expectsText: t('note.expects'),
    preview: t('note.preview'),
  };
}

const perPage = 5;
const excerptMax = 160;

type Paged = { readonly shown: readonly NotebookEntry[]; readonly page: number; readonly pages: number };

function pageOf(entries: readonly NotebookEntry[], asked: number): Paged {
  const pages = Math.max(1, Math.ceil(entries.length / perPage));
  const page = Math.min(Math.max(0, asked), pages - 1);
  return { shown: entries.slice(page * perPage, (page + 1) * perPage), page, pages };
}

const numbered = (context: Context, { shown, page }: Paged): Block =>
  bullets(
    shown.map((entry, at) => [
      strong(`${page * perPage + at + 1}. `),
      ...noteText(context.t, entry, context.model, excerptMax),
    ]),
  );

const openButtons = ({ t }: Context, { shown, page }: Paged): Block =>
  row(
    shown.map(({ id: noteId }, at) => ({
      label: t('note.button.open', { number: page * perPage + at + 1 }),
      action: { type: 'note.open', noteId },
    })),
  );

/** All that is noted about one person, the newest first. What was added stands with its note. */
export function personScreen(
  context: Context,
  notebook: Notebook,
  { employeeId, page: asked }: { readonly employeeId: string; readonly page: number },
): Screen {
  const { t } = context;
  const person = notebook.people.find(({ id }) => id === employeeId);
  if (!person) return goneScreen(t);
  const entries = notebook.entries.filter(
    ({ employee, addsTo }) => employee.id === employeeId && addsTo === undefined,
  );
  const paged = pageOf(entries, asked);
  return {
    blocks: [
      { kind: 'heading', text: t('note.person.title', { name: person.name }) },
      ...(entries.length === 0
        ? [paragraph(t('note.person.none'))]
        : [numbered(context, paged), paragraph(t('note.person.ask')), openButtons(context, paged)]),
      ...pager(t, paged, (page) => ({ type: 'note.openPerson', employeeId, page })),
      row([
        { label: t('note.button.write'), action: { type: 'note.write' } },
        { label: t('guide.button.interview'), action: { type: 'guide.who', employeeId } },
      ]),
      row([{ label: t('note.button.notebook'), action: { type: 'note.openBook', page: 0 } }, homeButton(t)]),
    ],
    expectsText: t('note.expects'),
    preview: t('note.preview'),
    isConfidential: true,
  };
}

/** The one place where somebody reads what was noted about them. */
export function ownNotesScreen(
  context: Context,
  notebook: Notebook,
  { page: asked }: ScreenAt<'notes-own'>,
): Screen {
  const { t, model } = context;
  const entries = notebook.entries.filter(
    ({ employee, addsTo, isShown }) => employee.id === model.person?.id && addsTo === undefined && isShown,
  );
  const paged = pageOf(entries, asked);
  return {
    blocks: [
      { kind: 'heading', text: t('note.about.title') },
      ...(entries.length === 0
        ? [paragraph(t('note.about.none'))]
        : [small(t('note.about.intro')), numbered(context, paged), openButtons(context, paged)]),
      ...pager(t, paged, (page) => ({ type: 'note.openOwn', page })),
      row([{ label: t('guide.title'), action: { type: 'guide.questions' } }]),
      row([homeButton(t)]),
    ],
    preview: t('note.preview'),
    isConfidential: true,
  };
}
