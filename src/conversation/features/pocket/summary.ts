import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type Piece, piecesLeft, piecesToHandIn, visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block } from '../../contract/view.ts';
import { small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';

/** What goes along with a self-assessment from its owner's pocket, and what stays there; nothing where there is none. */
export function pocketBlocks(t: Translate, appraisal: Appraisal, isEditable: boolean): readonly Block[] {
  const going = isEditable ? piecesToHandIn(appraisal) : visiblePieces(appraisal, 'self');
  const left = isEditable ? piecesLeft(appraisal).length : 0;
  const key = isEditable ? 'pocket.summary' : 'pocket.summary.handedIn';
  return [
    ...(going.length === 0
      ? []
      : [paragraph(t(key, { count: going.length, items: sayItems(t, appraisal, going) }))]),
    ...(left === 0 ? [] : [small(t('pocket.summary.left', { count: left }))]),
  ];
}

/** "3 Pelayanan Publik, 1 Integritas": most first. */
function sayItems(t: Translate, { results }: Appraisal, pieces: readonly Piece[]): string {
  const counts = new Map<string, number>();
  for (const { item } of pieces) if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([item, count]) => `${count} ${sayItem(t, item, results)}`)
    .join(', ');
}
