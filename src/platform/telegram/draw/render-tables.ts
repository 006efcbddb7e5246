import type { InputRichMessage } from 'grammy/types';
import type { Block, RichText, Screen, TableLook } from '../../../conversation/contract/view.ts';
import { lengthOf, showable } from '../../../conversation/ui/showable.ts';
import { assertNever } from '../../../shared/assert.ts';
import { copyButtons, layInRows, optionButton, pressable, type Row } from '../keyboard.ts';
import { labelMax, telegramCapabilities } from '../limits.ts';
import { fitsOneMessage, hasWords } from './measure.ts';
import {
  bulletList,
  type Cell,
  cell,
  folded,
  paragraph,
  paragraphs,
  pressableText,
  quote,
  type RichBlock,
  table,
  wordsCell,
} from './rich-text.ts';

/** A message with tables, whose cells may be pressed, and below it the buttons that are in no table. */
export type TableMessage = { readonly rich: InputRichMessage; readonly keyboard: readonly Row[] };

type Drawn = { readonly blocks: readonly RichBlock[]; readonly rows?: readonly Row[] };

/** The whole screen in one message; undefined when that is more than Telegram takes in one. */
export function renderTables(screen: Screen, look: TableLook): TableMessage | undefined {
  const drawn = screen.blocks.map((block) => draw(block, look));
  const blocks = [
    ...drawn.flatMap((one) => one.blocks),
    ...(screen.expectsText === undefined
      ? []
      : paragraphs([{ text: '✍️ ' }, { text: screen.expectsText, style: 'emphasis' }])),
  ];
  const keyboard = drawn.flatMap(({ rows = [] }) => rows);
  if (
    !hasWords(blocks) ||
    !fitsOneMessage(blocks) ||
    keyboard.flat().length > telegramCapabilities.buttonsMax
  )
    return undefined;
  // What people wrote is theirs: nothing in it becomes a link, a command or a number to call.
  return { rich: { blocks, skip_entity_detection: true }, keyboard };
}

function draw(block: Block, look: TableLook): Drawn {
  switch (block.kind) {
    case 'heading':
      return { blocks: [{ type: 'heading', text: showable(block.text), size: 3 }] };
    case 'paragraph':
      return { blocks: paragraphs(block.text) };
    case 'facts':
      return {
        blocks: block.rows.flatMap(({ label, value }) => paragraphs([{ text: `${label}: ` }, ...value])),
      };
    case 'bullets':
      return { blocks: bulletList(block.items) };
    case 'quote':
      return { blocks: quote(paragraph(block.text)) };
    case 'details':
      return {
        blocks: folded(
          block.title,
          block.parts.flatMap((part) =>
            part.kind === 'paragraph' ? paragraphs(part.text) : bulletList(part.items),
          ),
        ),
      };
    case 'table':
      return {
        blocks: [
          ...wordsTable(block),
          ...inSentences(
            look,
            block.rows.map((row) => sentence(block.columns, row)),
          ),
        ],
      };
    case 'list':
      return drawList(block, look);
    case 'buttons': {
      const buttons = block.buttons.map(pressable);
      return {
        blocks: [],
        rows: block.layout === 'row' ? layInRows(buttons) : buttons.map((button) => [button]),
      };
    }
    case 'choice':
      return drawChoice(block);
    case 'copy':
      return { blocks: [], rows: copyButtons(block) };
    case 'grid':
      return { blocks: [...gridTable(block), ...inSentences(look, gridSentences(block, look))] };
    case 'note':
      return { blocks: paragraphs([{ text: block.tone === 'warning' ? '⚠️ ' : 'ℹ️ ' }, ...block.text]) };
    default:
      return assertNever(block);
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>;
type ListBlock = Extract<Block, { kind: 'list' }>;
type GridBlock = Extract<Block, { kind: 'grid' }>;

const headers = (columns: readonly string[]): readonly Cell[] =>
  columns.map((column, at) => wordsCell(column, { isHeader: true, align: at === 0 ? 'left' : 'center' }));

const wordsTable = ({ columns, rows }: TableBlock): readonly RichBlock[] =>
  table([
    headers(columns),
    ...rows.map((row) => row.map((words, at) => wordsCell(words, { align: at === 0 ? 'left' : 'center' }))),
  ]);

/** A screen reader goes through a table cell by cell and loses which column it is in. */
const inSentences = ({ inSentences: title }: TableLook, sentences: readonly string[]): readonly RichBlock[] =>
  folded(title, bulletList(sentences.map((words): RichText => [{ text: words }])));

const sentence = (columns: readonly string[], [name = '', ...cells]: readonly string[]): string =>
  `${name}: ${cells.map((words, at) => `${columns[at + 1] ?? ''} ${words}`.trim()).join(', ')}.`;

function drawList({ columns, items }: ListBlock, look: TableLook): Drawn {
  if (columns === undefined)
    return {
      blocks: bulletList(items.map(({ text }) => text)),
      rows: items.flatMap(({ open }) => (open === undefined ? [] : [[pressable(open)]])),
    };
  const rows = items.map(({ open, cells: [name = '', ...others] = [] }) => [
    open === undefined
      ? wordsCell(name)
      : cell(pressableText(name, open, open.tone === 'primary' ? 'primary' : 'link')),
    ...others.map((words) => wordsCell(words)),
  ]);
  const sentences = items.map(({ cells = [] }) =>
    sentence(
      columns.map(() => ''),
      cells,
    ),
  );
  return items.length === 0
    ? { blocks: [] }
    : { blocks: [...table([headers(columns), ...rows]), ...inSentences(look, sentences)] };
}

/** Each question is a row: its name opens its card, and each answer is one press. */
function gridTable({ rows, firstNumber = 1 }: GridBlock): readonly RichBlock[] {
  return table(
    rows.map(({ label, open, options }, at) => [
      cell(pressableText(`${at + firstNumber}. ${label}`, open, 'link'), { isHeader: true }),
      ...options.map((option) =>
        option.selected
          ? cell(pressableText(`✓${option.label}`, option, 'primary'), { align: 'center' })
          : cell(pressableText(option.label, option), { align: 'center' }),
      ),
    ]),
  );
}

const gridSentences = ({ rows, firstNumber = 1 }: GridBlock, { notAnswered }: TableLook): readonly string[] =>
  rows.map(({ label, options }, at) => {
    const chosen = options.find(({ selected }) => selected)?.label ?? notAnswered;
    return `${at + firstNumber}. ${label}: ${chosen}.`;
  });

function drawChoice({ layout, options }: Extract<Block, { kind: 'choice' }>): Drawn {
  if (options.some(({ label }) => lengthOf(label) > labelMax))
    return {
      blocks: options.flatMap(({ label }, at) => paragraph(`${at + 1}. ${label}`)),
      rows: layInRows(options.map((option, at) => optionButton(option, `${at + 1}`))),
    };
  const buttons = options.map((option) => optionButton(option));
  return { blocks: [], rows: layout === 'row' ? layInRows(buttons) : buttons.map((button) => [button]) };
}
