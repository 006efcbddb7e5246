import type { Appraisal } from '../../../domain/appraisal/appraisal.ts';
import { daysToTalk, slotOf, timeOf, timesOn } from '../../../domain/talk/slots.ts';
import { timesOffered } from '../../../domain/talk/talk.ts';
import { sayWeekday } from '../../../i18n/dates.ts';
import { minuteFor } from '../../../i18n/moments.ts';
import type { Translate } from '../../../i18n/translate.ts';
import type { Temporal } from '../../../shared/time.ts';
import type { Model } from '../../contract/model.ts';
import { type Button, type Screen, text } from '../../contract/view.ts';
import { bullets, column, note, row } from '../../ui/blocks.ts';
import { calendarOf } from '../../ui/calendar.ts';
import { paragraph, title } from '../../ui/parts.ts';
import { readerOf } from '../../ui/reader.ts';

/** Working days on one page, each with its hours side by side. */
const daysShown = 4;
/** No talk is offered further ahead than this many pages. */
export const pagesMax = 5;

/** What a button carries of the times chosen: 0 where there is none yet. */
const asThree = ([first = 0, second = 0, third = 0]: readonly number[]) => ({ first, second, third });
export const fromThree = (of: { readonly first: number; readonly second: number; readonly third: number }) =>
  [...new Set([of.first, of.second, of.third])].filter((slot) => slot > 0);

/** The appraiser chooses three times on working days to come; each tap takes one in or out. */
export function offerScreen(
  t: Translate,
  model: Model,
  appraisal: Appraisal,
  page: number,
  picks: readonly number[],
): Screen {
  const { id: appraisalId, revision, employee, cycle } = appraisal;
  const reader = readerOf(model, cycle.timeZone);
  const days = daysToTalk(model.today, calendarOf(model), page * daysShown, daysShown);
  const choose = (label: string, next: readonly number[], to = page): Button => ({
    label,
    action: { type: 'talk.choose', appraisalId, page: to, ...asThree(next) },
  });
  const slotButton = (day: Temporal.PlainDate, time: Temporal.Instant, at: number): Button => {
    const slot = slotOf(time);
    const isPicked = picks.includes(slot);
    const hour = time.toZonedDateTimeISO(reader.timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
    const label = t('talk.offer.slot', {
      mark: isPicked ? '✓' : '',
      day: at === 0 ? `${sayWeekday(day, t.locale)} ${day.day}/${day.month} ` : '',
      hour: t.locale === 'id' ? hour.replace(':', '.') : hour,
    });
    return choose(
      label,
      isPicked ? picks.filter((one) => one !== slot) : [...picks, slot].slice(-timesOffered),
    );
  };
  const chosen = picks
    .toSorted((a, b) => a - b)
    .map((slot) => t.rich('talk.offer.pick', { moment: minuteFor(timeOf(slot), reader, t.locale) }));
  return {
    blocks: [
      { kind: 'heading', text: t('talk.offer.title', { name: employee.name }) },
      paragraph(t('talk.offer.how', { name: employee.name })),
      note('info', text(t('talk.offer.chosen', { count: picks.length }))),
      ...(chosen.length > 0 ? [bullets(chosen)] : []),
      title(t(picks.length === timesOffered ? 'talk.offer.ask' : 'talk.offer.which')),
      ...days.map((day) => row(timesOn(day, reader.timeZone).map((time, at) => slotButton(day, time, at)))),
      row([
        ...(page > 0 ? [choose(t('talk.offer.sooner'), picks, page - 1)] : []),
        ...(page + 1 < pagesMax ? [choose(t('talk.offer.later'), picks, page + 1)] : []),
      ]),
      ...(picks.length === timesOffered
        ? [
            column([
              {
                label: t('talk.offer.send'),
                tone: 'primary',
                action: { type: 'talk.offer', appraisalId, revision, ...asThree(picks) },
              },
            ]),
          ]
        : []),
      row([{ label: t('talk.button.back'), action: { type: 'talk.open', appraisalId } }]),
    ],
    preview: t('talk.preview'),
    isConfidential: true,
  };
}
