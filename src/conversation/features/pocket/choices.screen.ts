import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { type ItemCode, resultCode } from '../../../domain/appraisal/items.ts';
import type { Piece } from '../../../domain/pocket/piece.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Action } from '../../contract/action.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { choice, homeButton, row } from '../../ui/blocks.ts';
import { itemChoices } from '../../ui/item-choices.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayPieceKind, sayShortly } from './say-piece.ts';

const wordsMax = 36;
const titleMax = 80;

/** All that a piece may show: competencies and values, or with `isResults` the work results of the own appraisal. */
export function choicesScreen(
  t: Translate,
  piece: Piece,
  own: Appraisal | undefined,
  isResults: boolean,
): Screen {
  const { id: pieceId, item, itemOf } = piece;
  // A work result of another period has the number of one of this period, and is another.
  const chosen = itemOf === undefined || itemOf === own?.id ? item : undefined;
  const results = own?.results ?? [];
  const file = (to: ItemCode): Action => ({ type: 'pocket.file', pieceId, item: to });
  const areChosen = isResults && results.length > 0;
  const choices: readonly Block[] = areChosen
    ? resultChoices(t, results, file, chosen)
    : [
        paragraph(t('pocket.ask')),
        itemChoices(t, file, {
          chosen,
          // Never marked as chosen: a menu tells nothing when what is chosen in it is chosen again.
          results:
            results.length === 0
              ? undefined
              : { label: t('pocket.button.results'), action: { type: 'pocket.results', pieceId } },
        }),
      ];
  return {
    blocks: [
      { kind: 'heading', text: t('pocket.piece.title', { kind: sayPieceKind(t, piece) }) },
      { kind: 'quote', text: sayShortly(t, piece, wordsMax) },
      ...choices,
      row([
        {
          label: t('button.back'),
          action: areChosen ? { type: 'pocket.all', pieceId } : { type: 'pocket.piece', pieceId },
        },
        homeButton(t),
      ]),
    ],
    preview: t('pocket.preview'),
  };
}

/** Titles are long: they stand above, and the buttons have their numbers, so that nothing is cut. */
const resultChoices = (
  t: Translate,
  results: Appraisal['results'],
  file: (item: ItemCode) => Action,
  chosen: ItemCode | undefined,
): readonly Block[] => [
  paragraph(
    results.flatMap(({ title }, at) => [
      strong(`${at === 0 ? '' : '\n'}${at + 1}. `),
      { text: shorten(title, titleMax) },
    ]),
  ),
  paragraph(t('pocket.askResult')),
  choice(
    'row',
    results.map(({ no }, at) => ({
      label: t('pocket.button.result', { number: at + 1 }),
      action: file(resultCode(no)),
      ...(chosen === resultCode(no) && { selected: true }),
    })),
  ),
];
