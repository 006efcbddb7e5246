import type { CalendarDay } from '../../domain/reminders/calendar.ts';
import { nationalDays } from '../../domain/reminders/national-days.ts';
import { sayWeekday } from '../../i18n/dates.ts';
import type { Translate } from '../../i18n/translate.ts';
import { withoutControls } from '../../shared/formula-safe.ts';

type Year = { readonly year: number; readonly isConfirmed: boolean; readonly days: readonly CalendarDay[] };

const kinds = [
  'national',
  'joint-leave',
  'by-hr',
  'workday',
] as const satisfies readonly CalendarDay['kind'][];

/** The days off of a year in lines for people, with what HR still has to do about them. */
export function sayYear(t: Translate, { year: number, isConfirmed, days }: Year): readonly string[] {
  const year = String(number);
  const width = Math.max(...kinds.map((kind) => t(`cli.holidays.kind.${kind}`).length));
  const lines = days.map(({ day, name, kind, mayMove, isMarked }) => {
    const marks = [
      ...(mayMove ? [t('cli.holidays.may-move')] : []),
      ...(isMarked && kind !== 'by-hr' ? [t('cli.holidays.set-by-hr')] : []),
    ];
    const more = marks.length > 0 ? ` (${marks.join(', ')})` : '';
    const called = t(`cli.holidays.kind.${kind}`).padEnd(width);
    return withoutControls(`  ${day} ${sayWeekday(day, t.locale)}  ${called}  ${name}${more}`);
  });
  const sources = [...new Set(nationalDays(number).map(({ source }) => source))].join(' · ');
  return [
    t(isConfirmed ? 'cli.holidays.confirmed-year' : 'cli.holidays.open-year', { year }),
    ...(lines.length > 0 ? lines : [`  ${t('cli.holidays.no-day')}`]),
    ...(sources === '' ? [] : [`  ${t('cli.holidays.sources', { sources })}`]),
    ...(isConfirmed || lines.length === 0 ? [] : [`  ${t('cli.holidays.compare', { year })}`]),
    '',
  ];
}
