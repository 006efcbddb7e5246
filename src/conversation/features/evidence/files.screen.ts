import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import type { ItemCode } from '../../../domain/appraisal/items.ts';
import { isSelfEditable } from '../../../domain/appraisal/self-assessment.ts';
import type { Relation } from '../../../domain/authorization/policy.ts';
import { besideItem, type EvidenceFile, ratedBeside } from '../../../domain/files/evidence-file.ts';
import { linkOf, type Piece, piecesBeside } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayOrigin, sayPieceKind, sayWhat } from '../pocket/say-piece.ts';
import { forEKinerja } from './for-e-kinerja.ts';
import { pointRow } from './say-evidence.ts';
import { saySize } from './say-file.ts';
import { sayKind, sayName } from './say-kind.ts';

type Looking = {
  readonly item: ItemCode;
  /** Those that the reader may see. */
  readonly files: readonly EvidenceFile[];
  readonly pieces: readonly Piece[];
  readonly relation: Relation;
  readonly now: Temporal.Instant;
  /** The longest text that a button copies; undefined where none does. */
  readonly copyMax: number | undefined;
};

/** The files of an item, each with what can be done with it now. */
export function filesScreen(t: Translate, appraisal: Appraisal, looking: Looking): Screen {
  const { item, relation } = looking;
  const files = besideItem(looking.files, item);
  const pieces = piecesBeside(looking.pieces, item);
  const isOwn = relation === 'self';
  const canRemove = isOwn && isSelfEditable(appraisal, looking.now);
  const name = isOwn ? '' : `${appraisal.employee.name} · `;
  return {
    blocks: [
      { kind: 'heading', text: `${name}${t('file.title', { item: sayItem(t, item, appraisal.results) })}` },
      ...(files.length + pieces.length === 0
        ? [paragraph(t('file.none'))]
        : [
            bullets([
              ...files.map((file, index) => line(t, file, index + 1)),
              ...pieces.map((piece, index) =>
                pieceLine(t, piece, files.length + index + 1, appraisal.cycle.timeZone),
              ),
            ]),
          ]),
      ...(canRemove
        ? [small(t('file.private'))]
        : files.length + pieces.length > 0
          ? [small(t('file.why'))]
          : []),
      ...(isOwn ? forEKinerja(t, files, pieces, looking.copyMax) : []),
      ...files.flatMap((file, index) => rowUnlessEmpty(buttons(t, appraisal, file, index + 1, canRemove))),
      ...pieces.flatMap((piece, index) =>
        rowUnlessEmpty(pieceButtons(t, appraisal, piece, files.length + index + 1, canRemove)),
      ),
      // What takes away stands among its like, below all that shows.
      ...(canRemove ? rowUnlessEmpty(files.map((file, at) => removeButton(t, appraisal, file, at + 1))) : []),
      ...pointRow(t, appraisal, relation, item),
      row([...back(t, appraisal, item, relation), homeButton(t)]),
    ],
    preview: t('file.preview'),
    ...(!isOwn && { isConfidential: true }),
  };
}

function line(t: Translate, file: EvidenceFile, number: number): RichText {
  const about =
    file.status === 'waiting'
      ? t(file.unscannedSince === undefined ? 'file.isWaiting' : 'file.isUnscanned')
      : [...(file.name === undefined ? [] : [sayKind(t, file)]), saySize(t, file.size ?? 0)].join(', ');
  return [
    strong(`${number}. ${sayName(t, file)}`),
    { text: ` (${about})` },
    ...(file.caption === undefined ? [] : [{ text: `\n${file.caption}` }]),
    ...(file.link === undefined ? [] : [{ text: `\n${file.link}` }]),
  ];
}

export function pieceLine(t: Translate, piece: Piece, number: number, timeZone: string): RichText {
  const about = [sayPieceKind(t, piece), sayOrigin(t, piece, timeZone)].join(', ');
  // One that stands in the words is read there.
  const link = piece.link === undefined ? [] : [{ text: `\n${piece.link}` }];
  return [strong(`${number}. ${sayWhat(t, piece)}`), { text: ` (${about})` }, ...link];
}

/** What can be done with a piece; what lies in the pocket still is changed there. */
export function pieceButtons(
  t: Translate,
  { id: appraisalId }: Appraisal,
  piece: Piece,
  number: number,
  isInPocket: boolean,
): readonly Button[] {
  const { id, fileStatus } = piece;
  const link = linkOf(piece);
  const see = { type: 'file.get', appraisalId, fileId: id } as const;
  const open = { type: 'pocket.piece', pieceId: id } as const;
  return [
    ...(fileStatus === 'kept' ? [{ label: t('file.button.get', { number }), action: see }] : []),
    ...(link === undefined ? [] : [{ label: t('daily.button.linkOf', { number }), url: link }]),
    ...(isInPocket ? [{ label: t('pocket.button.number', { number }), action: open }] : []),
  ];
}

function buttons(
  t: Translate,
  { id: appraisalId }: Appraisal,
  { id: fileId, status, link }: EvidenceFile,
  number: number,
  isOpen: boolean,
): readonly Button[] {
  const of = { appraisalId, fileId } as const;
  const isKept = status === 'kept';
  return [
    ...(isKept
      ? [{ label: t('file.button.get', { number }), action: { type: 'file.get', ...of } } as const]
      : []),
    ...(isKept && isOpen
      ? [{ label: t('file.button.link', { number }), action: { type: 'file.link', ...of } } as const]
      : []),
    ...(link === undefined || isOpen ? [] : [{ label: t('daily.button.linkOf', { number }), url: link }]),
  ];
}

const removeButton = (
  t: Translate,
  { id: appraisalId }: Appraisal,
  { id: fileId }: EvidenceFile,
  number: number,
): Button => ({
  label: t('file.button.remove', { number }),
  tone: 'danger',
  action: { type: 'file.remove', appraisalId, fileId },
});

const rowUnlessEmpty = (buttons: readonly Button[]): readonly Block[] =>
  buttons.length === 0 ? [] : [row(buttons)];

function back(
  t: Translate,
  { id: appraisalId, selfSubmittedAt, releasedAt }: Appraisal,
  item: ItemCode,
  relation: Relation,
): readonly Button[] {
  const label = t('button.back');
  // Once there is a result, one comes here from the question why.
  if (relation === 'self' && releasedAt !== undefined)
    return [{ label, action: { type: 'note.openWhy', appraisalId, item: ratedBeside(item) } }];
  if (relation === 'self')
    return selfSubmittedAt === undefined
      ? [{ label, action: { type: 'self.card', appraisalId, item } }]
      : [{ label, action: { type: 'self.summary', appraisalId } }];
  return relation === 'appraiser' ? [{ label, action: { type: 'rate.card', appraisalId, item } }] : [];
}
