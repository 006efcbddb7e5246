import type { ComponentChildren } from 'preact';
import { isJson, type Json, listIn, textIn } from '../blocks.ts';

type Pressing = {
  /** The number of the button that waits for its answer. */
  readonly busy: number | undefined;
  readonly onPress: (at: number) => void;
};

/** A message of blocks, as Telegram's apps draw it: tables with borders, buttons in their cells, folds. */
export function Blocks({ blocks, ...pressing }: { readonly blocks: readonly Json[] } & Pressing) {
  return <div class="rich-blocks">{blocks.map((block) => blockOf(block, pressing))}</div>;
}

function blockOf(block: Json, pressing: Pressing): ComponentChildren {
  const words = () => textOf(block.text, pressing);
  const inside = () => listIn(block.blocks).map((each) => blockOf(each, pressing));
  switch (block.type) {
    case 'heading':
      return <h4>{words()}</h4>;
    case 'pre':
      return <pre>{words()}</pre>;
    case 'divider':
      return <hr />;
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>;
    case 'details':
      return (
        <details>
          <summary>{textOf(block.summary, pressing)}</summary>
          {inside()}
        </details>
      );
    case 'list':
      return (
        <ul>
          {listIn(block.items).map((item) => (
            <li>{listIn(item.blocks).map((each) => blockOf(each, pressing))}</li>
          ))}
        </ul>
      );
    case 'buttons':
      return <p>{listIn(block.buttons).map((button) => buttonOf(button, pressing))}</p>;
    case 'table':
      return tableOf(block, pressing);
    default:
      return <p>{words()}</p>;
  }
}

function tableOf(block: Json, pressing: Pressing): ComponentChildren {
  const rows = Array.isArray(block.cells) ? block.cells : [];
  return (
    <div class="table">
      <table>
        {rows.map((row) => (
          <tr>
            {listIn(row).map((cell) => {
              const content = textOf(cell.text, pressing);
              const look = `at-${textIn(cell.align)}`;
              return cell.is_header === true ? (
                <th class={look}>{content}</th>
              ) : (
                <td class={look}>{content}</td>
              );
            })}
          </tr>
        ))}
      </table>
    </div>
  );
}

function textOf(text: unknown, pressing: Pressing): ComponentChildren {
  if (typeof text === 'string') return text;
  if (Array.isArray(text)) return text.map((part) => textOf(part, pressing));
  if (!isJson(text)) return null;
  if (text.type === 'button') return isJson(text.button) ? buttonOf(text.button, pressing) : null;
  const content = textOf(text.text, pressing);
  if (text.type === 'bold') return <strong>{content}</strong>;
  if (text.type === 'italic') return <em>{content}</em>;
  return text.type === 'code' ? <code>{content}</code> : content;
}

function buttonOf(button: Json, pressing: Pressing): ComponentChildren {
  const { busy, onPress } = pressing;
  const at = Number(button.at);
  const words = textOf(button.text, pressing);
  const url = textIn(button.url);
  if (url !== '')
    return (
      <a class="in-cell" href={url} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  return (
    <button
      type="button"
      class={`in-cell ${textIn(button.style)}`}
      aria-busy={busy === at}
      onClick={() => onPress(at)}
    >
      {words}
    </button>
  );
}
