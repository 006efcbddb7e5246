import type { Translate } from '../../i18n/translate.ts';
import type { Block, Button, Option, RichText } from '../contract/view.ts';

/** Short ways to write the blocks that every feature draws. */

type Layout = Extract<Block, { kind: 'buttons' }>['layout'];

/** Buttons side by side, as far as they fit. */
export const row = (buttons: readonly Button[]): Block => ({ kind: 'buttons', layout: 'row', buttons });
/** Buttons below each other. */
export const column = (buttons: readonly Button[]): Block => ({ kind: 'buttons', layout: 'column', buttons });
/** Buttons two by two, for ways of the same weight whose labels are short. */
export const pairs = (buttons: readonly Button[]): readonly Block[] =>
  buttons.flatMap((_, at) => (at % 2 === 0 ? [row(buttons.slice(at, at + 2))] : []));
export const choice = (layout: Layout, options: readonly Option[]): Block => ({
  kind: 'choice',
  layout,
  options,
});
export const note = (tone: 'info' | 'warning', text: RichText): Block => ({ kind: 'note', tone, text });
export const bullets = (items: readonly RichText[]): Block => ({ kind: 'bullets', items });

/** A line to be read second. */
export const small = (words: string): Block => ({
  kind: 'paragraph',
  text: [{ text: words, style: 'emphasis' }],
});

/** To the other language. */
export const languageButton = (t: Translate): Button => ({
  label: t('home.language'),
  action: { type: 'language.set', locale: t.locale === 'id' ? 'en' : 'id' },
});

/** Out of wherever a person is. */
export const homeButton = (t: Translate): Button => ({
  label: t('button.home'),
  action: { type: 'nav.home' },
});
