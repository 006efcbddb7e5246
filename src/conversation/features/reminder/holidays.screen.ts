import type { CalendarDay } from '../../../domain/reminders/calendar.ts';
import { sayFullDay } from '../../../i18n/dates.ts';
import type { Translate } from '../../../i18n/translate.ts';
import { type Block, type RichText, type Screen, strong } from '../../contract/view.ts';
import { homeButton, note, row } from '../../ui/blocks.ts';
import { paragraph } from '../../ui/parts.ts';

/** For HR, in December: the days off of the next year as the bot knows them, which nobody has confirmed. */
export function holidaysDueScreen(t: Translate, year: number, days: readonly CalendarDay[]): Screen {
  const off = days.filter(({ kind }) => kind !== 'workday');
  const list: readonly Block[] =
    off.length === 0
      ? [note('warning', t.rich('holidays.due.unknown', { year: String(year) }))]
      : [
          {
            kind: 'details',
            title: t('holidays.due.list', { count: off.length, year: String(year) }),
            parts: [{ kind: 'bullets', items: off.map((one) => line(t, one)) }],
          },
        ];
  return {
    preview: t('holidays.due.preview'),
    blocks: [
      { kind: 'heading', text: t('holidays.due.title', { year: String(year) }) },
      paragraph(t('holidays.due.body', { year: String(year) })),
      ...list,
      { kind: 'paragraph', text: t.rich('holidays.due.how', { year: String(year) }) },
      row([homeButton(t)]),
    ],
  };
}

const line = (t: Translate, { day, name, kind, mayMove }: CalendarDay): RichText => [
  strong(sayFullDay(day, t.locale)),
  { text: `: ${kind === 'joint-leave' || kind === 'national' ? name : t('holidays.due.byHr', { name })}` },
  ...(mayMove ? [{ text: ` (${t('holidays.due.mayMove')})`, style: 'emphasis' } as const] : []),
];
