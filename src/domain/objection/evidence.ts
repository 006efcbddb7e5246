import type { Appraisal } from '../appraisal/appraisal.ts';
import { can, type Relation } from '../authorization/policy.ts';
import type { Piece } from '../pocket/piece.ts';

/** Most pieces that are filed with one objection, so that the case shows them all. Ours; no text that we know says any. */
export const attachedMax = 5;

/** Why a piece cannot be filed: it is not in the pocket of whoever objects, or its file is not surely there yet. */
export type NotAttachable = 'gone' | 'not-kept' | 'too-many';

/** What lies in the employee's pocket can be filed, of whatever day, with or without an item. */
export function attachable(
  { pieces }: Pick<Appraisal, 'pieces'>,
  ids: readonly string[],
): readonly Piece[] | NotAttachable {
  if (ids.length > attachedMax) return 'too-many';
  const found = [...new Set(ids)].map((id) =>
    pieces.find((piece) => piece.id === id && piece.appraisalId === undefined),
  );
  const there = found.flatMap((piece) => (piece ? [piece] : []));
  if (there.length < found.length) return 'gone';
  return there.every(({ kind, fileStatus }) => kind !== 'file' || fileStatus === 'kept') ? there : 'not-kept';
}

/** The pieces that were filed with the objection, in the order in which they were chosen. */
export const filedPieces = ({ id: appraisalId, objection, pieces }: Appraisal): readonly Piece[] =>
  (objection?.pieces ?? []).flatMap((id) =>
    pieces.filter((piece) => piece.id === id && piece.appraisalId === appraisalId),
  );

/** Those of them that somebody may see: both sides, and who decides. They are no evidence of the self-assessment. */
export const attachedPieces = (appraisal: Appraisal, relation: Relation): readonly Piece[] =>
  can(relation, 'evidence.view', appraisal.status).allowed ? filedPieces(appraisal) : [];
