import type { ComponentChildren } from 'preact';
import { isJson, type Json, listIn, textIn } from '../blocks.ts';

/** A rich_text block: sections, lists, quotes, preformatted lines. */
export function RichText({ elements }: { readonly elements: unknown }) {
  return (
    <div class="rich">
      {listIn(elements).map((element, at) => (
        <Part key={at} element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { readonly element: Json }) {
  switch (element.type) {
    case 'rich_text_list': {
      const items = listIn(element.elements).map((item, at) => <li key={at}>{inline(item.elements)}</li>);
      return element.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'rich_text_quote':
      return <blockquote>{inline(element.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre>{inline(element.elements)}</pre>;
    default:
      return <p>{inline(element.elements)}</p>;
  }
}

const inline = (elements: unknown): ComponentChildren[] =>
  listIn(elements).map((element) => {
    const words = wordsOfInline(element);
    const style = isJson(element.style) ? element.style : {};
    let shown: ComponentChildren = words;
    if (element.type === 'link')
      shown = (
        <a href={textIn(element.url)} target="_blank" rel="noreferrer">
          {words}
        </a>
      );
    if (style.code === true) shown = <code>{shown}</code>;
    if (style.italic === true) shown = <em>{shown}</em>;
    if (style.strike === true) shown = <s>{shown}</s>;
    if (style.bold === true) shown = <strong>{shown}</strong>;
    return shown;
  });

function wordsOfInline(element: Json): string {
  switch (element.type) {
    case 'user':
      return `@${textIn(element.user_id)}`;
    case 'broadcast':
      return `@${textIn(element.range)}`;
    case 'emoji':
      return `:${textIn(element.name)}:`;
    case 'date':
      return textIn(element.fallback);
    case 'link':
      return textIn(element.text) || textIn(element.url);
    default:
      return textIn(element.text);
  }
}
