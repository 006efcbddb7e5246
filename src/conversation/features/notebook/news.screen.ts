import type { NotebookEntry, NotebookPerson } from '../../../domain/notes/notebook.ts';
import { quarterBefore } from '../../../domain/reminders/notes-due.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { type Screen, text } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { inFull, labelsOf } from '../../ui/person-labels.ts';

/** That something was noted, without a word of it: a chat may be seen by others. */
export const noteNewsScreen = (t: Translate, { id: noteId, author }: NotebookEntry): Screen => ({
  blocks: [
    paragraph(t('note.news', { author: author.name })),
    row([{ label: t('note.button.read'), action: { type: 'note.open', noteId } }, homeButton(t)]),
  ],
  preview: t('note.preview'),
});

/** A message lists at most this many names; the rest is counted. */
const namesMax = 20;

/** Of whom nothing was noted for a quarter: how many, who, and the way to the notebook. */
export function notesDueScreen(
  t: Translate,
  people: readonly NotebookPerson[],
  today: Temporal.PlainDate,
): Screen {
  const called = labelsOf(t, people);
  const names = people.slice(0, namesMax).map((person) => text(inFull(called(person))));
  const more = people.length - names.length;
  return {
    blocks: [
      { kind: 'heading', text: t('note.due.title') },
      paragraph(t('note.due.who', { count: people.length, date: sayDate(quarterBefore(today), t.locale) })),
      bullets([...names, ...(more > 0 ? [text(t('reminder.overdue.more', { count: more }))] : [])]),
      small(t('note.due.why')),
      row([
        { label: t('note.due.open'), tone: 'primary', action: { type: 'note.openBook', page: 0 } },
        homeButton(t),
      ]),
    ],
    preview: t('note.due.preview'),
  };
}
