import type { MessageEntity } from 'grammy/types';
import type { RichText, Span } from '../../conversation/contract/view.ts';
import { showable } from '../../conversation/ui/showable.ts';

type EntityType = 'bold' | 'italic' | 'code' | 'blockquote' | 'pre';
type AnyEntityType = EntityType | 'expandable_blockquote';

const typeOfStyle = { strong: 'bold', emphasis: 'italic', code: 'code' } as const satisfies Record<
  NonNullable<Span['style']>,
  EntityType
>;

/** Collects the text of a message and its formatting as offsets in UTF-16 units, so that nothing has to be escaped. */
export type TextBuilder = {
  add(words: string, type?: EntityType): void;
  addRich(rich: RichText): void;
  /** Adds what another builder has built. */
  place(built: Built): void;
  /** What `write` adds is shown folded. */
  folded(write: () => void): void;
  /** Starts a new line (`paragraph`: with an empty line before it), unless there is no text yet. */
  line(): void;
  paragraph(): void;
  build(): Built;
};

export type Built = { readonly text: string; readonly entities: readonly MessageEntity[] };

export function createTextBuilder(): TextBuilder {
  let text = '';
  const entities: MessageEntity[] = [];
  const mark = (type: AnyEntityType, offset: number) => {
    const words = text.slice(offset);
    // Telegram refuses or drops formatting that covers only blanks.
    if (words.trim() !== '') entities.push({ type, offset, length: words.length });
  };
  const add = (words: string, type?: EntityType) => {
    const offset = text.length;
    text += showable(words);
    if (type !== undefined) mark(type, offset);
  };
  return {
    add,
    addRich: (rich) => {
      for (const span of rich) add(span.text, span.style && typeOfStyle[span.style]);
    },
    place: (built) => {
      const from = text.length;
      text += built.text;
      for (const entity of built.entities) entities.push({ ...entity, offset: from + entity.offset });
    },
    folded: (write) => {
      const offset = text.length;
      write();
      mark('expandable_blockquote', offset);
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
