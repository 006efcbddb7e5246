import { dayDone, type Piece } from '../../../domain/pocket/piece.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { Temporal } from '../../../shared/time.ts';
import type { Capabilities } from '../../contract/platform.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { numbered } from '../hr/say.ts';
import { sayPieceKind, sayShortly, sayShown } from '../pocket/say-piece.ts';
import { copyBlock } from './copy-block.ts';
import { type Own, recordLines } from './record-fields.ts';

const pageSize = 5;
/** So much stands in one line of a phone. */
const lineMax = 34;

export const numberOfDay = ({ year, month, day }: Temporal.PlainDate): number =>
  year * 10_000 + month * 100 + day;

/** The day of a number; undefined when no calendar has it. */
export function dayOfNumber(number: number): Temporal.PlainDate | undefined {
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  if (year < 2000 || year > 2999 || month < 1 || month > 12 || day < 1) return undefined;
  const found = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return found.day === day ? found : undefined;
}

export type DayPage = {
  readonly day: Temporal.PlainDate;
  readonly page: number;
  readonly pages: number;
  /** All that was done on the day, and those of it that this page shows. */
  readonly count: number;
  readonly shown: readonly Piece[];
  readonly earlier: Temporal.PlainDate | undefined;
  readonly later: Temporal.PlainDate | undefined;
};

/** A page of what a pocket has of a day, in the order in which it was kept. */
export function dayPage(
  pieces: readonly Piece[],
  day: Temporal.PlainDate,
  wantedPage: number,
  timeZone: string,
): DayPage {
  const { compare } = Temporal.PlainDate;
  const dayOf = (piece: Piece) => dayDone(piece, timeZone);
  const ofDay = pieces.filter((piece) => dayOf(piece).equals(day)).toReversed();
  const days = pieces.map(dayOf).toSorted(compare);
  const pages = Math.max(1, Math.ceil(ofDay.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  return {
    ...{ day, page, pages, count: ofDay.length },
    shown: ofDay.slice(page * pageSize, (page + 1) * pageSize),
    earlier: days.findLast((one) => compare(one, day) < 0),
    later: days.find((one) => compare(one, day) > 0),
  };
}

/** "Hari ini: 3 catatan", each of which opens, and all of them to be copied together. */
export function dayScreen(
  t: Translate,
  of: DayPage,
  today: Temporal.PlainDate,
  own: Own,
  capabilities: Pick<Capabilities, 'copyMax'>,
): Screen {
  const { day, page, pages, count, shown, earlier, later } = of;
  const name = day.equals(today) ? t('daily.today') : sayDate(day, t.locale);
  const records = shown.map((piece) => recordLines(t, piece, own));
  const isMarked = shown.every(({ copiedAt }) => copiedAt !== undefined);
  return {
    blocks: [
      { kind: 'heading', text: t('daily.day.title', { name, count }) },
      ...(count === 0
        ? [paragraph(t('daily.day.none'))]
        : [paragraph(numbered(linesOf(t, shown, own, capabilities), page * pageSize))]),
      small(t(capabilities.copyMax === undefined ? 'daily.byHand' : 'daily.local')),
      ...(count === 0 ? [] : [copyBlock(t, capabilities, records, t('daily.button.copyAll'))]),
      ...(count === 0 ? [] : [paragraph(t('daily.ask')), numbers(shown, page * pageSize)]),
      ...(isMarked
        ? []
        : [
            row([
              {
                label: t('daily.button.copiedAll'),
                action: { type: 'daily.copiedDay', day: numberOfDay(day), page },
              },
            ]),
          ]),
      row([
        ...(page > 0 ? [turn(t('daily.button.first'), day, page - 1)] : []),
        ...(page < pages - 1 ? [turn(t('daily.button.next'), day, page + 1)] : []),
        ...(earlier && page === 0 ? [turn(`‹ ${sayDate(earlier, t.locale)}`, earlier)] : []),
        ...(later && page === pages - 1 ? [turn(`${sayDate(later, t.locale)} ›`, later)] : []),
      ]),
      row([{ label: t('pocket.button.pocket'), action: { type: 'pocket.open', page: 0 } }, homeButton(t)]),
    ],
    preview: t('pocket.preview'),
  };
}

const turn = (label: string, day: Temporal.PlainDate, page = 0): Button => ({
  label,
  action: { type: 'daily.openDay', day: numberOfDay(day), page },
});

/** Where the records are written out below, they say the rest. */
const linesOf = (
  t: Translate,
  pieces: readonly Piece[],
  { own }: Own,
  { copyMax }: Pick<Capabilities, 'copyMax'>,
): readonly RichText[] =>
  pieces.map((piece) => [
    strong(sayShortly(t, piece, lineMax)),
    {
      text: [
        copyMax === undefined ? '' : `\n${sayShown(t, piece, own) || sayPieceKind(t, piece)}`,
        ...(piece.copiedAt === undefined ? [] : [t('daily.copied')]),
      ].join(' · '),
    },
  ]);

const numbers = (pieces: readonly Piece[], from: number): Block =>
  row(
    pieces.map(({ id: pieceId }, at) => ({
      label: String(from + at + 1),
      action: { type: 'daily.open', pieceId },
    })),
  );
