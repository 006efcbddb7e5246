import { mayAnywhere } from '../../../domain/authorization/officer.ts';
import { type DeskOf, deskPage, type Turn } from '../../../domain/hr/desk.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, pairs, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { labelsOf, restrictedMark, restrictedNote } from '../../ui/person-labels.ts';
import { backToDesk, countOf, numbered, sayStage } from './say.ts';
import type { HrAction } from './verbs.ts';

type Turns = DeskOf<'turns'>;
type T = Context['t'];

type ListAction = Extract<HrAction, { type: 'hr.openTurns' | 'hr.openUnit' }>;

/** Whose turn it is, by name, or what ended undone; of everybody within reach or of one unit. */
export function turnsScreen({ t, model }: Context, desk: Turns): Screen {
  const { kind, turns, total, page, unit } = desk;
  const mayRemind = mayAnywhere(model.grants ?? [], 'people.remind') && kind === 'open';
  const pages = Math.ceil(total / deskPage);
  const from = page * deskPage;
  const called = labelsOf(t, turns);
  const isOneUnit = desk.unitId !== undefined;
  const lines = turns.map(
    (one): RichText => [
      strong(called(one).label),
      {
        text: `${restrictedMark(one)}${isOneUnit ? '' : ` · ${one.unit}`}\n${sayTurn({ t, model }, one, kind)}`,
      },
    ],
  );
  const counts = `${t('hr.turns.count', { total })}${pages > 1 ? ` ${t('hr.page', { page: page + 1, pages })}` : ''}`;
  const more = [...others(t, desk), ...(mayRemind && total > 0 ? [remindAll(t, desk)] : [])];
  return {
    blocks: [
      { kind: 'heading', text: t(`hr.turns.${kind}`) },
      paragraph([
        strong(unit ?? t('hr.turns.all')),
        { text: `\n${total === 0 ? t(`hr.turns.none.${kind}`) : counts}` },
      ]),
      ...(total === 0 ? [] : [paragraph(numbered(lines, from)), ...restrictedNote(t, turns)]),
      ...(mayRemind && total > 0
        ? [small(t('hr.turns.ask')), row(turns.map((one, at) => remind(one, from + at + 1)))]
        : []),
      ...(kind === 'over' && total > 0 ? [small(t('hr.turns.overNote'))] : []),
      ...pager(t, desk, pages),
      ...(more.length === 0 ? [] : pairs(more)),
      row([backToDesk(t), homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

export function sayTurn(
  { t, model }: Pick<Context, 't' | 'model'>,
  { stage, count, since, closes, lastReminder, isReachable }: Turn,
  kind: Turns['kind'],
): string {
  const what = count > 1 ? t('hr.turn.count', { stage: sayStage(t, stage), count }) : sayStage(t, stage);
  const dates = { since: sayDateNear(since, model, t.locale), closes: sayDateNear(closes, model, t.locale) };
  const line = t(`hr.turn.${kind}`, { stage: what, ...dates });
  if (kind === 'over') return line;
  const reminded = lastReminder
    ? t('hr.turn.reminded', { date: sayDateNear(lastReminder, model, t.locale) })
    : t('hr.turn.notReminded');
  return `${line} · ${isReachable ? reminded : t('hr.turn.unreachable')}`;
}

const remind = ({ id: personId }: Turn, number: number): Button => ({
  label: String(number),
  action: { type: 'hr.askPerson', personId },
});

const remindAll = (t: T, { unitId }: Turns): Button =>
  unitId === undefined
    ? { label: t('hr.button.remindAll'), action: { type: 'hr.askAll' } }
    : { label: t('hr.button.remindUnit'), action: { type: 'hr.askUnit', unitId } };

const to = (desk: Turns, kind: 0 | 1, page: number): ListAction =>
  desk.unitId === undefined
    ? { type: 'hr.openTurns', kind, page }
    : { type: 'hr.openUnit', unitId: desk.unitId, kind, page };

/** To the list of the other kind, where there is anything in it. */
function others(t: T, desk: Turns): readonly Button[] {
  const other = desk.kind === 'open' ? 'over' : 'open';
  if (countOf(desk.waiting, other) === 0) return [];
  return [{ label: t(`hr.button.${other}`), action: to(desk, other === 'open' ? 0 : 1, 0) }];
}

function pager(t: T, desk: Turns, pages: number): readonly Block[] {
  const { page, kind } = desk;
  if (pages < 2) return [];
  const turn = (label: string, at: number): Button => ({
    label,
    action: to(desk, kind === 'open' ? 0 : 1, at),
  });
  return [
    row([
      ...(page > 0 ? [turn(t('hr.button.fewer'), page - 1)] : []),
      ...(page < pages - 1 ? [turn(t('hr.button.more'), page + 1)] : []),
    ]),
  ];
}
