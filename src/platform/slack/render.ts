import type { KnownBlock, RichTextBlock, TableBlock } from '@slack/types';
import { type Block, plain, type Screen, strong, text } from '../../conversation/contract/view.ts';
import { fitScreen } from '../../conversation/ui/fit.ts';
import { legendOf, numberedNames } from '../../conversation/ui/numbered-names.ts';
import { shorten } from '../../conversation/ui/showable.ts';
import { tableLines } from '../../conversation/ui/table-text.ts';
import { assertNever } from '../../shared/assert.ts';
import { actionRows, buttonElement, createIds, type Ids, optionElement, selectElement } from './controls.ts';
import {
  buttonLabelMax,
  childBlocksMax,
  contextTextMax,
  gridButtonsPerRow,
  headerMax,
  homeBlocksMax,
  messageBlocksMax,
  optionButtonsMax,
  preformattedWidth,
  sectionTextMax,
  slackCapabilities,
  tableRowsMax,
} from './limits.ts';
import { escaped, plainText, richBlock, runs, section } from './rich-text.ts';

/** One message in the form of the Web API. `text` is shown in notifications. */
export type RenderedMessage = { readonly text: string; readonly blocks: KnownBlock[] };

type Surface = { readonly ids: Ids; readonly canFold: boolean; tablesLeft: number };

/** The messages of a screen, at least one. Only the last may have buttons. `nonce` must be new for each call. */
export function renderScreen(screen: Screen, nonce: string): readonly RenderedMessage[] {
  const draw = (part: Screen, at: number) =>
    drawBlocks(part, { ids: createIds(`${nonce}.${at}`), canFold: true, tablesLeft: 1 });
  const parts = fitScreen(screen, {
    fits: (part) => isWithinLimits(draw(part, 0)),
    buttonsMax: slackCapabilities.buttonsMax,
  });
  return parts.map((part, at) => ({
    text: escaped(shorten(screen.preview, sectionTextMax)),
    blocks: draw(part, at),
  }));
}

/** The Home tab, which allows twice as many blocks but no table and nothing folded. */
export const renderHome = (screen: Screen, nonce: string): KnownBlock[] =>
  drawBlocks(screen, { ids: createIds(nonce), canFold: false, tablesLeft: 0 }).slice(0, homeBlocksMax);

function isWithinLimits(blocks: readonly KnownBlock[]): boolean {
  const isTableShort = blocks.every(
    (block) => block.type !== 'table' || (block as TableBlock).rows.length <= tableRowsMax,
  );
  return blocks.length <= messageBlocksMax && isTableShort && textLength(blocks) <= slackCapabilities.textMax;
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, field]) =>
      sum + (key === 'text' && typeof field === 'string' ? field.length : textLength(field)),
    0,
  );
}

function drawBlocks(screen: Screen, surface: Surface): KnownBlock[] {
  const blocks = screen.blocks.flatMap((block) => drawBlock(block, surface));
  if (screen.expectsText !== undefined)
    blocks.push({ type: 'context', elements: [plainText(`✍️ ${screen.expectsText}`)] });
  return blocks;
}

