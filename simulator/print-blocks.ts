import { isRecord, type Json, listOf, numberOf, recordsOf, textOf } from './json.ts';
import { optionsOf } from './slack/checks/elements.ts';

/** The text of a text object, with the escapes and links of mrkdwn resolved. */
export function wordsOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const text = textOf(value.text) ?? '';
  if (value.type !== 'mrkdwn') return text;
  return text
    .replace(/<([^>|]+)\|([^>]*)>/g, '$2')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** One block as lines of plain text. `values` is the view's state, to show what was entered. */
export function rowsOfBlock(block: Json, values: Json): readonly string[] {
  switch (block.type) {
    case 'header':
      return [wordsOf(block.text)];
    case 'section':
      return [
        ...(block.text === undefined ? [] : [wordsOf(block.text)]),
        ...pairs(recordsOf(block.fields).map(wordsOf)),
        ...(isRecord(block.accessory) ? controlRows(block.accessory, block, values) : []),
      ];
    case 'context':
      return [
        recordsOf(block.elements)
          .map((element) => textOf(element.alt_text) ?? wordsOf(element))
          .join(' '),
      ];
    case 'actions':
      return actionRows(block, values);
    case 'input':
      return [
        `${wordsOf(block.label)}:`,
        ...(isRecord(block.element) ? controlRows(block.element, block, values) : []),
        ...(block.hint === undefined ? [] : [wordsOf(block.hint)]),
      ];
    case 'divider':
      return ['----------'];
    case 'image':
      return [`(picture: ${textOf(block.alt_text) ?? ''})`];
    case 'markdown':
      return [textOf(block.text) ?? ''];
    case 'rich_text':
      return richRows(block.elements);
    case 'container':
      return [
        `▸ ${wordsOf(block.title)}`,
        ...recordsOf(block.child_blocks).flatMap((child) =>
          rowsOfBlock(child, values).map((row) => `  ${row}`),
        ),
      ];
    case 'table':
      return tableRows(block);
    default:
      return [`(${String(block.type)})`];
  }
}

/** Prints fields in two columns. */
const pairs = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, at) =>
    at % 2 === 1 ? [] : [[word, words[at + 1]].filter((part) => part !== undefined).join(' | ')],
  );

function actionRows(block: Json, values: Json): readonly string[] {
  const elements = recordsOf(block.elements);
  const buttons = elements
    .filter((element) => element.type === 'button')
    .map((element) => `[ ${wordsOf(element.text)} ]`);
  const others = elements.filter((element) => element.type !== 'button');
  return [
    ...others.flatMap((element) => controlRows(element, block, values)),
    ...(buttons.length > 0 ? [buttons.join(' ')] : []),
  ];
}

function controlRows(element: Json, block: Json, values: Json): readonly string[] {
  const inBlock = values[String(block.block_id)];
  const held = isRecord(inBlock) ? inBlock[String(element.action_id)] : undefined;
  const value = isRecord(held) ? held : element;
  const picked = [
    ...recordsOf(value.selected_options ?? value.initial_options),
    value.selected_option ?? value.initial_option,
  ]
    .filter(isRecord)
    .map((option) => textOf(option.value));
  const options = optionsOf(element);
  const isPicked = (option: Json): boolean => picked.includes(textOf(option.value));
  switch (element.type) {
    case 'button':
      return [`[ ${wordsOf(element.text)} ]`];
    case 'image':
      return [`(picture: ${textOf(element.alt_text) ?? ''})`];
    case 'radio_buttons':
      return options.map((option) => `(${isPicked(option) ? 'x' : ' '}) ${wordsOf(option.text)}`);
    case 'checkboxes':
      return options.map((option) => `[${isPicked(option) ? 'x' : ' '}] ${wordsOf(option.text)}`);
    case 'overflow':
      return [`[ ... ${options.map((option) => wordsOf(option.text)).join(' / ')} ]`];
    default: {
      const chosen = options
        .filter(isPicked)
        .map((option) => wordsOf(option.text))
        .join(', ');
      const typed = textOf(value.value ?? value.initial_value ?? value.selected_date ?? value.initial_date);
      return [`[ ${chosen || typed || wordsOf(element.placeholder) || ' '} ]`];
    }
  }
}

function richRows(elements: unknown): readonly string[] {
  return recordsOf(elements).flatMap((element): readonly string[] => {
    switch (element.type) {
      case 'rich_text_list':
        return listRows(element);
      case 'rich_text_quote':
        return inline(element.elements)
          .split('\n')
          .map((line) => `> ${line}`);
      case 'rich_text_preformatted':
        return inline(element.elements)
          .split('\n')
          .map((line) => `    ${line}`);
      default:
        return [inline(element.elements)];
    }
  });
}

function listRows(list: Json): readonly string[] {
  const indent = '  '.repeat(numberOf(list.indent) ?? 0);
  const first = (numberOf(list.offset) ?? 0) + 1;
  return recordsOf(list.elements).map((item, at) => {
    const mark = list.style === 'ordered' ? `${first + at}.` : '-';
    return `${indent}${mark} ${inline(item.elements)}`;
  });
}

const inline = (elements: unknown): string => recordsOf(elements).map(inlineWords).join('');

function inlineWords(element: Json): string {
  switch (element.type) {
    case 'link':
      return textOf(element.text) ?? textOf(element.url) ?? '';
    case 'user':
      return `@${textOf(element.user_id) ?? ''}`;
    case 'broadcast':
      return `@${textOf(element.range) ?? ''}`;
    case 'channel':
      return `#${textOf(element.channel_id) ?? ''}`;
    case 'emoji':
      return `:${textOf(element.name) ?? ''}:`;
    case 'date':
      return textOf(element.fallback) ?? '';
    default:
      return textOf(element.text) ?? '';
  }
}

function tableRows(block: Json): readonly string[] {
  const rows = listOf(block.rows).map((row) => recordsOf(row).map(cellWords));
  const aligns = listOf(block.column_settings).map((column) => (isRecord(column) ? column.align : undefined));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  );
  return rows.map((row) =>
    widths
      .map((wide, at) => {
        const cell = row[at] ?? '';
        const blanks = ' '.repeat(wide - width(cell));
        return aligns[at] === 'right' ? blanks + cell : cell + blanks;
      })
      .join(' | ')
      .trimEnd(),
  );
}

const cellWords = (cell: Json): string =>
  cell.type === 'rich_text'
    ? richRows(cell.elements).join(' ')
    : (textOf(cell.text) ?? textOf(cell.value) ?? '');

const width = (text: string): number => [...text].length;
