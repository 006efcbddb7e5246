import type { ReadNeed, ReadNeeds } from '../../../application/growth/see-needs.ts';
import { fewestShown, type Seats, type ShownCounts } from '../../../domain/growth/needs.ts';
import { unitPage } from '../../../domain/hr/desk.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { sayItem } from '../../ui/words.ts';
import { backToDesk, numbered, unitMax } from '../hr/say.ts';
import { otherFigures } from './button.ts';

/** The counts that somebody may read of a competency as a whole: the agency's, or those of the one unit they look after. */
const wholeOf = ({ all, units }: ReadNeed): ShownCounts | undefined =>
  all ?? (units.length === 1 ? units[0] : undefined);

const sayCount = (t: Translate, count: number | undefined): string =>
  count === undefined ? t('export.need.hidden') : String(count);

/** Who is below and has a plan, in few words. */
const sayBelow = (t: Translate, counts: ShownCounts): string =>
  t('needs.below', { below: sayCount(t, counts.below), planned: sayCount(t, counts.planned) });

const saySeats = (t: Translate, seats: Seats | undefined): string =>
  t('needs.seats', { trainings: seats?.trainings ?? 0, free: seats === undefined ? 0 : (seats.free ?? -1) });

/** The largest need first; what nobody needs is left out. */
const needed = (needs: readonly ReadNeed[]): readonly ReadNeed[] =>
  needs
    .filter((one) => wholeOf(one)?.below !== 0)
    .toSorted((one, other) => (wholeOf(other)?.below ?? 0) - (wholeOf(one)?.below ?? 0));

const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / unitPage));
const within = (page: number, total: number): number => Math.min(Math.max(0, page), pagesOf(total) - 1);

/** What people need, one competency below the other. */
export function needsScreen(context: Context, { cycle, needs }: ReadNeeds, wanted: number): Screen {
  const { t } = context;
  const all = needed(needs);
  const page = within(wanted, all.length);
  const shown = all.slice(page * unitPage, (page + 1) * unitPage);
  const lines = shown.map((one): RichText => {
    const whole = wholeOf(one);
    const said = [...(whole ? [sayBelow(t, whole)] : []), saySeats(t, one.seats)];
    return [strong(sayItem(t, one.item)), { text: `\n${said.join(' · ')}` }];
  });
  return {
    blocks: [
      { kind: 'heading', text: t('needs.title') },
      ...(cycle === undefined || shown.length === 0
        ? [paragraph(t(cycle === undefined ? 'needs.none' : 'needs.nobody', { cycle: cycle ?? '' }))]
        : [
            paragraph([strong(cycle), ...placeOf(t, page, all.length)]),
            paragraph(numbered(lines, page * unitPage)),
            small(t('needs.meaning', { least: fewestShown })),
            row([
              ...shown.map(
                ({ item }, at): Button => ({
                  label: String(page * unitPage + at + 1),
                  action: { type: 'needs.item', item, page: 0 },
                }),
              ),
              ...turns(t, page, pagesOf(all.length), (to) => ({ type: 'needs.open', page: to })),
            ]),
          ]),
      ...pairs(otherFigures(context)),
      row([backToDesk(t), homeButton(t)]),
    ],
    preview: t('hr.preview'),
    isConfidential: true,
  };
}

const placeOf = (t: Translate, page: number, total: number): RichText =>
  pagesOf(total) > 1 ? [{ text: ` ${t('hr.page', { page: page + 1, pages: pagesOf(total) })}` }] : [];

/** The ways to the pages before and after. */
export function turns(
  t: Translate,
  page: number,
  pages: number,
  action: (to: number) => Extract<Button, { action: unknown }>['action'],
): readonly Button[] {
  return [
    ...(page > 0 ? [{ label: t('hr.button.fewer'), action: action(page - 1) }] : []),
    ...(page + 1 < pages ? [{ label: t('hr.button.more'), action: action(page + 1) }] : []),
  ];
}

/** One competency: who is below, what is planned and offered, what changed, and each unit. */
export function needScreen(t: Translate, need: ReadNeed, wanted: number): Screen {
  const { item, units, seats } = need;
  const whole = wholeOf(need);
  const page = within(wanted, units.length);
  const shown = units.slice(page * unitPage, (page + 1) * unitPage);
  const pager = turns(t, page, pagesOf(units.length), (to) => ({ type: 'needs.item', item, page: to }));
  return {
    blocks: [
      { kind: 'heading', text: sayItem(t, item) },
      ...(whole ? [bullets(wholeLines(t, whole, seats))] : [paragraph(saySeats(t, seats))]),
      paragraph([
        { text: t('hr.byUnit') },
        ...placeOf(t, page, units.length),
        ...shown.flatMap(
          (one): RichText => [
            { text: '\n' },
            strong(shorten(one.unit, unitMax)),
            { text: `\n${sayBelow(t, one)}` },
          ],
        ),
      ]),
      small(t('needs.meaning', { least: fewestShown })),
      ...(pager.length > 0 ? [row(pager)] : []),
      row([
        { label: t('needs.button.mentors'), action: { type: 'needs.mentors', item, page: 0 } },
        { label: t('needs.button.back'), action: { type: 'needs.open', page: 0 } },
        homeButton(t),
      ]),
    ],
    preview: t('hr.preview'),
    isConfidential: true,
  };
}

function wholeLines(t: Translate, counts: ShownCounts, seats: Seats | undefined): readonly RichText[] {
  const { rated, below, planned, done, rose, stayed } = counts;
  const say = (count: number | undefined) => sayCount(t, count);
  const changed = rose !== 0 || stayed !== 0;
  return [
    t('needs.line.below', { below: say(below), rated: say(rated) }),
    t('needs.line.planned', { planned: say(planned), done: say(done) }),
    saySeats(t, seats),
    ...(changed ? [t('needs.line.changed', { rose: say(rose), stayed: say(stayed) })] : []),
  ].map((line) => [{ text: line }]);
}
