import { nextDeadline, type UnitWeek } from '../../../domain/hr/unit-week.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayProgress, sayWaiting } from './say.ts';

/** How far a unit is, for its head: counts, whose turn it is, and the next last day. No names, and nothing of a result. */
export function unitWeekScreen({ t }: Context, week: UnitWeek): Screen {
  const { unit, cycle, stage, done, people, waiting } = week;
  const next = nextDeadline(week);
  return {
    preview: t('unitWeek.preview'),
    blocks: [
      { kind: 'heading', text: t('unitWeek.title') },
      paragraph([strong(unit), { text: ` · ${cycle}\n${sayProgress(t, stage, done, people)}` }]),
      bullets(waiting.map((one) => sayWaiting(t, one))),
      ...(next ? [paragraph(t('unitWeek.next', { date: sayDate(next, t.locale) }))] : []),
      row([
        { label: t('home.teamButton'), tone: 'primary', action: { type: 'nav.team', page: 0 } },
        homeButton(t),
      ]),
    ],
  };
}
