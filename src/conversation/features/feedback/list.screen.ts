import { type FeedbackNote, sideOf } from '../../../domain/feedback/note.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import type { ModelPerson } from '../../contract/model.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf, type PersonLabel } from '../../ui/person-labels.ts';
import { askingLines } from './asking-lines.ts';
import { deskOf, sayDateOf } from './desk-of.ts';

/** So many lines leave room for the buttons on a phone. */
const perPage = 6;

type Called = (person: FeedbackNote['giver']) => PersonLabel;

/** What was given, received and shared, the newest first; without any of the words. */
export function feedbackListScreen({ t, model }: Context, person: ModelPerson, page: number): Screen {
  const { notes, canAsk } = deskOf(model);
  const called = labelsOf(
    t,
    notes.flatMap(({ giver, receiver }) => [giver, receiver]),
  );
  const pages = Math.max(1, Math.ceil(notes.length / perPage));
  const at = Math.min(Math.max(0, page), pages - 1);
  const from = at * perPage;
  const shown = notes.slice(from, from + perPage);
  const lines = shown.map((note) => say(t, note, person, called, sayDateOf(t, person, note.givenAt)));
  return {
    blocks: [
      { kind: 'heading', text: t('year.title') },
      // What it is stays with those who have not used it; who reads what is said again with each that is written.
      ...(shown.length === 0
        ? [paragraph(t('year.intro')), paragraph(t('year.none'))]
        : [small(t('year.between')), ...listed(lines, from)]),
      ...(shown.length === 0
        ? []
        : [row(shown.map(({ id: noteId }, index) => open(noteId, from + index + 1)))]),
      ...pager(t, at, pages),
      ...askingLines(t, model, person),
      column([
        { label: t('year.button.give'), tone: 'primary', action: { type: 'feedback.give' } },
        ...(canAsk ? [{ label: t('asking.button.ask'), action: { type: 'feedback.ask' } } as const] : []),
        homeButton(t),
      ]),
    ],
    preview: t('year.preview'),
  };
}

const open = (noteId: string, number: number): Button => ({
  label: String(number),
  action: { type: 'feedback.open', noteId },
});

const listed = (lines: readonly RichText[], from: number): readonly Block[] => [
  {
    kind: 'paragraph',
    text: lines.flatMap((line, index) => [
      { text: `${index > 0 ? '\n' : ''}${from + index + 1}\u00a0` },
      ...line,
    ]),
  },
];

function say(t: Translate, note: FeedbackNote, { id }: ModelPerson, called: Called, date: string): RichText {
  const kind = t(`year.kind.${note.kind}`);
  const receiver = called(note.receiver).label;
  const giver = called(note.giver).label;
  switch (sideOf(note, id)) {
    case 'receiver': {
      const isNew = note.readAt === undefined;
      const line = t('year.line.received', { kind, name: giver, date });
      const marks = [
        ...(isNew ? [t('year.mark.new')] : []),
        ...(note.sharedAt === undefined ? [] : [t('year.mark.shared')]),
      ];
      return [isNew ? strong(line) : { text: line }, { text: marks.map((mark) => ` · ${mark}`).join('') }];
    }
    case 'giver': {
      const line = t('year.line.given', { kind, name: receiver, date });
      return [{ text: note.readAt === undefined ? `${line} · ${t('year.mark.unread')}` : line }];
    }
    case 'appraiser':
      return [{ text: t('year.line.shared', { kind, name: receiver, giver, date }) }];
  }
}

function pager(t: Translate, page: number, pages: number): readonly Block[] {
  if (pages === 1) return [];
  const to = (label: string, target: number): Button => ({
    label,
    action: { type: 'feedback.list', page: target },
  });
  return [
    small(t('year.page', { page: page + 1, pages })),
    row([
      ...(page > 0 ? [to(t('button.pageBefore'), page - 1)] : []),
      ...(page < pages - 1 ? [to(t('button.pageAfter'), page + 1)] : []),
    ]),
  ];
}
