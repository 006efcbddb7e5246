import { type Cycle, type Stage, stageState, stages } from '../../../domain/cycle/cycle.ts';
import type { DeskOf, WaitingRequest } from '../../../domain/hr/desk.ts';
import { type ChatAct, chatActs } from '../../../domain/hr/errand.ts';
import { type Reader, sayDate } from '../../../i18n/dates.ts';
import { nearMomentFor } from '../../../i18n/moments.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong, text } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';
import { sayAct } from '../cycle/say-act.ts';

type T = Context['t'];

/** The latest cycles, and above them what waits for a second officer. */
export function cyclesScreen(
  { t, model }: Context,
  { cycles, requests, timeZone }: DeskOf<'cycles'>,
): Screen {
  const reader = readerOf(model, timeZone);
  return {
    blocks: [
      { kind: 'heading', text: t('errand.cycles.title') },
      ...requests.flatMap((one) => requestBlocks(t, one, reader)),
      ...(cycles.length === 0 ? [paragraph(t('errand.cycles.none'))] : []),
      ...cycles.map((cycle) => paragraph([strong(cycle.name), { text: `\n${sayStanding(t, cycle)}` }])),
      ...(cycles.length === 0 ? [] : [paragraph(t('errand.cycles.ask'))]),
      column(cycles.map((cycle, at) => ({ label: openLabel(t, cycles, at), action: card(cycle.id) }))),
      row([{ label: t('hr.button.back'), action: { type: 'hr.open', page: 0 } }, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

const card = (cycleId: string) => ({ type: 'cycle.card', cycleId }) as const;

const openLabel = (t: T, cycles: readonly Cycle[], at: number): string => {
  const name = cycles[at]?.name ?? '';
  return name.length <= 28 ? name : t('errand.cycles.nth', { nth: at + 1 });
};

const sayStanding = (t: T, cycle: Cycle): string =>
  cycle.closedAt
    ? t('errand.cycle.closed', { date: sayDate(localDate(cycle.closedAt, cycle.timeZone), t.locale) })
    : t('errand.cycle.period', sayDays(t, cycle.period));

const sayDays = (t: T, { from, to }: Cycle['period']) => ({
  days: t('cycle.days', { from: sayDate(from, t.locale), to: sayDate(to, t.locale) }),
});

function requestBlocks(t: T, one: WaitingRequest, reader: Reader): readonly Block[] {
  const { no, act, reason, cycleName, askedBy, about, isOwn, confirmBy } = one;
  return [
    paragraph([
      strong(t('errand.request.title', { no, who: askedBy })),
      { text: `\n${sayAct(t, act, cycleName, about)}` },
      { text: `\n${t('cycle.news.reason', { reason })}` },
    ]),
    paragraph(t.rich('errand.request.until', { moment: nearMomentFor(confirmBy, reader, t.locale) })),
    ...(isOwn ? [small(t('errand.request.own'))] : []),
    row(answerButtons(t, no, isOwn)),
  ];
}

/** What a second officer answers. Whoever asked may only take it back. */
export const answerButtons = (t: T, no: number, isOwn = false): readonly Button[] => [
  ...(isOwn
    ? []
    : [{ label: t('errand.button.yes'), action: { type: 'cycle.answer', no, yes: 1 } } as const]),
  {
    label: t(isOwn ? 'errand.button.takeBack' : 'errand.button.no'),
    action: { type: 'cycle.answer', no, yes: 0 },
  },
];

/** One cycle: its days, and what can be done to it now. */
export function cycleScreen({ t, model }: Context, cycle: Cycle): Screen {
  const isClosed = cycle.closedAt !== undefined;
  const back: Button = { label: t('errand.button.cycles'), action: { type: 'cycle.list' } };
  return {
    blocks: [
      { kind: 'heading', text: cycle.name },
      {
        kind: 'facts',
        rows: [
          { label: t('errand.cycle.periodLabel'), value: text(sayDays(t, cycle.period).days) },
          ...stages.map((stage) => ({
            label: t(`errand.stage.${stage}`),
            value: text(sayDays(t, cycle.windows[stage]).days),
          })),
        ],
      },
      ...(isClosed
        ? [paragraph(sayStanding(t, cycle))]
        : [
            small(t('errand.cycle.how')),
            column([
              ...stages.map((stage): Button => {
                const isOver = stageState(cycle, stage, model.now) === 'over';
                return act(t, cycle, isOver ? 'reopen' : 'extend', stage);
              }),
              act(t, cycle, 'withdraw'),
            ]),
            column([{ ...act(t, cycle, 'close'), tone: 'danger' }]),
          ]),
      row([back, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

const act = (t: T, { id: cycleId }: Cycle, what: ChatAct, stage?: Stage): Button => ({
  label:
    stage === undefined
      ? t(`errand.button.act.${what}`)
      : t(`errand.button.act.${what}`, { stage: t(`errand.stage.${stage}`) }),
  action: {
    type: 'cycle.act',
    cycleId,
    act: chatActs.indexOf(what),
    stage: stage === undefined ? 0 : stages.indexOf(stage),
  },
});
