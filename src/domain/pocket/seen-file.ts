import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { Relation } from '../authorization/policy.ts';
import { type EvidenceFile, visibleFiles } from '../files/evidence-file.ts';
import { type Piece, visiblePieces } from './piece.ts';

/** A piece that is a file, as the files of cards are. */
function fileOfPiece(piece: Piece): (EvidenceFile & { readonly item: ItemCode }) | undefined {
  const { id, item, kind, words, fileStatus, fileName, fileKind, fileSize } = piece;
  if (kind !== 'file' || item === undefined || fileStatus === undefined) return undefined;
  return {
    ...{ id, item, status: fileStatus },
    ...(fileName !== undefined && { name: fileName }),
    ...(words !== undefined && { caption: words }),
    ...(fileKind !== undefined && { kind: fileKind }),
    ...(fileSize !== undefined && { size: fileSize }),
  };
}

/** A file beside an appraisal that somebody may see: sent on its cards, or handed in from the pocket. */
export function seenFile(appraisal: Appraisal, relation: Relation, fileId: string): EvidenceFile | undefined {
  const sent = visibleFiles(appraisal, relation).find(({ id }) => id === fileId);
  if (sent) return sent;
  const piece = visiblePieces(appraisal, relation).find(({ id }) => id === fileId);
  return piece && fileOfPiece(piece);
}
