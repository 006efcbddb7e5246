import type { Cycle } from '../../../domain/cycle/cycle.ts';
import type { DeskOf, WaitingRequest } from '../../../domain/hr/desk.ts';
import { type Reader, sayDate } from '../../../i18n/dates.ts';
import { nearMomentFor } from '../../../i18n/moments.ts';
import { localDate } from '../../../shared/time.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Button, type Screen, strong } from '../../contract/view.ts';
import { column, homeButton, row, small } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';
import { sayAct } from '../cycle/say-act.ts';

type T = Context['t'];

/** The latest cycles, and above them what waits for a second officer. */
export function cyclesScreen(
  { t, model, capabilities }: Context,
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
      small(t(capabilities.files.canReceive ? 'errand.cycles.newByFile' : 'errand.cycles.new')),
      column([{ label: t('errand.button.begin'), action: { type: 'cycle.begin' } }]),
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

/** Whether a cycle is closed, or what it is about. */
export const sayStanding = (t: T, cycle: Cycle): string =>
  cycle.closedAt
    ? t('errand.cycle.closed', { date: sayDate(localDate(cycle.closedAt, cycle.timeZone), t.locale) })
    : t('errand.cycle.period', sayDays(t, cycle.period));

/** Days as they are said on these screens. */
export const sayDays = (t: T, { from, to }: Cycle['period']) => ({
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
