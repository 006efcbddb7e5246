import { dayDone, type Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { numberOfDay } from '../daily/day.screen.ts';
import { numbered } from '../hr/say.ts';
import { ownOf, pocketOf } from './keep.steps.ts';
import { sayOrigin, sayPieceKind, sayShortly, sayShown } from './say-piece.ts';

const pageSize = 5;
/** So much stands in one line of a phone. */
const lineMax = 34;

/** What lies in the pocket, newest first. Where forms open by themselves, a command is what keeps a sentence. */
export function pocketListOf(context: Context, wantedPage = 0): Screen {
  const { t, model, capabilities } = context;
  const { pieces } = pocketOf(model);
  const own = ownOf(model);
  const timeZone = model.person?.timeZone ?? 'UTC';
  const command = `${capabilities.commandPrefix}${t.locale === 'id' ? 'catat' : 'note'}`;
  const ofToday = pieces.filter((piece) => dayDone(piece, timeZone).equals(model.today)).length;
  const pages = Math.max(1, Math.ceil(pieces.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  const shown = pieces.slice(page * pageSize, (page + 1) * pageSize);
  const filed = (piece: Piece): string =>
    piece.item === undefined ? t('pocket.unfiled') : sayShown(t, piece, own) || t('pocket.otherResult');
  return {
    blocks: [
      { kind: 'heading', text: t('pocket.title', { count: pieces.length }) },
      ...(pieces.length === 0
        ? [paragraph(t('pocket.none', { command }))]
        : [paragraph(numbered(linesOf(t, shown, timeZone, filed), page * pageSize))]),
      small(t('pocket.private')),
      ...(pieces.length === 0 ? [] : [paragraph(t('pocket.which')), numbers(shown, page * pageSize)]),
      ...(ofToday === 0
        ? []
        : [
            row([
              {
                label: t('daily.button.ofDay', { count: ofToday }),
                action: { type: 'daily.openDay', day: numberOfDay(model.today), page: 0 },
              },
            ]),
          ]),
      row([
        ...(page > 0 ? [turn(t('pocket.button.newer'), page - 1)] : []),
        ...(page < pages - 1 ? [turn(t('pocket.button.older'), page + 1)] : []),
        homeButton(t),
      ]),
    ],
    expectsText: t('pocket.expects'),
    preview: t('pocket.preview'),
  };
}

const linesOf = (
  t: Translate,
  pieces: readonly Piece[],
  timeZone: string,
  filed: (piece: Piece) => string,
): readonly RichText[] =>
  pieces.map((piece) => [
    strong(sayShortly(t, piece, lineMax)),
    { text: `\n${[sayPieceKind(t, piece), sayOrigin(t, piece, timeZone), filed(piece)].join(' · ')}` },
  ]);

/** So that five pieces with their buttons are seen on one screen of a phone. */
const numbers = (pieces: readonly Piece[], from: number): Block =>
  row(
    pieces.map(({ id: pieceId }, at) => ({
      label: String(from + at + 1),
      action: { type: 'pocket.piece', pieceId },
    })),
  );

const turn = (label: string, page: number): Button => ({ label, action: { type: 'pocket.open', page } });
