import { type Grant, mayAnywhere, unitsOf } from '../../../domain/authorization/officer.ts';
import { type DeskOf, unitPage } from '../../../domain/hr/desk.ts';
import { exemptWords } from '../../../domain/tenure/exempt.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { shorten } from '../../ui/showable.ts';
import { deskButtons } from '../errands/desk-buttons.ts';
import { figuresButtons } from '../needs/button.ts';
import { requestsButton } from '../requests/button.ts';
import { countOf, numbered, sayBar, sayProgress, sayWaiting, unitMax } from './say.ts';

/** How far the agency is, whose turn it is, each unit with its bar, and the ways from here two by two. */
export function progressScreen(context: Context, desk: DeskOf<'progress'>): Screen {
  const { t, model } = context;
  const { cycle, total } = desk;
  const grants = model.grants ?? [];
  const head: Block = { kind: 'heading', text: t('hr.title') };
  const home = row([homeButton(t)]);
  if (!cycle || total.people === 0)
    return {
      blocks: [
        head,
        paragraph(t(cycle ? 'hr.nobody' : 'hr.noCycle')),
        paragraph(t('hr.ask')),
        ...pairs([findButton(t), ...offices(t, grants)]),
        home,
      ],
      preview: t('hr.preview'),
    };
  const hasUnits = desk.unitCount > 1;
  return {
    blocks: [
      ...headBlocks(context, desk),
      ...(hasUnits ? byUnit(t, desk) : []),
      paragraph(t('hr.ask')),
      ...(hasUnits ? unitButtons(t, desk) : []),
      ...pairs(ways(context, desk)),
      home,
    ],
    preview: t('hr.preview'),
  };
}

/** How far the agency is in its cycle, whom it waits for since when and until when, and how far one's rights reach. */
export function headBlocks({ t, model }: Context, desk: DeskOf<'progress'>): readonly Block[] {
  const { cycle, stage, total, waiting, page } = desk;
  const { people, done } = total;
  // Said on the first page; on the next ones the units have its room, so that all buttons are in view.
  const isFirst = page === 0;
  const units = unitsOf(model.grants ?? [], 'progress.view');
  return [
    { kind: 'heading', text: t('hr.title') },
    paragraph([
      strong(cycle?.name ?? ''),
      {
        text: ` ${sayBar(t, done, people)}\n${sayProgress(t, stage, done, people)}`,
      },
    ]),
    ...(isFirst && waiting.length > 0 ? [bullets(waiting.map((one) => sayWaiting({ t, model }, one)))] : []),
    ...(isFirst && desk.exempt?.length ? [small(sayExempt(t, desk.exempt))] : []),
    ...(units === undefined ? [] : [small(t('hr.reach', { units: units.join(', ') }))]),
  ];
}

const mayRemind = ({ model }: Context): boolean => mayAnywhere(model.grants ?? [], 'people.remind');

/** Where the desk leads to, each way for whom has the right to it, and last what many people hear of. */
export const ways = (context: Context, desk: DeskOf<'progress'>): readonly Button[] => [
  ...everydayWays(context, desk),
  ...(mayRemind(context) ? [remindAll(context.t)] : []),
];

const everydayWays = ({ t, model }: Context, { waiting }: DeskOf<'progress'>): readonly Button[] => [
  ...everyday(t, waiting),
  ...offices(t, model.grants ?? []),
  ...figuresButtons({ t, model }),
];

type T = Context['t'];

const sayExempt = (t: T, exempt: NonNullable<DeskOf<'progress'>['exempt']>): string =>
  t('hr.exempt', {
    people: exempt.reduce((sum, { people }) => sum + people, 0),
    reasons: exempt.map(({ as, people }) => `${exemptWords[as]} ${people}`).join(', '),
  });

const findButton = (t: T): Button => ({
  label: t('people.button.find'),
  action: { type: 'people.find', page: 0 },
});
/** Last of all: many people hear of it, so it stands apart from what is pressed every day. */
const remindAll = (t: T): Button => ({ label: t('hr.button.remindAll'), action: { type: 'hr.askAll' } });

/** Whose turn it is first, and as the one to press while anybody is waited for. */
function everyday(t: T, waiting: DeskOf<'progress'>['waiting']): readonly Button[] {
  const isAnybody = countOf(waiting, 'open') > 0;
  const list = (kind: 0 | 1, key: 'hr.button.open' | 'hr.button.over'): Button => ({
    label: t(key),
    action: { type: 'hr.openTurns', kind, page: 0 },
  });
  const isFirst = { tone: 'primary' } as const;
  return [
    { ...list(0, 'hr.button.open'), ...(isAnybody && isFirst) },
    {
      label: t('people.button.lists'),
      action: { type: 'people.lists' },
      ...(!isAnybody && isFirst),
    },
    ...(countOf(waiting, 'over') > 0 ? [list(1, 'hr.button.over')] : []),
    findButton(t),
  ];
}

/** What the desk leads to besides people, each for whom has the right to it. */
const offices = (t: T, grants: readonly Grant[]): readonly Button[] => [
  ...deskButtons(t, grants),
  ...(mayAnywhere(grants, 'requests.answer')
    ? [{ ...requestsButton(t), label: t('requests.button.desk') }]
    : []),
];

export const unitLines = (t: T, units: DeskOf<'progress'>['units']): readonly RichText[] =>
  units.map(({ unit, people, done }) => [
    strong(shorten(unit, unitMax)),
    { text: `\n${t('hr.unit', { bar: sayBar(t, done, people), people, done })}` },
  ]);

function byUnit(t: T, { units, unitCount, page }: DeskOf<'progress'>): readonly Block[] {
  const from = page * unitPage;
  const lines = unitLines(t, units);
  const pages = Math.ceil(unitCount / unitPage);
  return [
    paragraph([
      { text: `${t('hr.byUnit')}${pages > 1 ? ` ${t('hr.page', { page: page + 1, pages })}` : ''}\n` },
      ...numbered(lines, from),
    ]),
  ];
}

/** A number for each unit in view, and to the units before and after. */
function unitButtons(t: T, { units, unitCount, page }: DeskOf<'progress'>): readonly Block[] {
  const from = page * unitPage;
  const turn = (label: string, to: number): Button => ({ label, action: { type: 'hr.open', page: to } });
  const pages = Math.ceil(unitCount / unitPage);
  return [
    row([
      ...units.map(
        ({ id: unitId }, at): Button => ({
          label: String(from + at + 1),
          action: { type: 'hr.openUnit', unitId, kind: 0, page: 0 },
        }),
      ),
      ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
      ...(page < pages - 1 ? [turn(t('hr.button.more'), page + 1)] : []),
    ]),
  ];
}
