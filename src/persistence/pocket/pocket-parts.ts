import { and, eq, isNull } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import { counted, type Part } from '../events/part.ts';
import { evidenceFile } from '../schema/files.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { insert, remove, update } from '../sql/write.ts';

type PocketWrite = WriteOf<
  'put-pieces' | 'change-piece' | 'remove-piece' | 'hand-in-pieces' | 'take-back-pieces'
>;

/** What happens to the pieces of the actor. Nobody's but their own is ever changed, and nothing that was handed in. */
export function pocketParts(write: PocketWrite, { actorId: ownerId }: SaveEvent): Part[] {
  invariant(ownerId !== undefined, 'who has a pocket is linked');
  const isIn = (id: string) =>
    and(eq(pocketPiece.id, id), eq(pocketPiece.ownerId, ownerId), isNull(pocketPiece.appraisalId));
  switch (write.kind) {
    case 'put-pieces': {
      const rows = write.pieces.map(
        ({ id, kind, keptAt, words = null, item = null, itemOf = null, ...written }) => ({
          ...{ id, ownerId, kind, words, item, itemOf, keptAt },
          ...{ writtenAt: written.writtenAt ?? null, writtenBy: written.writtenBy ?? null },
        }),
      );
      return [{ name: 'put_pieces', query: insert(pocketPiece, rows) }];
    }
    case 'change-piece': {
      const { id, words = null, item = null, itemOf = null, doneOn = null, link = null } = write.piece;
      const { startsAt = null, endsAt = null, quantity = null, unit = null, copiedAt = null } = write.piece;
      const told = { doneOn, startsAt, endsAt, quantity, unit, link };
      return [
        counted('change_piece', update(pocketPiece, { words, item, itemOf, ...told, copiedAt }, isIn(id))),
      ];
    }
    case 'remove-piece': {
      const { pieceId, hasFile } = write;
      const isItsFile = and(eq(evidenceFile.id, pieceId), eq(evidenceFile.ownerId, ownerId));
      return [
        counted('remove_piece', remove(pocketPiece, isIn(pieceId))),
        ...(hasFile ? [{ name: 'remove_piece_file', query: remove(evidenceFile, isItsFile) }] : []),
      ];
    }
    case 'hand-in-pieces': {
      const { appraisalId, pieceIds, growthNo = null } = write;
      const sets = { appraisalId, growthNo };
      return pieceIds.map((id) => counted('hand_in', update(pocketPiece, sets, isIn(id))));
    }
    case 'take-back-pieces': {
      const isOf = (id: string) =>
        and(eq(pocketPiece.id, id), eq(pocketPiece.appraisalId, write.appraisalId));
      return write.pieceIds.map((id) =>
        counted('take_back', update(pocketPiece, { appraisalId: null }, isOf(id))),
      );
    }
  }
}
