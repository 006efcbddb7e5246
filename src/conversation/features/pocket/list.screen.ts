import type { WorkResult } from '../../../domain/appraisal/appraisal.ts';
import { type Piece, wordsMax } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayItem } from '../../ui/words.ts';
import { sayOrigin, sayPieceKind, sayShortly } from './say-piece.ts';

const pageSize = 10;
const lineMax = 80;
const labelMax = 28;

type Looking = {
  readonly page: number;
  readonly results: readonly WorkResult[];
  readonly timeZone: string;
  /** Where forms open by themselves, a command is what keeps a sentence. */
  readonly command: string;
};

/** What lies in the pocket, newest first. */
export function pocketScreen(t: Translate, pieces: readonly Piece[], looking: Looking): Screen {
  const { results, timeZone, command } = looking;
  const pages = Math.max(1, Math.ceil(pieces.length / pageSize));
  const page = Math.min(looking.page, pages - 1);
  const shown = pieces.slice(page * pageSize, (page + 1) * pageSize);
  const filed = (piece: Piece): string =>
    piece.item === undefined
      ? t('pocket.unfiled')
      : sayItem(t, piece.item, results) || t('pocket.otherResult');
  return {
    blocks: [
      { kind: 'heading', text: t('pocket.title', { count: pieces.length }) },
      ...(pieces.length === 0
        ? [paragraph(t('pocket.none', { command }))]
        : [listOf(t, shown, timeZone, filed)]),
      small(t('pocket.private')),
      row([
        ...(page > 0 ? [turn(t('pocket.button.newer'), page - 1)] : []),
        ...(page < pages - 1 ? [turn(t('pocket.button.older'), page + 1)] : []),
        homeButton(t),
      ]),
    ],
    expectsText: t('pocket.expects', { max: wordsMax }),
    preview: t('pocket.preview'),
  };
}

const listOf = (
  t: Translate,
  pieces: readonly Piece[],
  timeZone: string,
  filed: (piece: Piece) => string,
): Block => ({
  kind: 'list',
  items: pieces.map((piece) => ({
    text: [
      strong(sayShortly(t, piece, lineMax)),
      { text: `\n${[sayPieceKind(t, piece), sayOrigin(t, piece, timeZone), filed(piece)].join(' · ')}` },
    ],
    open: { label: sayShortly(t, piece, labelMax), action: { type: 'pocket.piece', pieceId: piece.id } },
  })),
});

const turn = (label: string, page: number): Button => ({ label, action: { type: 'pocket.open', page } });
