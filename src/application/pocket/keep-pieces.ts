import { type Piece, piecesMax } from '../../domain/pocket/piece.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { SentFile } from '../outcome/files.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { type Pocket, type Pocketed, pocketAct, provenOf } from './pocketed.ts';

/** A piece that came in just now. One with a source is a file, which is fetched behind the save. */
export type ComingPiece = { readonly piece: Piece; readonly source?: SentFile['source'] };

/** Somebody keeps pieces in their own pocket. Refuses `pocket-full`. */
export function keepPieces(pocket: Pocket, coming: readonly ComingPiece[]): Result<Pocketed, Refusal> {
  const { ownerId, pieces } = pocket;
  if (pieces.length + coming.length > piecesMax) return fail({ code: 'pocket-full', max: piecesMax });
  const fresh = coming.map(({ piece }) => piece);
  const files = coming.flatMap(({ piece: { id, fileName, words }, source }): SentFile[] =>
    source === undefined
      ? []
      : [
          {
            ...{ id, source },
            ...(fileName !== undefined && { name: fileName }),
            ...(words !== undefined && { caption: words }),
          },
        ],
  );
  return ok({
    pieces: [...fresh, ...pieces],
    writes: [
      { kind: 'put-pieces', pieces: fresh },
      ...(files.length > 0 ? [{ kind: 'put-files', files } as const] : []),
      ...fresh.map((piece) => pocketAct('pocket.keep', { after: provenOf(piece, ownerId) })),
    ],
  });
}
