import type { Translate } from '../../i18n/translate.ts';
import type { Action } from '../contract/action.ts';
import { type Block, text } from '../contract/view.ts';
import { column, note } from './blocks.ts';
import { shorten } from './showable.ts';

/** So much of an unsaved text is shown that its writer knows it again; all of it is in the chat. */
const beginningMax = 120;

/** The beginning of an unsaved text, on one line. */
export const sayBeginning = (words: string): string => shorten(words.replaceAll('\n', ' '), beginningMax);

/** About a text that is too long: by how much, that it is kept, and a button that takes as much as there is room for. */
export function unsavedBlocks(t: Translate, words: string, max: number, begin: Action): readonly Block[] {
  const said = { length: words.length, max, over: words.length - max, text: sayBeginning(words) };
  return [
    note('warning', text(t('typed.kept.long', said))),
    note('info', text(t('typed.kept.what', said))),
    column([{ label: t('typed.button.begin', { max }), action: begin }]),
  ];
}
