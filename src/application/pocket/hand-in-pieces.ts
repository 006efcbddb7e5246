import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type Piece, piecesToHandIn } from '../../domain/pocket/piece.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import { auditWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** What handing in, or taking back, changes of the pieces of an appraisal, and what saves it. */
type HandedIn = { readonly pieces: readonly Piece[]; readonly writes: readonly Write[] };

/** The pieces of the pocket that belong to an appraisal go along with its self-assessment. */
export const handInPieces = (appraisal: Appraisal): HandedIn => goAlong(appraisal, piecesToHandIn(appraisal));

/**
 * Pieces go from the pocket along with something of an appraisal, and are its owner's alone to change no more; with
 * `growthNo` as the proof of that action.
 */
export function goAlong(appraisal: Appraisal, going: readonly Piece[], growthNo?: number): HandedIn {
  const { id: appraisalId, pieces } = appraisal;
  if (going.length === 0) return { pieces, writes: [] };
  const proves = growthNo === undefined ? {} : { growthNo };
  const said = going.map(({ id, item, words = '' }) => [id, { item, sha256: hashOfText(words), ...proves }]);
  return {
    pieces: pieces.map((piece) => (going.includes(piece) ? { ...piece, appraisalId, ...proves } : piece)),
    writes: [
      { kind: 'hand-in-pieces', appraisalId, pieceIds: going.map(({ id }) => id), ...proves },
      auditWrite(appraisal, 'pocket.hand-in', { after: { pieces: Object.fromEntries(said) } }),
    ],
  };
}

/** A self-assessment is taken back: what was handed in with it lies in the pocket again. */
export function takeBackPieces(appraisal: Appraisal): HandedIn {
  const { id: appraisalId, pieces } = appraisal;
  const going = pieces.filter((piece) => piece.appraisalId === appraisalId && piece.growthNo === undefined);
  if (going.length === 0) return { pieces, writes: [] };
  return {
    pieces: pieces.map((piece) => (going.includes(piece) ? inPocket(piece) : piece)),
    writes: [
      { kind: 'take-back-pieces', appraisalId, pieceIds: going.map(({ id }) => id) },
      auditWrite(appraisal, 'pocket.take-back', {
        before: { pieces: going.map(({ id }) => id) },
        after: { pieces: Object.fromEntries(going.map(({ id }) => [id, null])) },
      }),
    ],
  };
}

const inPocket = ({ appraisalId: _handedIn, ...piece }: Piece): Piece => piece;
