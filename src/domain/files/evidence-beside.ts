import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { Relation } from '../authorization/policy.ts';
import { type Piece, piecesBeside, visiblePieces } from '../pocket/piece.ts';
import { besideItem, type EvidenceFile, visibleFiles } from './evidence-file.ts';

/** What a rating may rest on of what the employee gave: a file of a card, or a piece that was handed in. */
export type Evidence =
  | { readonly id: string; readonly file: EvidenceFile }
  | { readonly id: string; readonly piece: Piece };

/** A file that is not kept yet, because it is on its way or waits for the scanner, is nothing to rest on. */
const isKeptPiece = ({ kind, fileStatus }: Piece): boolean => kind !== 'file' || fileStatus === 'kept';

/** The evidence beside an item that somebody may see and that is surely there: files first, as on the list of them. */
export const evidenceBeside = (
  appraisal: Appraisal,
  relation: Relation,
  item: ItemCode,
): readonly Evidence[] => [
  ...besideItem(visibleFiles(appraisal, relation), item)
    .filter(({ status }) => status === 'kept')
    .map((file) => ({ id: file.id, file })),
  ...piecesBeside(visiblePieces(appraisal, relation), item)
    .filter(isKeptPiece)
    .map((piece) => ({ id: piece.id, piece })),
];
