import { type Cycle, type Stage, stageState, stages } from '../../../domain/cycle/cycle.ts';
import { typeOf } from '../../../domain/cycle/kind.ts';
import { type ChatAct, chatActs } from '../../../domain/hr/errand.ts';
import { sayCycleType } from '../../../i18n/cycle-type.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type RichText, type Screen, text } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayDays, sayStanding } from './cycles.screen.ts';
import { type CyclePart, cycleParts, nameOfAll } from './part.ts';

type T = Context['t'];
export type CycleLook = {
  readonly cycle: Cycle;
  /** It was opened for some units. */
  readonly isPilot: boolean;
  readonly part?: CyclePart;
};

/** One cycle: its days, and what can be done to it now; in `part`, to its dates or to who takes part. */
export function cycleScreen(context: Context, look: CycleLook): Screen {
  const { t } = context;
  const { cycle, part } = look;
  const isClosed = cycle.closedAt !== undefined;
  const back: Button =
    part === undefined || isClosed
      ? { label: t('errand.button.cycles'), action: { type: 'cycle.list' } }
      : { label: t('errand.button.cycle'), action: { type: 'cycle.card', cycleId: cycle.id } };
  return {
    blocks: [
      { kind: 'heading', text: cycle.name },
      {
        kind: 'facts',
        rows: [
          ...typeRow(t, cycle),
          { label: t('errand.cycle.periodLabel'), value: text(sayDays(t, cycle.period).days) },
          ...stages.map((stage) => ({
            label: t(`errand.stage.${stage}`),
            value: text(sayDays(t, cycle.windows[stage]).days),
          })),
        ],
      },
      ...(isClosed
        ? [paragraph(sayStanding(t, cycle))]
        : [small(t('errand.cycle.how')), ...actsOf(context, look)]),
      row([back, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

/** A quarter or the year, where it says so. */
function typeRow(t: T, cycle: Cycle): readonly { label: string; value: RichText }[] {
  const type = typeOf(cycle);
  return type ? [{ label: t('errand.cycle.typeLabel'), value: text(sayCycleType(t, type)) }] : [];
}

function actsOf({ t, model }: Context, { cycle, isPilot, part }: CycleLook): readonly Block[] {
  const act = (what: ChatAct, stage?: Stage) => actButton(t, cycle, what, stage);
  if (part === 'dates')
    return [column([correctButton(t, cycle), ...stages.map((stage) => correctButton(t, cycle, stage))])];
  if (part === 'people')
    return [
      column([
        act('add'),
        ...(isPilot ? [act('widen')] : []),
        ...(['take-out', 'put-back', 'withdraw', 'give-again'] as const).map((what) => act(what)),
      ]),
    ];
  const more = (at: CyclePart): Button => ({
    label: t(`errand.button.part.${at}`),
    action: { type: 'cycle.openPart', cycleId: cycle.id, part: cycleParts.indexOf(at) },
  });
  return [
    column([
      ...stages.map((stage): Button => {
        const isOver = stageState(cycle, stage, model.now) === 'over';
        return act(isOver ? 'reopen' : 'extend', stage);
      }),
      ...cycleParts.map(more),
    ]),
    column([{ ...act('close'), tone: 'danger' }]),
  ];
}

function actButton(t: T, cycle: Cycle, what: ChatAct, stage: Stage = 'self-assessment'): Button {
  const label =
    what === 'extend' || what === 'reopen'
      ? t(`errand.button.act.${what}`, { stage: t(`errand.stage.${stage}`) })
      : what === 'correct'
        ? t('errand.button.act.correct', { what: t(`errand.stage.${stage}`) })
        : t(`errand.button.act.${what}`);
  return { label, action: actionOf(cycle, what, stages.indexOf(stage)) };
}

/** Without a stage: the name and the period. */
const correctButton = (t: T, cycle: Cycle, stage?: Stage): Button =>
  stage === undefined
    ? {
        label: t('errand.button.act.correct', { what: t('errand.form.nameAndPeriod') }),
        action: actionOf(cycle, 'correct', nameOfAll),
      }
    : actButton(t, cycle, 'correct', stage);

const actionOf = ({ id: cycleId }: Cycle, what: ChatAct, stage: number) =>
  ({ type: 'cycle.act', cycleId, act: chatActs.indexOf(what), stage }) as const;
