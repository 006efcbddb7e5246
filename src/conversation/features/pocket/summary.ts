import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { visibleFiles } from '../../../domain/files/evidence-file.ts';
import { piecesLeft, piecesToHandIn, visiblePieces } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type DetailPart, type RichText, text } from '../../contract/view.ts';
import { emphasis, paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';

/**
 * What goes along with a self-assessment from its owner's pocket, and what stays there; nothing where there is none. Why it
 * stays is said elsewhere where there is little room (`isBrief`).
 */
export function pocketBlocks(
  t: Translate,
  appraisal: Appraisal,
  { isEditable, isBrief }: { readonly isEditable: boolean; readonly isBrief: boolean },
): readonly Block[] {
  const going = isEditable ? piecesToHandIn(appraisal) : visiblePieces(appraisal, 'self');
  const left = isEditable ? piecesLeft(appraisal).length : 0;
  const key = isEditable ? 'pocket.summary' : 'pocket.summary.handedIn';
  const lines: RichText = [
    ...(going.length === 0
      ? []
      : text(t(key, { count: going.length, items: sayItems(t, appraisal, going) }))),
    ...(left === 0
      ? []
      : emphasis(`${going.length === 0 ? '' : '\n'}${t('pocket.summary.left', { count: left })}`)),
  ];
  return [...(lines.length === 0 ? [] : [paragraph(lines)]), ...(isBrief ? [] : whyLeft(t, appraisal))];
}

/** Why some of the pocket stays there; nothing where all of it goes along. */
export const whyLeft = (
  t: Translate,
  appraisal: Appraisal,
): readonly Extract<DetailPart, { kind: 'paragraph' }>[] =>
  piecesLeft(appraisal).length === 0 ? [] : [paragraph(t('pocket.summary.whyLeft'))];

/** So many are named where there is little room, and no name is longer. */
const namedMax = 3;
const nameMax = 40;

/**
 * What somebody has when they begin to assess themselves, so that they confirm instead of recalling: what will be
 * handed in from the pocket, and what was sent on cards. Undefined when there is nothing.
 */
export function sayAtOpening(t: Translate, appraisal: Appraisal): string | undefined {
  const all = [...piecesToHandIn(appraisal), ...visibleFiles(appraisal, 'self')];
  if (all.length === 0) return undefined;
  return t('pocket.opening', { count: all.length, items: sayItems(t, appraisal, all, namedMax) });
}

/** "3 Pelayanan Publik, 1 Integritas": most first. */
function sayItems(
  t: Translate,
  { results }: Appraisal,
  pieces: readonly { readonly item?: ItemCode }[],
  most = Number.POSITIVE_INFINITY,
): string {
  const counts = new Map<string, number>();
  for (const { item } of pieces) if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + 1);
  const sorted = [...counts].toSorted(([, one], [, other]) => other - one);
  const rest = sorted.slice(most).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...sorted
      .slice(0, most)
      .map(([item, count]) => `${count} ${shorten(sayItem(t, item, results), nameMax)}`),
    ...(rest === 0 ? [] : [t('pocket.opening.more', { count: rest })]),
  ].join(', ');
}
