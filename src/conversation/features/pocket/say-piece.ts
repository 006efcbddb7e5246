import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { dayOf, linkIn, type Piece } from '../../../domain/pocket/piece.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { sayKind, sayName } from '../evidence/say-kind.ts';

const fileOf = ({ fileName, fileKind }: Piece) => ({
  ...(fileName !== undefined && { name: fileName }),
  ...(fileKind !== undefined && { kind: fileKind }),
});

/** "PDF", "Tautan", "Pesan terusan", "Catatan". */
export function sayPieceKind(t: Translate, piece: Piece): string {
  if (piece.kind === 'file') return sayKind(t, fileOf(piece));
  if (piece.kind === 'forward') return t('pocket.kind.forward');
  return t(linkIn(piece.words ?? '') === undefined ? 'pocket.kind.note' : 'pocket.kind.link');
}

/** Its words, or the name of its file. */
export const sayWhat = (t: Translate, piece: Piece): string => piece.words ?? sayName(t, fileOf(piece));

/** The same in one line. */
export const sayShortly = (t: Translate, piece: Piece, max: number): string =>
  shorten(sayWhat(t, piece).replace(/\s+/g, ' '), max);

/** "Sari, 3 Maret 2027", or the day alone. */
export function sayOrigin(t: Translate, piece: Piece, timeZone: string): string {
  const date = sayDate(dayOf(piece, timeZone), t.locale);
  return piece.writtenBy === undefined ? date : t('pocket.by', { name: piece.writtenBy, date });
}

/** What it shows; a work result by its title. Empty when that is not known, or is a work result of another period. */
export const sayShown = (t: Translate, { item, itemOf }: Piece, own: Appraisal | undefined): string =>
  item === undefined ? '' : sayItem(t, item, own?.id === itemOf ? own?.results : []);
