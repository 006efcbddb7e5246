import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type Piece, piecesToHandIn } from '../../domain/pocket/piece.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import { auditWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** What handing in, or taking back, changes of the pieces of an appraisal, and what saves it. */
type HandedIn = { readonly pieces: readonly Piece[]; readonly writes: readonly Write[] };

/** The pieces of the pocket that belong to an appraisal go along with its self-assessment. */
export const handInPieces = (appraisal: Appraisal): HandedIn =>
  handInChosen(appraisal, piecesToHandIn(appraisal));

/** Pieces that their owner chose go along with an appraisal. */
export function handInChosen(appraisal: Appraisal, going: readonly Piece[]): HandedIn {
  const { id: appraisalId, pieces } = appraisal;
  if (going.length === 0) return { pieces, writes: [] };
  const said = going.map(({ id, item, words = '' }) => [id, { item, sha256: hashOfText(words) }]);
  return {
    pieces: pieces.map((piece) => (going.includes(piece) ? { ...piece, appraisalId } : piece)),
    writes: [
      { kind: 'hand-in-pieces', appraisalId, pieceIds: going.map(({ id }) => id) },
      auditWrite(appraisal, 'pocket.hand-in', { after: { pieces: Object.fromEntries(said) } }),
    ],
  };
}

/** A self-assessment is taken back: what was handed in with it lies in the pocket again. */
export function takeBackPieces(appraisal: Appraisal): HandedIn {
  const { id: appraisalId, pieces } = appraisal;
  const going = pieces.filter((piece) => piece.appraisalId === appraisalId);
  if (going.length === 0) return { pieces, writes: [] };
  return {
    pieces: pieces.map(({ appraisalId: _handedIn, ...piece }) => piece),
    writes: [
      { kind: 'take-back-pieces', appraisalId, pieceIds: going.map(({ id }) => id) },
      auditWrite(appraisal, 'pocket.take-back', {
        before: { pieces: going.map(({ id }) => id) },
        after: { pieces: Object.fromEntries(going.map(({ id }) => [id, null])) },
      }),
    ],
  };
}
