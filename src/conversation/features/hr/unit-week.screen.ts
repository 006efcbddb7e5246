import { nextDeadline, type UnitWeek } from '../../../domain/hr/unit-week.ts';
import { sayDateNear } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Block, type Screen, strong } from '../../contract/view.ts';
import { bullets, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { sayProgress, sayWaiting } from './say.ts';

/**
 * How far a unit is, for its head and for who acts in their name: counts, whose turn it is, and the next last day. No names
 * of staff, and nothing of a result.
 */
export function unitWeekScreen(context: Context, weeks: readonly UnitWeek[]): Screen {
  const { t } = context;
  return {
    preview: t('unitWeek.preview'),
    blocks: [
      { kind: 'heading', text: t('unitWeek.title') },
      ...weeks.flatMap((week) => weekOf(context, week)),
      row([
        { label: t('home.teamButton'), tone: 'primary', action: { type: 'nav.team', page: 0 } },
        homeButton(t),
      ]),
    ],
  };
}

function weekOf(context: Context, week: UnitWeek): readonly Block[] {
  const { t } = context;
  const { unit, onBehalfOf, cycle, stage, done, people, waiting } = week;
  const next = nextDeadline(week);
  const named = onBehalfOf === undefined ? cycle : t('unitWeek.for', { cycle, name: onBehalfOf });
  return [
    paragraph([strong(unit), { text: ` · ${named}\n${sayProgress(t, stage, done, people)}` }]),
    bullets(waiting.map((one) => sayWaiting(context, one))),
    ...(next ? [paragraph(t('unitWeek.next', { date: sayDateNear(next, context.model, t.locale) }))] : []),
  ];
}
