import type { Appraisal } from '../appraisal/appraisal.ts';
import type { ItemCode } from '../appraisal/items.ts';
import type { Relation } from '../authorization/policy.ts';
import { type EvidenceFile, visibleFiles } from '../files/evidence-file.ts';
import { provingPieces } from '../growth/proof.ts';
import { attachedPieces } from '../objection/evidence.ts';
import { type Piece, visiblePieces } from './piece.ts';

/** A file that somebody may see. One that was filed with an objection may be of no item. */
export type SeenFile = Omit<EvidenceFile, 'item'> & { readonly item?: ItemCode };

/** A piece that is a file, as the files of cards are. */
function fileOfPiece(piece: Piece): SeenFile | undefined {
  const { id, item, kind, words, fileStatus, fileName, fileKind, fileSize } = piece;
  if (kind !== 'file' || fileStatus === undefined) return undefined;
  return {
    ...{ id, status: fileStatus },
    ...(item !== undefined && { item }),
    ...(fileName !== undefined && { name: fileName }),
    ...(words !== undefined && { caption: words }),
    ...(fileKind !== undefined && { kind: fileKind }),
    ...(fileSize !== undefined && { size: fileSize }),
  };
}

/** A file beside an appraisal that somebody may see: sent on its cards, handed in from the pocket, filed with an objection, or shown as a proof. */
export function seenFile(appraisal: Appraisal, relation: Relation, fileId: string): SeenFile | undefined {
  const sent = visibleFiles(appraisal, relation).find(({ id }) => id === fileId);
  if (sent) return sent;
  const seen = [
    ...visiblePieces(appraisal, relation),
    ...attachedPieces(appraisal, relation),
    ...provingPieces(appraisal, relation),
  ];
  const piece = seen.find(({ id }) => id === fileId);
  return piece && fileOfPiece(piece);
}
