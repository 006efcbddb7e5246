import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TelegramBubble } from '../../protocol.ts';
import { toldMoment } from '../format.ts';
import type { Language, Words } from '../words.ts';

const blocks = new Set(['blockquote', 'expandable_blockquote', 'pre']);

type Entity = TelegramBubble['entities'][number];
type Around = {
  readonly words: Words;
  readonly onCommand: (command: string) => void;
  /** Where the phone is, in which language the app is, and when the message was sent. */
  readonly phone: { readonly timeZone: string; readonly language: Language; readonly now: number };
};

/** Text with its entities, which count in UTF-16 units as JavaScript does. Entities may be nested. */
export function TelegramText({
  text,
  entities,
  ...around
}: {
  readonly text: string;
  readonly entities: readonly Entity[];
} & Around) {
  return <>{partsOf(text, 0, entities, around)}</>;
}

function partsOf(
  text: string,
  base: number,
  entities: readonly Entity[],
  around: Around,
): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  let at = 0;
  while (sorted.length > 0) {
    const entity = sorted.shift();
    if (entity === undefined) break;
    const from = entity.offset - base;
    if (from < at) continue;
    const to = from + entity.length;
    // A quote starts and ends its own lines, as in the app, so the line breaks around it are left out.
    const isBlock = blocks.has(entity.type);
    if (from > at) parts.push(isBlock ? text.slice(at, from).replace(/\n$/, '') : text.slice(at, from));
    const inside: Entity[] = [];
    while (sorted[0] !== undefined && sorted[0].offset - base < to) inside.push(sorted.shift() as Entity);
    const content = partsOf(text.slice(from, to), entity.offset, inside, around);
    parts.push(styled(entity, text.slice(from, to), content, around));
    at = isBlock && text[to] === '\n' ? to + 1 : to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function styled(
  entity: Entity,
  words: string,
  content: ComponentChildren[],
  around: Around,
): ComponentChildren {
  switch (entity.type) {
    case 'bold':
      return <strong>{content}</strong>;
    case 'italic':
      return <em>{content}</em>;
    case 'underline':
      return <u>{content}</u>;
    case 'strikethrough':
      return <s>{content}</s>;
    case 'code':
      return <code>{content}</code>;
    case 'pre':
      return <pre>{content}</pre>;
    case 'blockquote':
      return <blockquote>{content}</blockquote>;
    case 'expandable_blockquote':
      return <Fold words={around.words}>{content}</Fold>;
    case 'text_link':
      return (
        <a href={entity.url} target="_blank" rel="noreferrer">
          {content}
        </a>
      );
    case 'url':
      return (
        <a href={words} target="_blank" rel="noreferrer">
          {content}
        </a>
      );
    case 'bot_command':
      return (
        <button type="button" class="command-link" onClick={() => around.onCommand(words)}>
          {content}
        </button>
      );
    case 'date_time':
      return entity.moment ? <Told moment={entity.moment} phone={around.phone} words={content} /> : content;
    default:
      return <>{content}</>;
  }
}

/** A moment with a format is told by the app; without one the words stay. Both look like a link. */
function Told({
  moment,
  phone: { timeZone, language, now },
  words,
}: {
  readonly moment: NonNullable<Entity['moment']>;
  readonly phone: Around['phone'];
  readonly words: ComponentChildren[];
}) {
  const { at, format } = moment;
  return (
    <time
      class="moment"
      dateTime={new Date(at * 1000).toISOString()}
      title={toldMoment({ at, format: 'wDt' }, timeZone, language, now)}
    >
      {format === '' ? words : toldMoment(moment, timeZone, language, now)}
    </time>
  );
}

/** Three lines of it, and all of it after a tap anywhere on it, as in the app; an edited message is folded again. */
function Fold({ words, children }: { readonly words: Words; readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  const [isLong, setLong] = useState(true);
  const box = useRef<HTMLSpanElement>(null);
  // What fits three lines has nothing to unfold.
  useLayoutEffect(() => {
    const { current } = box;
    if (current !== null && !isOpen) setLong(current.scrollHeight > current.clientHeight + 1);
  });
  return (
    <blockquote class={isOpen ? 'fold open' : 'fold'}>
      <span ref={box}>{children}</span>
      {isLong && (
        <button
          type="button"
          aria-label={isOpen ? words.foldUp : words.unfold}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      )}
    </blockquote>
  );
}
