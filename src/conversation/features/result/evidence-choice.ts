import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { attachedMax } from '../../../domain/objection/evidence.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Model } from '../../contract/model.ts';
import { type Block, type RichText, strong } from '../../contract/view.ts';
import { choice, row, small } from '../../ui/blocks.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { numbered } from '../hr/say.ts';
import { sayOrigin, sayPieceKind, sayShortly } from '../pocket/say-piece.ts';
import { inPocket } from './filing.ts';

const pageSize = 5;
/** So much stands in one line of a phone. */
const lineMax = 34;

/** What can be filed with an objection: pieces of the pocket, of which some are chosen; numbers, so that all fit. */
export function evidenceBlocks(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  chosen: readonly string[] = [],
  wantedPage = 0,
): readonly Block[] {
  const all = inPocket(model, appraisal);
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(Math.max(wantedPage, 0), pages - 1);
  const shown = all.slice(page * pageSize, (page + 1) * pageSize);
  const elsewhere = all.filter(({ id }) => chosen.includes(id)).filter((one) => !shown.includes(one)).length;
  const zone = model.person?.timeZone ?? appraisal.cycle.timeZone;
  const appraisalId = appraisal.id;
  const turn = (label: string, to: number) => ({
    label,
    action: { type: 'result.openPieces', appraisalId, page: to } as const,
  });
  const turns = [
    ...(page > 0 ? [turn(t('pocket.button.newer'), page - 1)] : []),
    ...(page < pages - 1 ? [turn(t('pocket.button.older'), page + 1)] : []),
  ];
  return [
    title(t('result.evidence.title')),
    ...(all.length === 0
      ? [small(t('result.evidence.none'))]
      : [
          small(t('result.evidence.how', { max: attachedMax })),
          paragraph(
            numbered(
              shown.map((piece) => line(t, piece, zone, chosen.includes(piece.id))),
              page * pageSize,
            ),
          ),
          choice(
            'row',
            shown.map(({ id: pieceId }, at) => ({
              label: String(page * pageSize + at + 1),
              selected: chosen.includes(pieceId),
              action: { type: 'result.objectPiece', appraisalId, pieceId },
            })),
          ),
          ...(elsewhere > 0 ? [small(t('result.evidence.elsewhere', { count: elsewhere }))] : []),
          ...(turns.length > 0 ? [row(turns)] : []),
        ]),
  ];
}

function line(t: Translate, piece: Piece, zone: string, isChosen: boolean): RichText {
  const isWaiting = piece.kind === 'file' && piece.fileStatus !== 'kept';
  const about = [
    ...(isChosen ? [t('result.evidence.chosen')] : []),
    ...[sayPieceKind(t, piece), sayOrigin(t, piece, zone)],
    ...(isWaiting ? [t('file.isWaiting')] : []),
  ];
  return [strong(sayShortly(t, piece, lineMax)), { text: `\n${about.join(' · ')}` }];
}
