import type { Piece } from '../../domain/pocket/piece.ts';
import { fail, type Result } from '../../shared/result.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import type { Refusal } from '../outcome/refusals.ts';
import type { AuditAct, Write, WriteOf } from '../outcome/writes.ts';

/** Whose pocket it is, and what lies in it: only what is not handed in yet. */
export type Pocket = { readonly ownerId: string; readonly pieces: readonly Piece[] };

/** What was decided about a pocket: what lies in it then, and what saves that. */
export type Pocketed = { readonly pieces: readonly Piece[]; readonly writes: readonly Write[] };

/** A piece of the pocket; one of somebody else's, or one that was handed in, is as absent as one that never was. */
export const pieceIn = ({ pieces }: Pocket, pieceId: string): Piece | undefined =>
  pieces.find(({ id }) => id === pieceId);

export const noSuchPiece: Result<Pocketed, Refusal> = fail({ code: 'no-such-piece' });

/** The act of a pocket, which never says the words: only what proves them. */
export const pocketAct = (
  act: AuditAct,
  change: Pick<WriteOf<'audit'>, 'before' | 'after'>,
): WriteOf<'audit'> => ({ kind: 'audit', act, ...change });

/** What an act says of a piece when it comes into the pocket. */
export const provenOf = ({ id, kind, words = '' }: Piece, ownerId: string) => ({
  ...{ id, ownerId, kind, sha256: hashOfText(words) },
});
