import type { Appraisal } from '../appraisal/appraisal.ts';
import { can, type Relation } from '../authorization/policy.ts';
import type { Piece } from '../pocket/piece.ts';

/** Most pieces that are filed with one objection, so that the case shows them all. Ours; no text that we know says any. */
export const attachedMax = 5;

/** What its owner can file with an objection: all that lies in their pocket, of whatever day, with or without an item. */
export const isAttachable = ({ appraisalId, kind, fileStatus }: Piece): boolean =>
  appraisalId === undefined && (kind !== 'file' || fileStatus === 'kept');

/** The pieces that were filed with the objection, in the order in which they were chosen. */
export const filedPieces = ({ id: appraisalId, objection, pieces }: Appraisal): readonly Piece[] =>
  (objection?.pieces ?? []).flatMap((id) =>
    pieces.filter((piece) => piece.id === id && piece.appraisalId === appraisalId),
  );

/** Those of them that somebody may see: both sides, and who decides. They are no evidence of the self-assessment. */
export const attachedPieces = (appraisal: Appraisal, relation: Relation): readonly Piece[] =>
  can(relation, 'evidence.view', appraisal.status).allowed ? filedPieces(appraisal) : [];
