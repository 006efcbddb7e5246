import type { Cycle } from '../../../domain/cycle/cycle.ts';
import { stages } from '../../../domain/cycle/cycle.ts';
import type { CycleAct } from '../../../domain/cycle/life/act.ts';
import { withoutTitles } from '../../../domain/people/mask-name.ts';
import { sayDate, sayFullDay, sayMoment } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Block, Screen } from '../../contract/view.ts';
import { text } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { answerButtons } from '../errands/cycles.screen.ts';
import { sayAct } from './say-act.ts';

/** What people are told of an act on a cycle. */
type Told = {
  readonly act: CycleAct;
  readonly reason: string;
  readonly cycle: Cycle;
  readonly about?: { readonly id: string; readonly name: string } | undefined;
};

/** HR changed a cycle: what holds now, for this reader, and why. */
export function cycleNewsScreen(t: Translate, told: Told, readerId: string): Screen | undefined {
  const said = sayNews(t, told, readerId);
  if (!said) return undefined;
  return {
    preview: t('cycle.news.preview'),
    blocks: [...said, paragraph(t('cycle.news.reason', { reason: told.reason })), row([homeButton(t)])],
  };
}

function sayNews(t: Translate, { act, cycle, about }: Told, readerId: string): readonly Block[] | undefined {
  const { name } = cycle;
  const isMine = about?.id === readerId;
  const who = about ? withoutTitles(about.name) : '';
  switch (act.kind) {
    case 'correct':
      return [
        paragraph(t('cycle.news.correct', { name })),
        bullets(
          stages.map((stage) =>
            text(
              t('cycle.news.window', {
                stage: t(`cycle.stage.${stage}`),
                days: sayDays(t, cycle.windows[stage]),
              }),
            ),
          ),
        ),
      ];
    case 'extend':
    case 'reopen': {
      const { whom } = act;
      const more = { name, stage: t(`cycle.stage.${act.stage}`), date: sayFullDay(act.until, t.locale) };
      if (whom.who === 'all') return [paragraph(t('cycle.news.stage.all', more))];
      if (whom.who === 'unit') return [paragraph(t('cycle.news.stage.unit', { ...more, unit: whom.unit }))];
      return [
        paragraph(isMine ? t('cycle.news.stage.mine', more) : t('cycle.news.stage.person', { ...more, who })),
      ];
    }
    case 'take-out':
    case 'put-back':
    case 'withdraw':
      return [paragraph(t(`cycle.news.${act.kind}.${isMine ? 'mine' : 'person'}`, { name, who }))];
    case 'close':
      return [paragraph(t('cycle.news.close', { name }))];
    default:
      return undefined;
  }
}

const sayDays = (t: Translate, { from, to }: Cycle['period']): string =>
  t('cycle.days', { from: sayDate(from, t.locale), to: sayDate(to, t.locale) });

/** Asks somebody in HR for the yes of a second officer. */
export const cycleAskedScreen = (
  t: Translate,
  {
    act,
    reason,
    cycle,
    about,
    askedBy,
    no,
    confirmBy,
  }: Told & { readonly askedBy: string; readonly no: number; readonly confirmBy: Temporal.Instant },
): Screen => ({
  preview: t('cycle.asked.preview'),
  blocks: [
    paragraph(
      t('cycle.asked.body', { who: withoutTitles(askedBy), act: sayAct(t, act, cycle.name, about?.name) }),
    ),
    paragraph(t('cycle.news.reason', { reason })),
    paragraph(t('cycle.asked.how', { moment: sayMoment(confirmBy, cycle.timeZone, t.locale) })),
    row(answerButtons(t, no)),
    row([homeButton(t)]),
  ],
});
