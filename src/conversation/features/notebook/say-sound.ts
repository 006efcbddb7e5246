import type { LooseSound, Notebook, NotebookEntry, NoteSound } from '../../../domain/notes/notebook.ts';
import { sayDate } from '../../../i18n/dates.ts';
import { momentIn } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import type { Context } from '../../contract/feature.ts';
import type { Block, RichText } from '../../contract/view.ts';
import { row, small } from '../../ui/blocks.ts';
import { shorten } from '../../ui/showable.ts';
import { saySize } from '../evidence/say-file.ts';

const excerptMax = 160;
export const quote = (words: string): Block => ({ kind: 'quote', text: shorten(words, excerptMax) });

export const soundOf = ({ sounds = [] }: Notebook, id: string): LooseSound | undefined =>
  sounds.find((one) => one.id === id);

/** What stands for words where nothing was typed beside a recording: whose it is, of which day, and how large. */
export function soundWords({ t, model }: Context, notebook: Notebook, soundId: string): string {
  const { size = 0, sentAt = model.now } = soundOf(notebook, soundId) ?? {};
  const day = sentAt.toZonedDateTimeISO(model.person?.timeZone ?? 'UTC').toPlainDate();
  return t('note.sound.words', {
    name: model.person?.name ?? '',
    date: sayDate(day, t.locale),
    size: saySize(t, size),
  });
}

/** What is noted stands above each question: words, and that there is a recording. */
export function saidBlocks(
  { t }: Context,
  notebook: Notebook,
  { text, soundId }: { readonly text: string; readonly soundId?: string | undefined },
): readonly Block[] {
  if (soundId === undefined) return [quote(text)];
  const { status, size } = soundOf(notebook, soundId) ?? {};
  const said = size === undefined ? t('note.sound.title') : t('note.sound.sized', { size: saySize(t, size) });
  return [
    small(said),
    ...(text === '' ? [] : [quote(text)]),
    ...(status === 'waiting' ? [small(t('note.sound.waiting'))] : []),
  ];
}

/** Its own evidence is one tap away from being taken for a note. */
export const ownSoundRow = (t: Translate, soundId: string | undefined): readonly Block[] =>
  soundId === undefined
    ? []
    : [row([{ label: t('note.sound.own'), action: { type: 'pocket.piece', pieceId: soundId } }])];

/** A button for each of these notes that has a recording, under the number that it has in the list. */
export function hearRow(
  t: Translate,
  entries: readonly NotebookEntry[],
  to: (noteId: string) => Action,
): readonly Block[] {
  const buttons = entries.flatMap(({ id, sound }, at) =>
    sound ? [{ label: t('note.button.hear', { number: at + 1 }), action: to(id) }] : [],
  );
  return buttons.length === 0 ? [] : [row(buttons)];
}

/** "42 KB, dikirim 2 Desember 2026 09.15 WIB". */
export const saySound = ({ t, model }: Context, { size, sentAt }: NoteSound): RichText =>
  t.rich('note.sound.when', {
    size: saySize(t, size),
    moment: momentIn(sentAt, model.person?.timeZone ?? 'UTC', t.locale),
  });
