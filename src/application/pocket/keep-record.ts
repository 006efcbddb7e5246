import {
  type DailyRecord,
  isDayOfWork,
  nothing,
  type RecordPart,
  readHours,
  readLink,
  readQuantity,
  recordText,
} from '../../domain/pocket/daily.ts';
import type { Piece } from '../../domain/pocket/piece.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { hashOfText } from '../../shared/text-hash.ts';
import { Temporal } from '../../shared/time.ts';
import type { Refusal } from '../outcome/refusals.ts';
import { noSuchPiece, type Pocket, type Pocketed, pieceIn, pocketAct } from './pocketed.ts';

/**
 * The owner tells one part of what e-Kinerja's daily record asks of a piece; no words take that part away. The audit
 * trail gets the hash of the whole record alone. Refuses `no-such-piece`, `no-such-day`, `bad-hours`, `bad-quantity`,
 * `bad-link`.
 */
export function keepRecord(
  pocket: Pocket,
  pieceId: string,
  part: RecordPart,
  typed: string,
  today: Temporal.PlainDate,
): Result<Pocketed, Refusal> {
  const piece = pieceIn(pocket, pieceId);
  if (!piece) return noSuchPiece;
  const told = read(part, typed === nothing ? '' : typed, today);
  if (!told.ok) return told;
  const { copiedAt: _copied, ...rest } = without(piece, part);
  const changed: Piece = { ...rest, ...told.value };
  const [before, after] = [recordText(piece), recordText(changed)];
  if (before === after) return ok({ pieces: pocket.pieces, writes: [] });
  const said = (record: string | undefined) => ({
    id: pieceId,
    ...(record !== undefined && { record: hashOfText(record) }),
  });
  return ok({
    pieces: pocket.pieces.map((one) => (one === piece ? changed : one)),
    writes: [
      { kind: 'change-piece', piece: changed },
      pocketAct('pocket.record', { before: said(before), after: said(after) }),
    ],
  });
}

function without(piece: Piece, part: RecordPart): Piece {
  const { doneOn, startsAt, endsAt, quantity, unit, link, ...rest } = piece;
  return {
    ...rest,
    ...(part !== 'day' && doneOn !== undefined && { doneOn }),
    ...(part !== 'hours' && startsAt !== undefined && endsAt !== undefined && { startsAt, endsAt }),
    ...(part !== 'quantity' && quantity !== undefined && { quantity }),
    ...(part !== 'quantity' && unit !== undefined && { unit }),
    ...(part !== 'link' && link !== undefined && { link }),
  };
}

function read(part: RecordPart, typed: string, today: Temporal.PlainDate): Result<DailyRecord, Refusal> {
  if (typed === '') return ok({});
  switch (part) {
    case 'day': {
      const doneOn = Temporal.PlainDate.from(typed);
      return isDayOfWork(doneOn, today) ? ok({ doneOn }) : fail({ code: 'no-such-day' });
    }
    case 'hours': {
      const hours = readHours(typed);
      return hours ? ok(hours) : fail({ code: 'bad-hours' });
    }
    case 'quantity': {
      const quantity = readQuantity(typed);
      return quantity ? ok(quantity) : fail({ code: 'bad-quantity' });
    }
    case 'link': {
      const link = readLink(typed);
      return link === undefined ? fail({ code: 'bad-link' }) : ok({ link });
    }
  }
}

/**
 * The owner says that they copied pieces. It is a mark for themselves: nothing is known of e-Kinerja, so it proves
 * nothing and is no act of the audit trail. Refuses `no-such-piece` when none of them is there.
 */
export function markCopied(
  pocket: Pocket,
  pieceIds: readonly string[],
  copiedAt: Temporal.Instant,
): Result<Pocketed, Refusal> {
  const found = pocket.pieces.filter(({ id }) => pieceIds.includes(id));
  if (found.length === 0) return noSuchPiece;
  const marked = new Map(
    found.flatMap((piece) => (piece.copiedAt ? [] : [[piece.id, { ...piece, copiedAt }] as const])),
  );
  return ok({
    pieces: pocket.pieces.map((piece) => marked.get(piece.id) ?? piece),
    writes: [...marked.values()].map((piece) => ({ kind: 'change-piece', piece }) as const),
  });
}
