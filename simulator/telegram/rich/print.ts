import { isRecord, type Json, listOf, recordsOf } from '../../json.ts';
import { wordsIn } from './check-text.ts';

/** The blocks of a rich message as lines of plain text; ▸ and an indent mark what is folded. */
export const linesOf = (blocks: readonly Json[]): readonly string[] => blocks.flatMap(linesOfBlock);

function linesOfBlock(block: Json): readonly string[] {
  switch (block.type) {
    case 'list':
      return recordsOf(block.items).map((item) => `• ${linesOf(recordsOf(item.blocks)).join(' ')}`);
    case 'blockquote':
      return linesOf(recordsOf(block.blocks)).map((line) => `> ${line}`);
    case 'details':
      return [`▸ ${wordsIn(block.summary)}`, ...linesOf(recordsOf(block.blocks)).map((line) => `  ${line}`)];
    case 'buttons':
      return [
        recordsOf(block.buttons)
          .map((button) => `[ ${wordsIn(button.text)} ]`)
          .join(' '),
      ];
    case 'table':
      return listOf(block.cells).map((row) =>
        recordsOf(row)
          .map(({ text }) => inCell(text))
          .join(' | '),
      );
    default:
      return [wordsIn(block.text)];
  }
}

const inCell = (text: unknown): string =>
  isRecord(text) && text.type === 'button' ? `[ ${wordsIn(text)} ]` : wordsIn(text);
