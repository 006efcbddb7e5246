import { itemKind } from '../../../domain/appraisal/items.ts';
import { recordParts } from '../../../domain/pocket/daily.ts';
import { linkOf, mustBeUploaded, type Piece } from '../../../domain/pocket/piece.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { localDate } from '../../../shared/time.ts';
import type { Capabilities } from '../../contract/platform.ts';
import { type Block, type Button, type Screen, text } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { copyBlock } from './copy-block.ts';
import { emptyFields, filledFields, type Own, recordLines } from './record-fields.ts';

/** One piece as e-Kinerja's daily record wants it: what is there, what is not yet, and the way to copy it. */
export function recordScreen(
  t: Translate,
  piece: Piece,
  own: Own,
  capabilities: Pick<Capabilities, 'copyMax'>,
): Screen {
  const { id: pieceId, copiedAt } = piece;
  const empty = emptyFields(t, piece, own);
  const link = linkOf(piece);
  const isForResult = piece.item !== undefined && itemKind(piece.item) === 'result';
  return {
    blocks: [
      { kind: 'heading', text: t('daily.title') },
      // What is written out to be copied would only be said twice.
      ...(capabilities.copyMax === undefined ? [] : [facts(t, piece, own)]),
      ...(empty.length === 0 ? [] : [paragraph(t('daily.empty', { fields: empty.join(', ') }))]),
      ...(isForResult ? [] : [small(t('daily.action'))]),
      ...(mustBeUploaded(piece) ? [paragraph(t('daily.upload'))] : []),
      ...(copiedAt === undefined
        ? []
        : [paragraph(t('daily.copiedOn', { date: sayDate(localDate(copiedAt, own.timeZone), t.locale) }))]),
      small(t(capabilities.copyMax === undefined ? 'daily.byHand' : 'daily.local')),
      copyBlock(t, capabilities, [recordLines(t, piece, own)], t('daily.button.copy')),
      paragraph(t('daily.record.ask')),
      row([
        ...recordParts.map(
          (name, part): Button => ({
            label: t(`daily.button.${name}`),
            action: { type: 'daily.tell', pieceId, part },
          }),
        ),
      ]),
      row([
        ...(copiedAt === undefined
          ? [{ label: t('daily.button.copied'), action: { type: 'daily.copied', pieceId } } as const]
          : []),
        ...(link === undefined ? [] : [{ label: t('daily.button.openLink'), url: link }]),
      ]),
      row([{ label: t('button.back'), action: { type: 'pocket.piece', pieceId } }, homeButton(t)]),
    ],
    preview: t('pocket.preview'),
  };
}

const facts = (t: Translate, piece: Piece, own: Own): Block => ({
  kind: 'facts',
  rows: filledFields(t, piece, own).map(({ label, value }) => ({ label, value: text(value) })),
});
