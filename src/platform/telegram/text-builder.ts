import type { MessageEntity } from 'grammy/types';
import type { RichText, Span } from '../../conversation/contract/view.ts';
import { showable } from '../../conversation/ui/showable.ts';

type EntityType = 'bold' | 'italic' | 'code' | 'blockquote' | 'pre';

const typeOfStyle = { strong: 'bold', emphasis: 'italic', code: 'code' } as const satisfies Record<
  NonNullable<Span['style']>,
  EntityType
>;

/** Collects the text of a message and its formatting as offsets in UTF-16 units, so that nothing has to be escaped. */
export type TextBuilder = {
  add(words: string, type?: EntityType): void;
  addRich(rich: RichText): void;
  /** Starts a new line (`paragraph`: with an empty line before it), unless there is no text yet. */
  line(): void;
  paragraph(): void;
  build(): { readonly text: string; readonly entities: readonly MessageEntity[] };
};

export function createTextBuilder(): TextBuilder {
  let text = '';
  const entities: MessageEntity[] = [];
  const add = (words: string, type?: EntityType) => {
    const clean = showable(words);
    // Telegram refuses or drops formatting that covers only blanks.
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
