import { localDate, Temporal } from '../../shared/time.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { type ItemCode, itemKind, resultNo } from '../appraisal/items.ts';
import { isSelfShown } from '../appraisal/rating.ts';
import { can, type Relation } from '../authorization/policy.ts';
import type { FileKind, FileStatus } from '../files/evidence-file.ts';
import { ratedBeside } from '../files/evidence-file.ts';
import { type DailyRecord, readLink } from './daily.ts';

/** What a piece is: own words, a message somebody forwarded or picked out, or a file (its content is an `EvidenceFile`'s). */
export const pieceKinds = ['note', 'forward', 'file'] as const;
export type PieceKind = (typeof pieceKinds)[number];

/** A piece of evidence that somebody keeps in their pocket, until it goes along with a self-assessment or an objection. */
export type Piece = DailyRecord & {
  readonly id: string;
  readonly kind: PieceKind;
  readonly words?: string;
  /** What it shows, once its owner said so. */
  readonly item?: ItemCode;
  /** The appraisal whose work result `item` is: the first work result of another cycle is another one. */
  readonly itemOf?: string;
  readonly keptAt: Temporal.Instant;
  /** Of a forwarded message: when it was written, and by whom, where the platform tells. */
  readonly writtenAt?: Temporal.Instant;
  readonly writtenBy?: string;
  /** When its owner said that they copied it. It says nothing of what stands in e-Kinerja, and no later change bears it. */
  readonly copiedAt?: Temporal.Instant;
  /** The appraisal with which it was handed in; absent = only its owner sees it. */
  readonly appraisalId?: string;
  /** The action of that appraisal's plan of development that it proves; then it is no evidence of the self-assessment. */
  readonly growthNo?: number;
  /** Of a file. */
  readonly fileStatus?: FileStatus;
  readonly fileName?: string;
  readonly fileKind?: FileKind;
  readonly fileSize?: number;
};

/** Most pieces that wait in one pocket: they are loaded with every card of their owner. */
export const piecesMax = 60;
/** Longest words of a piece, in characters. */
export const wordsMax = 600;
/** Longest name of who wrote a forwarded message. */
export const writerMax = 80;

/** The day it is about: when it was written, else when it was kept. */
export const dayOf = ({ writtenAt, keptAt }: Piece, timeZone: string): Temporal.PlainDate =>
  localDate(writtenAt ?? keptAt, timeZone);

/**
 * Whether a piece is to be handed in with an appraisal: its owner said what it shows, and it is of its time. That is from
 * the first day of the period to the last of the self-assessment, because people write down in January what they did in
 * December. A work result belongs to one appraisal alone.
 *
 * @internal for the tests
 */
export function belongsTo(piece: Piece, appraisal: Appraisal): boolean {
  const { item, itemOf } = piece;
  if (item === undefined || (piece.kind === 'file' && piece.fileStatus !== 'kept')) return false;
  if (itemKind(item) === 'result')
    return itemOf === appraisal.id && appraisal.results.some(({ no }) => no === resultNo(item));
  const { period, windows, timeZone } = appraisal.cycle;
  const day = dayOf(piece, timeZone);
  const last = windows['self-assessment'].to;
  return Temporal.PlainDate.compare(day, period.from) >= 0 && Temporal.PlainDate.compare(day, last) <= 0;
}

/** The pieces that will be handed in with the self-assessment, newest first as they are loaded. */
export const piecesToHandIn = (appraisal: Appraisal): readonly Piece[] =>
  appraisal.pieces.filter((piece) => piece.appraisalId === undefined && belongsTo(piece, appraisal));

/** The pieces that stay in the pocket, because nobody said what they show, or they are of another time. */
export const piecesLeft = (appraisal: Appraisal): readonly Piece[] =>
  appraisal.pieces.filter((piece) => piece.appraisalId === undefined && !belongsTo(piece, appraisal));

/**
 * The pieces that somebody may see beside an appraisal. Before they are handed in, that is their owner alone; others see
 * what was handed in with it, once the self-assessment of its item is shown to them.
 */
export function visiblePieces(appraisal: Appraisal, relation: Relation): readonly Piece[] {
  if (!can(relation, 'evidence.view', appraisal.status).allowed) return [];
  const handedIn = appraisal.pieces.filter(
    (piece) =>
      piece.appraisalId === appraisal.id && piece.growthNo === undefined && !isOfObjection(appraisal, piece),
  );
  if (relation === 'self') return [...handedIn, ...piecesToHandIn(appraisal)];
  return handedIn.filter(({ item }) => item !== undefined && isSelfShown(appraisal, ratedBeside(item)));
}

/** What was filed with an objection is seen with its case: no rating rested on it. */
const isOfObjection = ({ objection }: Appraisal, { id }: Piece): boolean =>
  objection?.pieces?.includes(id) === true;

/** Those that belong beside an item: its own, and beside an overall rating those of all that it sums up. */
export const piecesBeside = (pieces: readonly Piece[], item: ItemCode): readonly Piece[] =>
  pieces.filter(
    (piece) => piece.item !== undefined && (piece.item === item || ratedBeside(piece.item) === item),
  );

/** The first address in some words; http and https alone, and only what an address may hold. It is never opened by us. */
export function linkIn(words: string): string | undefined {
  for (const [found] of words.matchAll(/\bhttps?:\/\/[^\s<>"'“”‘’«»]+/giu)) {
    const bare = found.replace(/[.,;:!?)\]}]+$/u, '');
    if (!URL.canParse(bare)) continue;
    const { protocol, hostname, username } = new URL(bare);
    const isWeb = protocol === 'https:' || protocol === 'http:';
    // What stands before an @ looks like the address of somebody else.
    if (isWeb && hostname !== '' && username === '') return bare;
  }
  return undefined;
}

/** The day on which something was done, for its owner. */
export const dayDone = (piece: Piece, timeZone: string): Temporal.PlainDate =>
  piece.doneOn ?? dayOf(piece, timeZone);

/** Where a piece can be looked at: its own link, else one that stands in its words, if it is as safe. */
export const linkOf = ({ link, words = '' }: Piece): string | undefined =>
  link ?? readLink(linkIn(words) ?? '');

/** A file of which e-Kinerja can know nothing, because it takes a link. */
export const mustBeUploaded = (piece: Piece): boolean => piece.kind === 'file' && linkOf(piece) === undefined;
