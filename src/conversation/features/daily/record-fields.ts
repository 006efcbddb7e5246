import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { itemKind } from '../../../domain/appraisal/items.ts';
import { lineMax } from '../../../domain/pocket/daily.ts';
import { dayDone, linkOf, type Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { shorten } from '../../ui/showable.ts';
import { sayShown } from '../pocket/say-piece.ts';

/** The fields of e-Kinerja's daily record in its order; it wants the first five. */
const fields = ['action', 'day', 'from', 'to', 'work', 'quantity', 'unit', 'evidence'] as const;
type FieldName = (typeof fields)[number];
const wanted: readonly FieldName[] = fields.slice(0, 5);

export type RecordField = { readonly label: string; readonly value: string };

/** Whose pocket it is about: their work results, and the days of their zone. */
export type Own = { readonly own: Appraisal | undefined; readonly timeZone: string };

/** What a piece says in each field. A work result stands where e-Kinerja wants one of its action plans. */
function valuesOf(t: Translate, piece: Piece, { own, timeZone }: Own): Readonly<Record<FieldName, string>> {
  const { item, words = '', startsAt = '', endsAt = '', quantity, unit = '' } = piece;
  const isResult = item !== undefined && itemKind(item) === 'result';
  return {
    action: isResult ? oneLine(sayShown(t, piece, own)) : '',
    day: dayDone(piece, timeZone).toString(),
    ...{ from: startsAt, to: endsAt },
    work: oneLine(words),
    ...{ quantity: quantity?.toString() ?? '', unit },
    evidence: linkOf(piece) ?? '',
  };
}

const oneLine = (words: string): string => shorten(words.replace(/\s+/gu, ' '), lineMax);

/** The fields of a piece that say something. */
export function filledFields(t: Translate, piece: Piece, of: Own): readonly RecordField[] {
  const values = valuesOf(t, piece, of);
  return fields.flatMap((name) =>
    values[name] === '' ? [] : [{ label: t(`daily.field.${name}`), value: values[name] }],
  );
}

/** The names of those that are empty although e-Kinerja wants them. */
export function emptyFields(t: Translate, piece: Piece, of: Own): readonly string[] {
  const values = valuesOf(t, piece, of);
  return wanted.flatMap((name) => (values[name] === '' ? [t(`daily.field.${name}`)] : []));
}

/** As it is copied: a line for each field. */
export const recordLines = (t: Translate, piece: Piece, of: Own): readonly string[] =>
  filledFields(t, piece, of).map(({ label, value }) => `${label}: ${value}`);