function drawBlock(block: Block, surface: Surface): KnownBlock[] {
  const { ids } = surface;
  switch (block.kind) {
    case 'heading':
      if (block.text.trim() === '') return [];
      if (block.text.length > headerMax) return [richBlock([section([strong(block.text)])])];
      return [{ type: 'header', text: plainText(block.text) }];
    case 'paragraph':
      return runs(block.text).length === 0 ? [] : [richBlock([section(block.text)])];
    case 'facts':
      return [
        richBlock([
          section(
            block.rows.flatMap((row, at) => [...text(`${at > 0 ? '\n' : ''}${row.label}: `), ...row.value]),
          ),
        ]),
      ];
    case 'bullets':
      return [richBlock([{ type: 'rich_text_list', style: 'bullet', elements: block.items.map(section) }])];
    case 'quote':
      return block.text === ''
        ? []
        : [richBlock([{ type: 'rich_text_quote', elements: runs(text(block.text)) }])];
    case 'details':
      return drawDetails(block, surface);
    case 'table':
      return [drawTable(block, surface)];
    case 'list':
      return block.items.flatMap((item): KnownBlock[] => {
        if (item.open === undefined) return [richBlock([section(item.text)])];
        const words = plain(item.text);
        const button = buttonElement(ids, item.open);
        // Only a section can show a button next to its text, and it cannot contain rich text.
        if (words.length <= sectionTextMax) {
          return [{ type: 'section', block_id: ids.next(), text: plainText(words), accessory: button }];
        }
        return [richBlock([section(item.text)]), ...actionRows(ids, [button])];
      });
    case 'buttons':
      return actionRows(
        ids,
        block.buttons.map((button) => buttonElement(ids, button)),
        block.layout === 'row' ? undefined : 1,
      );
    case 'choice':
      return drawChoice(block, ids);
    case 'copy':
      // No button of Slack copies anything: what stands in a block of code is selected and copied as it is.
      return block.parts.map((part) =>
        richBlock([{ type: 'rich_text_preformatted', elements: runs(text(part.text)) }]),
      );
    case 'grid':
      return [
        richBlock([section(numberedNames(block, legendOf(block)))]),
        ...block.rows.flatMap((row, at) =>
          actionRows(
            ids,
            [
              buttonElement(ids, { ...row.open, label: `${at + (block.firstNumber ?? 1)} ›` }),
              ...row.options.map((option) => optionElement(ids, option, option.short ?? option.label, '✓')),
            ],
            gridButtonsPerRow,
          ),
        ),
      ];
    case 'note': {
      const sign = block.tone === 'warning' ? '⚠️ ' : 'ℹ️ ';
      const words = plain(block.text);
      if (words.length > contextTextMax) return [richBlock([section([...text(sign), ...block.text])])];
      return [{ type: 'context', elements: [plainText(sign + words)] }];
    }
    default:
      return assertNever(block);
  }
}

/** Slack allows one table in a message and none on Home. Other tables are drawn as monospaced lines. */
function drawTable({ columns, rows }: Extract<Block, { kind: 'table' }>, surface: Surface): KnownBlock {
  if (surface.tablesLeft === 0) {
    const lines = tableLines(columns, rows, preformattedWidth).join('\n');
    return richBlock([{ type: 'rich_text_preformatted', elements: runs(text(lines)) }]);
  }
  surface.tablesLeft -= 1;
  return {
    type: 'table',
    rows: [columns, ...rows].map((cells) =>
      cells.map((cell) => ({ type: 'raw_text', text: plainText(cell || '–').text })),
    ),
    column_settings: columns.map((_, at) => (at === 0 ? { is_wrapped: true } : { align: 'right' })),
  };
}

/** Folded in a message; written out on Home, or when its title or its parts are more than a container takes. */
function drawDetails({ title, parts }: Extract<Block, { kind: 'details' }>, surface: Surface): KnownBlock[] {
  const children = parts.flatMap((part): RichTextBlock[] => {
    if (part.kind === 'paragraph')
      return runs(part.text).length === 0 ? [] : [richBlock([section(part.text)])];
    return [richBlock([{ type: 'rich_text_list', style: 'bullet', elements: part.items.map(section) }])];
  });
  const isFolded =
    surface.canFold && title.trim() !== '' && title.length <= headerMax && children.length <= childBlocksMax;
  if (children.length === 0 || !isFolded)
    return [...(title.trim() === '' ? [] : [richBlock([section([strong(title)])])]), ...children];
  return [
    {
      type: 'container',
      block_id: surface.ids.next(),
      title: plainText(title),
      child_blocks: children,
      is_collapsible: true,
      default_collapsed: true,
    },
  ];
}

function drawChoice({ options, layout }: Extract<Block, { kind: 'choice' }>, ids: Ids): KnownBlock[] {
  const isLong = options.some((option) => option.label.length > buttonLabelMax - 2);
  if (isLong) {
    return [
      richBlock([
        {
          type: 'rich_text_list',
          style: 'ordered',
          elements: options.map((option) => section(text(option.label))),
        },
      ]),
      ...actionRows(
        ids,
        options.map((option, at) => optionElement(ids, option, `${at + 1}`)),
      ),
    ];
  }
  if (options.length > optionButtonsMax) {
    return [{ type: 'actions', block_id: ids.next(), elements: [selectElement(ids, options)] }];
  }
  return actionRows(
    ids,
    options.map((option) => optionElement(ids, option)),
    layout === 'row' ? undefined : 1,
  );
}
