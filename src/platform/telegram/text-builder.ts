import type { MessageEntity } from 'grammy/types';
import type { Moment, RichText, Span } from '../../conversation/contract/view.ts';
import { showable } from '../../conversation/ui/showable.ts';

type EntityType = 'bold' | 'italic' | 'code' | 'blockquote' | 'pre';
type Kind =
  | { readonly type: EntityType | 'expandable_blockquote' }
  | Pick<MessageEntity.DateTimeMessageEntity, 'type' | 'unix_time' | 'date_time_format'>;

const typeOfStyle = { strong: 'bold', emphasis: 'italic', code: 'code' } as const satisfies Record<
  NonNullable<Span['style']>,
  EntityType
>;

/**
 * How the app tells a moment, in its own language and the zone of the phone. Without a format it leaves our words, and
 * tells the moment when they are tapped.
 */
const formats = { date: 'Dt', weekday: 'wDt', words: '' } as const satisfies Record<Moment['says'], string>;

const momentKind = ({ at, says }: Moment): Kind => ({
  type: 'date_time',
  unix_time: Math.floor(at.epochMilliseconds / 1000),
  date_time_format: formats[says],
});

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
  /** What was added last is a heading: the next paragraph begins right below it. */
  headed(): void;
  build(): Built;
};

export type Built = { readonly text: string; readonly entities: readonly MessageEntity[] };

export function createTextBuilder(): TextBuilder {
  let text = '';
  let headEnds = -1;
  const entities: MessageEntity[] = [];
  // Given the words, because to cut them out of the text would copy all of it each time.
  const mark = (kind: Kind, offset: number, words: string) => {
    // Telegram refuses or drops formatting that covers only blanks.
    if (words.trim() !== '') entities.push({ ...kind, offset, length: words.length });
  };
  const add = (words: string, type?: EntityType): string => {
    const offset = text.length;
    const shown = showable(words);
    text += shown;
    if (type !== undefined) mark({ type }, offset, shown);
    return shown;
  };
  return {
    add,
    addRich: (rich) => {
      for (const { text: words, style, moment } of rich) {
        const offset = text.length;
        const shown = add(words, style && typeOfStyle[style]);
        // Nothing else may lie inside code.
        if (moment && style !== 'code') mark(momentKind(moment), offset, shown);
      }
    },
    place: (built) => {
      const from = text.length;
      text += built.text;
      for (const entity of built.entities) entities.push({ ...entity, offset: from + entity.offset });
    },
    folded: (write) => {
      const offset = text.length;
      write();
      mark({ type: 'expandable_blockquote' }, offset, text.slice(offset));
    },
    line: () => {
      if (text !== '') text += '\n';
    },
    paragraph: () => {
      if (text !== '') text += text.length === headEnds ? '\n' : '\n\n';
    },
    headed: () => {
      headEnds = text.length;
    },
    build: () => ({ text, entities }),
  };
}
