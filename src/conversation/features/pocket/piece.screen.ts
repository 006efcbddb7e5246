import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, itemKind } from '../../../domain/appraisal/items.ts';
import { guessItems } from '../../../domain/pocket/guess.ts';
import { dayOf, type Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Block, Button, Screen } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph, sayShort } from '../../ui/parts.ts';
import { lengthOf, shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { sayOrigin, sayPieceKind, sayShown, sayWhat } from './say-piece.ts';

/** So many characters of a label are seen on a small phone with large letters. */
const labelMax = 24;

/** One piece: what it is, what it shows, and what can be done with it. */
export function pieceScreen(
  t: Translate,
  piece: Piece,
  own: Appraisal | undefined,
  {
    today,
    timeZone,
    hasTeam,
  }: { readonly today: Temporal.PlainDate; readonly timeZone: string; readonly hasTeam?: boolean },
): Screen {
  const { item } = piece;
  // What one wrote oneself today needs neither a date nor a name.
  const isPlain = piece.writtenBy === undefined && dayOf(piece, timeZone).equals(today);
  return {
    blocks: [
      { kind: 'heading', text: t('pocket.piece.title', { kind: sayPieceKind(t, piece) }) },
      { kind: 'quote', text: sayWhat(t, piece) },
      ...(isPlain ? [] : [small(sayOrigin(t, piece, timeZone))]),
      ...(piece.fileStatus === 'waiting' ? [paragraph(t('pocket.waiting'))] : []),
      paragraph(
        item === undefined
          ? t('pocket.ask')
          : t.rich('pocket.shows', { item: sayShown(t, piece, own) || t('pocket.otherResult') }),
      ),
      ...(item === undefined ? [] : [small(t('pocket.private'))]),
      ...(item === undefined ? [] : [paragraph(t('pocket.piece.ask'))]),
      ...firstChoices(t, piece, own?.results ?? []),
      row(tools(t, piece)),
      // Of what somebody with a team says, only they know whether it is their own evidence.
      ...(hasTeam && piece.fileKind === 'audio'
        ? [row([{ label: t('pocket.button.note'), action: { type: 'note.ofSound', soundId: piece.id } }])]
        : []),
      row([removeButton(t, piece)]),
      row([
        {
          label: t(item === undefined ? 'pocket.button.later' : 'pocket.button.pocket'),
          action: { type: 'pocket.open', page: 0 },
        },
        homeButton(t),
      ]),
    ],
    preview: t('pocket.preview'),
  };
}

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
      ...guesses.map(
        (guess): Button => ({
          label: sayFitting(t, guess, results),
          action: { type: 'pocket.file', pieceId, item: guess },
        }),
      ),
      whole,
    ]),
  ];
}

/** The name if a button shows it whole, else the short name; of a work result as much of the title as it shows. */
function sayFitting(t: Translate, item: ItemCode, results: Appraisal['results']): string {
  const name = sayItem(t, item, results);
  if (lengthOf(name) <= labelMax) return name;
  return itemKind(item) === 'competency' ? sayShort(t, item) : shorten(name, labelMax);
}

const tools = (t: Translate, { id: pieceId, kind, fileStatus }: Piece): readonly Button[] => [
  ...(fileStatus === 'kept'
    ? [{ label: t('pocket.button.get'), action: { type: 'pocket.get', pieceId } } as const]
    : []),
  {
    label: t(kind === 'file' ? 'pocket.button.describe' : 'pocket.button.change'),
    action: { type: 'pocket.describe', pieceId },
  },
];

const removeButton = (t: Translate, { id: pieceId }: Piece): Button => ({
  label: t('pocket.button.remove'),
  tone: 'danger',
  action: { type: 'pocket.remove', pieceId },
});
