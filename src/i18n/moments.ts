import type { Temporal } from '../shared/time.ts';
import { isNear, lastMinuteOf, type Reader, sayMinute, sayMoment, sayNearMoment } from './dates.ts';
import type { Locale } from './locale.ts';

/** A moment that a text tells, so that an app may tell it where the phone is. */
export type Moment = {
  readonly at: Temporal.Instant;
  /**
   * What the words say besides the time: the date, or the day of the week too. `words` stay as they are, because an app
   * knows no "tomorrow", and beside the time of another zone that word may be wrong.
   */
  readonly says: 'date' | 'weekday' | 'words';
};

/** The words for a moment, for apps that know only words, and the moment. It goes into a message as its words do. */
export type SaidMoment = { readonly text: string; readonly moment: Moment };

/** "25 November 2026 09.15 WITA": of what is on record. */
export const momentIn = (at: Temporal.Instant, timeZone: string, locale: Locale): SaidMoment => ({
  text: sayMoment(at, timeZone, locale),
  moment: { at, says: 'date' },
});

/** "Kamis, 10 Desember 08.30 WITA". */
export const minuteFor = (at: Temporal.Instant, reader: Reader, locale: Locale): SaidMoment => ({
  text: sayMinute(at, reader, locale),
  moment: { at, says: 'weekday' },
});

/** The same, or "besok (Kamis, 10 Desember 08.30 WITA)". */
export const nearMomentFor = (at: Temporal.Instant, reader: Reader, locale: Locale): SaidMoment =>
  isNear(at, reader)
    ? { text: sayNearMoment(at, reader, locale), moment: { at, says: 'words' } }
    : minuteFor(at, reader, locale);

/** "Kamis, 10 Desember 23.59 WITA", or "hari ini (…)": the end of a window's last day, where the reader is. */
export const deadlineFor = (
  lastDay: Temporal.PlainDate,
  timeZone: string,
  reader: Reader,
  locale: Locale,
): SaidMoment => nearMomentFor(lastMinuteOf(lastDay, timeZone), reader, locale);
