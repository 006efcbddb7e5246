import { isRecord, type Json, listOf, numberOf, recordsOf, structured } from '../../json.ts';
import { badRequest } from '../refusal.ts';
import type { SimRich } from '../types.ts';
import { buttonsIn } from './buttons.ts';
import { checkButton, checkText } from './check-text.ts';
import { createTally, type Tally } from './tally.ts';

const aligned = new Set(['left', 'center', 'right']);
const valigned = new Set(['top', 'middle', 'bottom']);
const buttonsInRowMax = 8;

/** Takes or refuses the content of a rich message as the Bot API does, from 10.3 on. */
export function checkRich(given: unknown): SimRich {
  const message = structured(given);
  if (!isRecord(message)) throw badRequest("can't parse InputRichMessage: expected an Object");
  const written = ['blocks', 'html', 'markdown'].filter((field) => message[field] !== undefined);
  if (written.length !== 1)
    throw badRequest(
      "can't parse InputRichMessage: Exactly one of blocks, html and markdown must be specified",
    );
  // Our bot only sends blocks. If markup were read here, injected markup would go unnoticed.
  if (message.blocks === undefined) throw badRequest('unsupported formatting of a rich message');
  const tally = createTally();
  checkBlocks(message.blocks, 1, tally);
  if (tally.characters() === 0) throw badRequest('message text is empty');
  const blocks = recordsOf(message.blocks);
  return { blocks, buttons: buttonsIn(blocks) };
}

function checkBlocks(given: unknown, depth: number, tally: Tally): void {
  if (!Array.isArray(given)) throw badRequest('field "blocks" must be of type Array');
  if (given.length === 0) throw badRequest('a rich message needs a block');
  tally.depth(depth);
  tally.blocks(given.length);
  for (const block of listOf(given)) {
    if (!isRecord(block)) throw badRequest("can't parse InputRichBlock: expected an Object");
    checkBlock(block, depth, tally);
  }
}

/** The kinds that a bot without pictures, maps and formulas may need; others are refused, so that they are noticed. */
function checkBlock(block: Json, depth: number, tally: Tally): void {
  const inside = depth + 1;
  switch (block.type) {
    case 'paragraph':
    case 'footer':
    case 'pre':
    case 'expandable_blockquote':
    case 'pullquote':
      checkText(block.text, inside, tally);
      break;
    case 'heading': {
      const size = numberOf(block.size) ?? 0;
      if (!Number.isInteger(size) || size < 1 || size > 6)
        throw badRequest("can't parse InputRichBlock: Invalid heading size specified");
      checkText(block.text, inside, tally);
      break;
    }
    case 'divider':
      break;
    case 'blockquote':
      checkBlocks(block.blocks, inside, tally);
      break;
    case 'details':
      checkText(block.summary, inside, tally);
      checkBlocks(block.blocks, inside, tally);
      break;
    case 'list':
      checkList(block, inside, tally);
      break;
    case 'buttons':
      checkButtons(block, inside, tally);
      break;
    case 'table':
      checkTable(block, inside, tally);
      break;
    default:
      throw badRequest("can't parse InputRichBlock: Unsupported type specified");
  }
}

function checkList({ items }: Json, depth: number, tally: Tally): void {
  if (!Array.isArray(items) || items.length === 0)
    throw badRequest("can't parse InputRichBlock: A list needs an item");
  tally.blocks(items.length);
  for (const item of listOf(items)) checkBlocks(isRecord(item) ? item.blocks : undefined, depth, tally);
}

function checkButtons({ buttons }: Json, depth: number, tally: Tally): void {
  const given = recordsOf(buttons);
  if (given.length === 0 || given.length > buttonsInRowMax)
    throw badRequest("can't parse InputRichBlock: A row has one to eight buttons");
  for (const button of given) checkButton(button, depth, tally);
}

function checkTable({ cells, caption }: Json, depth: number, tally: Tally): void {
  if (!Array.isArray(cells) || cells.length === 0)
    throw badRequest("can't parse InputRichBlock: A table needs a row");
  if (caption !== undefined) checkText(caption, depth, tally);
  tally.blocks(cells.length);
  for (const row of listOf(cells)) {
    const given = recordsOf(row);
    if (!Array.isArray(row) || row.length === 0 || given.length !== row.length)
      throw badRequest("can't parse InputRichBlock: A row must be an Array of cells");
    tally.columns(given.reduce((sum, cell) => sum + (numberOf(cell.colspan) ?? 1), 0));
    for (const cell of given) checkCell(cell, depth, tally);
  }
}

function checkCell(cell: Json, depth: number, tally: Tally): void {
  if (!aligned.has(String(cell.align)) || !valigned.has(String(cell.valign)))
    throw badRequest("can't parse RichBlockTableCell: Invalid alignment specified");
  if (cell.text !== undefined) checkText(cell.text, depth + 1, tally);
}
