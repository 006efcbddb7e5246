import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind, resultNo } from '../../domain/appraisal/items.ts';
import { selfItems } from '../../domain/appraisal/self-assessment.ts';
import { type Piece, wordsMax } from '../../domain/pocket/piece.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { noSuchPiece, type Pocket, type Pocketed, pieceIn, pocketAct } from './pocketed.ts';

const replaced = ({ pieces }: Pocket, changed: Piece): readonly Piece[] =>
  pieces.map((piece) => (piece.id === changed.id ? changed : piece));

/**
 * The owner says what a piece shows. A work result is one of `own`, an appraisal of the owner. Refuses `no-such-piece`,
 * `no-such-item`.
 */
export function filePiece(
  pocket: Pocket,
  pieceId: string,
  item: ItemCode,
  own: Appraisal | undefined,
): Result<Pocketed, Refusal> {
  const piece = pieceIn(pocket, pieceId);
  if (!piece) return noSuchPiece;
  const isResult = itemKind(item) === 'result';
  const isThere = isResult
    ? own?.results.some(({ no }) => no === resultNo(item)) === true
    : selfItems.includes(item);
  if (!isThere) return fail({ code: 'no-such-item' });
  const { itemOf: _before, copiedAt: _copied, ...rest } = piece;
  const changed: Piece = { ...rest, item, ...(isResult && own && { itemOf: own.id }) };
  if (changed.item === piece.item && changed.itemOf === piece.itemOf)
    return ok({ pieces: pocket.pieces, writes: [] });
  const said = ({ id, item: of, itemOf }: Piece) => ({
    id,
    ...(of !== undefined && { item: of }),
    ...(itemOf !== undefined && { itemOf }),
  });
  return ok({
    pieces: replaced(pocket, changed),
    writes: [
      { kind: 'change-piece', piece: changed },
      pocketAct('pocket.file', { before: said(piece), after: said(changed) }),
    ],
  });
}

/** The owner describes a piece anew; a file may lose its words, anything else may not. Refuses `no-such-piece`, `text-too-long`. */
export function describePiece(pocket: Pocket, pieceId: string, typed: string): Result<Pocketed, Refusal> {
  const piece = pieceIn(pocket, pieceId);
  if (!piece) return noSuchPiece;
  const words = cleanText(typed);
  if (words.length > wordsMax) return fail({ code: 'text-too-long', max: wordsMax });
  if (words === (piece.words ?? '') || (words === '' && piece.kind !== 'file'))
    return ok({ pieces: pocket.pieces, writes: [] });
  const { words: _before, copiedAt: _copied, ...rest } = piece;
  const changed: Piece = { ...rest, ...(words !== '' && { words }) };
  const said = (one: Piece) => ({ id: one.id, sha256: hashOfText(one.words ?? '') });
  return ok({
    pieces: replaced(pocket, changed),
    writes: [
      { kind: 'change-piece', piece: changed },
      pocketAct('pocket.describe', { before: said(piece), after: said(changed) }),
    ],
  });
}

/** The owner takes a piece out of the pocket, with its file. Refuses `no-such-piece`. */
export function removePiece(pocket: Pocket, pieceId: string): Result<Pocketed, Refusal> {
  const piece = pieceIn(pocket, pieceId);
  if (!piece) return noSuchPiece;
  const { id, kind } = piece;
  const isKept = kind === 'file' && piece.fileStatus === 'kept';
  return ok({
    pieces: pocket.pieces.filter((one) => one !== piece),
    writes: [
      { kind: 'remove-piece', pieceId: id, hasFile: kind === 'file' },
      pocketAct('pocket.remove', { before: { id, kind }, after: null }),
      ...(isKept ? [pocketAct('evidence.remove', { before: { id }, after: null })] : []),
    ],
  });
}

/** The owner wants to see a file of the pocket: the bot sends it. Refuses `no-such-file`, also while it is not kept yet. */
export function askForPiece(pocket: Pocket, pieceId: string, nowMs: number): Result<Pocketed, Refusal> {
  const piece = pieceIn(pocket, pieceId);
  if (piece?.fileStatus !== 'kept') return fail({ code: 'no-such-file' });
  const { ownerId: personId, pieces } = pocket;
  const intent = { kind: 'piece-wanted', personId, pieceId } as const;
  return ok({ pieces, writes: [outboxWrite(intent, `piece:${pieceId}:${nowMs}`)] });
}
