import { mayAnywhere, unitsOf } from '../../../domain/authorization/officer.ts';
import { type DeskOf, deskPage } from '../../../domain/hr/desk.ts';
import { exemptWords } from '../../../domain/tenure/exempt.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { bullets, column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { deskButtons } from '../errands/desk-buttons.ts';
import { requestsButton } from '../requests/button.ts';
import { countOf, numbered, sayBar, sayProgress, sayWaiting } from './say.ts';

/** How far the agency is, whose turn it is, and each unit with its bar. */
export function progressScreen({ t, model }: Context, desk: DeskOf<'progress'>): Screen {
  const { cycle, stage, total, waiting } = desk;
  const head: Block = { kind: 'heading', text: t('hr.title') };
  if (!cycle || total.people === 0)
    return {
      blocks: [
        head,
        paragraph(t(cycle ? 'hr.nobody' : 'hr.noCycle')),
        column([
          findButton(t),
          ...(mayAnywhere(model.grants ?? [], 'requests.answer') ? [requestsButton(t)] : []),
          ...deskButtons(t, model.grants ?? []),
          homeButton(t),
        ]),
      ],
      preview: t('hr.preview'),
    };
  const { people, done } = total;
  const grants = model.grants ?? [];
  const units = unitsOf(grants, 'progress.view');
  return {
    blocks: [
      head,
      paragraph([
        strong(cycle.name),
        { text: `\n${sayProgress(t, stage, done, people)}\n${sayBar(t, done, people)}` },
      ]),
      ...(waiting.length === 0 ? [] : [bullets(waiting.map((one) => sayWaiting(t, one)))]),
      ...(desk.unitCount > 1 ? byUnit(t, desk) : []),
      ...(desk.exempt?.length ? [small(sayExempt(t, desk.exempt))] : []),
      ...(units === undefined ? [] : [small(t('hr.reach', { units: units.join(', ') }))]),
      column([
        ...lists(t, waiting),
        findButton(t),
        { label: t('people.button.lists'), action: { type: 'people.lists' } },
        ...(mayAnywhere(grants, 'requests.answer') ? [requestsButton(t)] : []),
        ...(mayAnywhere(grants, 'people.remind') ? [remindAll(t)] : []),
        ...deskButtons(t, grants),
        homeButton(t),
      ]),
    ],
    preview: t('hr.preview'),
  };
}

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
const remindAll = (t: T): Button => ({ label: t('hr.button.remindAll'), action: { type: 'hr.askAll' } });

const lists = (t: T, waiting: DeskOf<'progress'>['waiting']): readonly Button[] => {
  const over = countOf(waiting, 'over');
  const list = (kind: 0 | 1, key: 'hr.button.open' | 'hr.button.over', count: number): Button => ({
    label: t(key, { count }),
    action: { type: 'hr.openTurns', kind, page: 0 },
  });
  return [
    list(0, 'hr.button.open', countOf(waiting, 'open')),
    ...(over > 0 ? [list(1, 'hr.button.over', over)] : []),
  ];
};

function byUnit(t: T, { units, unitCount, page }: DeskOf<'progress'>): readonly Block[] {
  const from = page * deskPage;
  const lines = units.map(({ unit, people, done }) => [
    { text: `${t('hr.unit', { unit, people, done })}\n${sayBar(t, done, people)}` },
  ]);
  const turn = (label: string, to: number): Button => ({ label, action: { type: 'hr.open', page: to } });
  const pages = Math.ceil(unitCount / deskPage);
  return [
    paragraph(`${t('hr.byUnit')}${pages > 1 ? ` ${t('hr.page', { page: page + 1, pages })}` : ''}`),
    paragraph(numbered(lines, from)),
    row(
      units.map(({ id: unitId }, at) => ({
        label: String(from + at + 1),
        action: { type: 'hr.openUnit', unitId, kind: 0, page: 0 },
      })),
    ),
    ...(pages > 1
      ? [
          row([
            ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
            ...(page < pages - 1 ? [turn(t('hr.button.more'), page + 1)] : []),
          ]),
        ]
      : []),
  ];
}
