import type { NotebookEntry } from '../../../domain/notes/notebook.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Screen } from '../../contract/view.ts';
import { homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** That something was noted, without a word of it: a chat may be seen by others. */
export const noteNewsScreen = (t: Translate, { id: noteId, author }: NotebookEntry): Screen => ({
  blocks: [
    paragraph(t('note.news', { author: author.name })),
    row([{ label: t('note.button.read'), action: { type: 'note.open', noteId } }, homeButton(t)]),
  ],
  preview: t('note.preview'),
});
