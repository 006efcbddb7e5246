import { isJson, type Json, listIn, textIn, wordsOf } from '../blocks.ts';
import { Control } from './controls.tsx';
import { RichText } from './rich-text.tsx';
import type { SurfaceProps } from './window.tsx';

/** Blocks of a message, a Home tab or a modal, as Slack draws them. */
export function Blocks({ blocks, ...surface }: SurfaceProps & { readonly blocks: readonly Json[] }) {
  return (
    <div class="blocks">
      {blocks.map((block) => (
        <Block key={textIn(block.block_id)} block={block} {...surface} />
      ))}
    </div>
  );
}

type BlockProps = SurfaceProps & { readonly block: Json };

function Block({ block, ...surface }: BlockProps) {
  const control = (element: Json) => (
    <Control key={textIn(element.action_id)} block={block} element={element} {...surface} />
  );
  switch (block.type) {
    case 'header':
      return <h3 class="block-header">{wordsOf(block.text)}</h3>;
    case 'section':
      return (
        <div class="section">
          <div class="section-words">
            {isJson(block.text) && <p>{wordsOf(block.text)}</p>}
            {listIn(block.fields).length > 0 && (
              <div class="fields">
                {listIn(block.fields).map((field, at) => (
                  <p key={at}>{wordsOf(field)}</p>
                ))}
              </div>
            )}
          </div>
          {isJson(block.accessory) && control(block.accessory)}
        </div>
      );
    case 'context':
      return <p class="context">{listIn(block.elements).map(wordsOf).join(' ')}</p>;
    case 'actions':
      return <div class="actions">{listIn(block.elements).map(control)}</div>;
    case 'divider':
      return <hr />;
    case 'rich_text':
      return <RichText elements={block.elements} />;
    case 'markdown':
      return <p>{textIn(block.text)}</p>;
    case 'image':
      return isJson(block.slack_file) ? (
        <Picture id={textIn(block.slack_file.id)} words={textIn(block.alt_text)} />
      ) : (
        <p class="context">{textIn(block.alt_text)}</p>
      );
    case 'container':
      return (
        <details class="container" open={block.default_collapsed !== true}>
          <summary>{wordsOf(block.title)}</summary>
          {listIn(block.child_blocks).map((child, at) => (
            <Block key={at} block={child} {...surface} />
          ))}
        </details>
      );
    case 'table':
      return <Table block={block} label={surface.words.table} />;
    case 'input':
      return <Input block={block} {...surface} />;
    default:
      return null;
  }
}

/** A picture with what it says to whoever does not see it. Slack shows that on demand, too. */
function Picture({ id, words }: { readonly id: string; readonly words: string }) {
  return (
    <>
      <img class="photo picture" src={`/room/file/slack/${id}`} alt={words} />
      <details class="alternative">
        <summary>ALT</summary>
        <p>{words}</p>
      </details>
    </>
  );
}

function Input({ block, ...surface }: BlockProps) {
  const { words, errors } = surface;
  const id = `field-${textIn(block.block_id)}`;
  const error = errors[textIn(block.block_id)];
  const hint = wordsOf(block.hint);
  const isGroup = isJson(block.element) && /radio|checkbox/.test(textIn(block.element.type));
  const name = (
    <>
      {wordsOf(block.label)} {block.optional === true && <small>{words.optional}</small>}
    </>
  );
  return (
    <div class={`input ${error ? 'wrong' : ''}`}>
      {isGroup ? (
        <span class="label" id={`${id}-label`}>
          {name}
        </span>
      ) : (
        <label for={id}>{name}</label>
      )}
      {isJson(block.element) && <Control block={block} element={block.element} inputId={id} {...surface} />}
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

function Table({ block, label }: { readonly block: Json; readonly label: string }) {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map(listIn);
  const aligns = (Array.isArray(block.column_settings) ? block.column_settings : []).map((column) =>
    isJson(column) ? textIn(column.align) : '',
  );
  const [head = [], ...body] = rows;
  const cell = (content: Json | undefined) =>
    content?.type === 'rich_text' ? (
      <RichText elements={content.elements} />
    ) : (
      textIn(content?.text) || textIn(content?.value)
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="table" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((content, at) => (
              <th key={at} scope="col" class={aligns[at] === 'right' ? 'right' : ''}>
                {cell(content)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, rowAt) => (
            <tr key={rowAt}>
              {row.map((content, at) => (
                <td key={at} class={aligns[at] === 'right' ? 'right' : ''}>
                  {cell(content)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
