import type { PlainTextElement, RichTextBlock, RichTextSection, RichTextText } from '@slack/types';
import type { RichText, Span } from '../../conversation/contract/view.ts';
import { showable } from '../../conversation/ui/showable.ts';

const styles = {
  strong: { bold: true },
  emphasis: { italic: true },
  code: { code: true },
} as const satisfies Record<NonNullable<Span['style']>, RichTextText['style']>;

/** In these elements Slack shows text as it is: a mention, a link or an emoji code in it has no effect. */
export function runs(rich: RichText): RichTextText[] {
  return joined(rich).flatMap((span) => {
    const words = showable(span.text);
    // Slack refuses an element without text.
    return words === ''
      ? []
      : [{ type: 'text', text: words, ...(span.style && { style: styles[span.style] }) }];
  });
}

/** Neighbours of one style as one: what a message was filled with is a span of its own, which means nothing here. */
function joined(rich: RichText): RichText {
  const spans: Span[] = [];
  for (const { text, style } of rich) {
    const last = spans.at(-1);
    if (last && last.style === style) spans[spans.length - 1] = { ...last, text: last.text + text };
    else spans.push({ text, ...(style && { style }) });
  }
  return spans;
}

export const section = (rich: RichText): RichTextSection => ({
  type: 'rich_text_section',
  elements: runs(rich),
});

/** Text in which emoji codes such as `:smile:` stay as they were typed. */
export const plainText = (words: string): PlainTextElement => ({
  type: 'plain_text',
  text: showable(words) || ' ',
  emoji: false,
});

export const richBlock = (elements: RichTextBlock['elements']): RichTextBlock => ({
  type: 'rich_text',
  elements,
});

/** For the few fields that Slack always reads as markup. */
export const escaped = (words: string): string =>
  showable(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What a person typed, without the markup that Slack adds to links, names and special characters. */
export const typedText = (markup: string): string =>
  markup
    .replace(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => label || target)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
