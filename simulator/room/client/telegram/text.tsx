import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TelegramBubble } from '../../protocol.ts';

const blocks = new Set(['blockquote', 'expandable_blockquote', 'pre']);

type Entity = TelegramBubble['entities'][number];

/** Text with its entities, which count in UTF-16 units as JavaScript does. Entities may be nested. */
export function TelegramText({
  text,
  entities,
  onCommand,
}: {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly onCommand: (command: string) => void;
}) {
  return <>{partsOf(text, 0, entities, onCommand)}</>;
}

function partsOf(
  text: string,
  base: number,
  entities: readonly Entity[],
  onCommand: (command: string) => void,
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
    const content = partsOf(text.slice(from, to), entity.offset, inside, onCommand);
    parts.push(styled(entity, text.slice(from, to), content, onCommand));
    at = isBlock && text[to] === '\n' ? to + 1 : to;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function styled(
  entity: Entity,
  words: string,
  content: ComponentChildren[],
  onCommand: (command: string) => void,
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
      return <Fold key={words}>{content}</Fold>;
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
        <button type="button" class="command-link" onClick={() => onCommand(words)}>
          {content}
        </button>
      );
    default:
      return <>{content}</>;
  }
}

/** Three lines of it, and all of it after a tap, as in the app; new words are folded again. */
function Fold({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <blockquote class={isOpen ? 'fold open' : 'fold'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span>{children}</span>
      </button>
    </blockquote>
  );
}
