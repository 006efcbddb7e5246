import type { DayPlan } from '../../../application/agency/mark-day.ts';
import type { StoredSettings } from '../../../domain/agency/change.ts';
import { dayDeeds } from '../../../domain/agency/marked-day.ts';
import { type CalendarDay, calendarOf } from '../../../domain/reminders/calendar.ts';
import { sayDate } from '../../../i18n/dates.ts';
import type { Context } from '../../contract/feature.ts';
import { type Button, type RichText, type Screen, strong } from '../../contract/view.ts';
import { bullets, column, homeButton, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';
import { groupOfDays } from './groups.ts';
import type { AgencyScreen } from './verbs.ts';

/** So many of the coming days are shown: with the buttons they fill a phone. */
const shownDays = 8;

type T = Context['t'];

/** The coming days off: those of the decree, and what the agency marked. */
export function daysScreen({ t, model: { today } }: Context, { days }: StoredSettings): Screen {
  const coming = [today.year, today.year + 1]
    .flatMap((year) => calendarOf(year, days))
    .filter(({ day }) => day.since(today).sign >= 0)
    .slice(0, shownDays);
  const back: Button = { label: t('button.back'), action: { type: 'agency.group', group: groupOfDays } };
  return {
    blocks: [
      { kind: 'heading', text: t('settings.day.title') },
      coming.length === 0 ? paragraph(t('settings.day.nothing')) : bullets(coming.map((one) => line(t, one))),
      paragraph(t('settings.day.about')),
      column(
        dayDeeds.map((deed, at) => ({
          label: t(`settings.day.button.${deed}`),
          action: { type: 'agency.day', deed: at },
        })),
      ),
      row([back, homeButton(t)]),
    ],
    preview: t('hr.preview'),
  };
}

const line = (t: T, { day, name, kind, mayMove, isMarked }: CalendarDay): RichText => [
  strong(sayDate(day, t.locale)),
  { text: `: ${name}` },
  ...(kind === 'workday' ? [{ text: ` · ${t('settings.day.worked')}` }] : []),
  ...(isMarked ? [{ text: ` · ${t('settings.source.changed')}` }] : []),
  ...(mayMove ? [{ text: ` · ${t('holidays.due.mayMove')}` }] : []),
];

/** The last look at a day. */
export function dayScreen(
  { t }: Context,
  plan: DayPlan,
  { deed, reason }: Extract<AgencyScreen, { at: 'agency-day' }>,
): Screen {
  const name = plan.deed === 'unmark' ? (plan.before?.name ?? '') : plan.name;
  return {
    blocks: [
      { kind: 'heading', text: t(`settings.day.form.${plan.deed}`) },
      paragraph([strong(sayDate(plan.day, t.locale)), { text: `: ${name}` }]),
      paragraph(
        `${t(`settings.day.then.${plan.deed}`)} ${t('settings.when.at-once')} ${t('settings.people', { people: plan.people })}`,
      ),
      { kind: 'quote', text: reason },
      column([
        { label: t('settings.button.save'), tone: 'primary', action: { type: 'agency.markDay', deed } },
        { label: t('settings.button.edit'), action: { type: 'agency.day', deed } },
      ]),
      row([{ label: t('button.cancel'), action: { type: 'agency.days' } }]),
    ],
    preview: t('hr.preview'),
  };
}
