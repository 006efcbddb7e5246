import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, resultCode } from '../../../domain/appraisal/items.ts';
import { selfItems } from '../../../domain/appraisal/self-assessment.ts';
import { guessItems } from '../../../domain/pocket/guess.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph, sayShort } from '../../ui/parts.ts';
import { lengthOf, shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { sayOrigin, sayPieceKind, sayShortly, sayShown, sayWhat } from './say-piece.ts';

const labelMax = 36;

type Looking = {
  /** Whose work results it may show. */
  readonly own: Appraisal | undefined;
  readonly timeZone: string;
  /** All that it may show, instead of the best guesses. */
  readonly isAll: boolean;
};

/** One piece: what it is, what it shows, and what can be done with it. */
export function pieceScreen(t: Translate, piece: Piece, looking: Looking): Screen {
  const { own, timeZone, isAll } = looking;
  const { id: pieceId, item } = piece;
  return {
    blocks: [
      { kind: 'heading', text: t('pocket.piece.title', { kind: sayPieceKind(t, piece) }) },
      { kind: 'quote', text: isAll ? sayShortly(t, piece, labelMax) : sayWhat(t, piece) },
      ...(isAll ? [] : [small(sayOrigin(t, piece, timeZone))]),
      ...(piece.fileStatus === 'waiting' ? [paragraph(t('pocket.waiting'))] : []),
      paragraph(
        item === undefined
          ? t('pocket.ask')
          : t.rich('pocket.shows', { item: sayShown(t, piece, own) || t('pocket.otherResult') }),
      ),
      ...(item === undefined ? [] : [small(t('pocket.private'))]),
      ...(isAll ? wholeList(t, piece, own) : firstChoices(t, piece, own?.results ?? [])),
      ...(isAll ? [] : [row(tools(t, piece))]),
      row([
        ...(isAll
          ? [{ label: t('button.back'), action: { type: 'pocket.piece', pieceId } } as const]
          : [
              {
                label: t(item === undefined ? 'pocket.button.later' : 'pocket.button.pocket'),
                action: { type: 'pocket.open', page: 0 },
              } as const,
            ]),
        homeButton(t),
      ]),
    ],
    preview: t('pocket.preview'),
  };
}

const filing = (pieceId: string, item: ItemCode, label: string, isChosen: boolean): Button => ({
  label: `${isChosen ? '✓ ' : ''}${label}`,
  action: { type: 'pocket.file', pieceId, item },
});

/** The best guesses, which nobody but the owner ever turns into an answer, and the way to all the rest. */
function firstChoices(t: Translate, piece: Piece, results: Appraisal['results']): readonly Block[] {
  const { id: pieceId, item } = piece;
  const whole: Button = {
    label: t(item === undefined ? 'pocket.button.all' : 'pocket.button.refile'),
    action: { type: 'pocket.all', pieceId },
  };
  if (item !== undefined)
    return [row([{ label: t('daily.button.record'), action: { type: 'daily.open', pieceId } }, whole])];
  const guesses = guessItems([piece.words, piece.fileName].join(' '), results);
  return [
    column([
      ...guesses.map((guess) => filing(pieceId, guess, shorten(sayItem(t, guess, results), labelMax), false)),
      whole,
    ]),
  ];
}

/** Work results with their titles, then the short names in rows. */
function wholeList(t: Translate, { id, item, itemOf }: Piece, own: Appraisal | undefined): readonly Block[] {
  const results = own?.results ?? [];
  const isChosen = (one: ItemCode): boolean => one === item && (itemOf === undefined || itemOf === own?.id);
  return [
    ...(results.length === 0
      ? []
      : [
          column(
            results.map(({ no, title }) =>
              filing(id, resultCode(no), shorten(title, labelMax), isChosen(resultCode(no))),
            ),
          ),
        ]),
    ...inRows(
      selfItems.map((one) => {
        const label = one.startsWith('B.') ? sayItem(t, one) : sayShort(t, one);
        return filing(id, one, label, isChosen(one));
      }),
    ),
  ];
}

/** A phone draws the buttons of a row equally wide: so many characters have room in all of them. */
const rowMax = 32;
const widthOf = (buttons: readonly Button[]): number =>
  buttons.length * Math.max(...buttons.map(({ label }) => lengthOf(label)));

function inRows(buttons: readonly Button[]): readonly Block[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const last = rows.at(-1);
    if (last && widthOf([...last, button]) <= rowMax) last.push(button);
    else rows.push([button]);
  }
  return rows.map(row);
}

const tools = (t: Translate, { id: pieceId, kind, fileStatus }: Piece): readonly Button[] => [
  ...(fileStatus === 'kept'
    ? [{ label: t('pocket.button.get'), action: { type: 'pocket.get', pieceId } } as const]
    : []),
  {
    label: t(kind === 'file' ? 'pocket.button.describe' : 'pocket.button.change'),
    action: { type: 'pocket.describe', pieceId },
  },
  { label: t('pocket.button.remove'), action: { type: 'pocket.remove', pieceId } },
];
