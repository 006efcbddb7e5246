import type { MessageEntity } from 'grammy/types';
import type { RichText, Span } from '../../conversation/contract/view.ts';
import { showable } from '../../conversation/ui/showable.ts';

type EntityType = 'bold' | 'italic' | 'code' | 'blockquote' | 'pre';

const typeOfStyle = { strong: 'bold', emphasis: 'italic', code: 'code' } as const satisfies Record<
  NonNullable<Span['style']>,
  EntityType
>;

/** Collects the text of a message and where its formatting lies: offsets in UTF-16 units, nothing to escape. */
export type TextBuilder = {
  add(words: string, type?: EntityType): void;
  addRich(rich: RichText): void;
  /** Starts a new line, or a new paragraph, unless nothing stands before it. */
  line(): void;
  paragraph(): void;
  build(): { readonly text: string; readonly entities: readonly MessageEntity[] };
};

export function createTextBuilder(): TextBuilder {
  let text = '';
  const entities: MessageEntity[] = [];
  const add = (words: string, type?: EntityType) => {
    const clean = showable(words);
    // Formatting of blanks alone is refused or dropped by Telegram.
    if (type !== undefined && clean.trim() !== '')
      entities.push({ type, offset: text.length, length: clean.length });
    text += clean;
  };
  return {
    add,
    addRich: (rich) => {
      for (const span of rich) add(span.text, span.style && typeOfStyle[span.style]);
    },
    line: () => {
      if (text !== '') text += '\n';
    },
    paragraph: () => {
      if (text !== '') text += '\n\n';
    },
    build: () => ({ text, entities }),
  };
}
