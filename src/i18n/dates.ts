import type { Temporal } from '../shared/time.ts';
import type { Locale } from './locale.ts';

const tags: Readonly<Record<Locale, string>> = { id: 'id-ID', en: 'en-GB' };

/** The names people use for the Indonesian zones; other zones keep their IANA name. */
const zoneNames: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** Made once: every screen says some date. */
const formats = (options: Intl.DateTimeFormatOptions): Readonly<Record<Locale, Intl.DateTimeFormat>> => {
  const inUtc = { ...options, timeZone: 'UTC' };
  return { id: new Intl.DateTimeFormat(tags.id, inUtc), en: new Intl.DateTimeFormat(tags.en, inUtc) };
};
const dates = formats({ dateStyle: 'long' });
const days = formats({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const daysOfYear = formats({ weekday: 'long', day: 'numeric', month: 'long' });
const datesOfYear = formats({ day: 'numeric', month: 'long' });
const shortDates = formats({ day: 'numeric', month: 'short' });
const months = formats({ month: 'short', year: '2-digit' });
const weekdays = formats({ weekday: 'short' });
const near: Readonly<Record<Locale, Intl.RelativeTimeFormat>> = {
  id: new Intl.RelativeTimeFormat(tags.id, { numeric: 'auto' }),
  en: new Intl.RelativeTimeFormat(tags.en, { numeric: 'auto' }),
};

const atMidnight = (date: Temporal.PlainDate): Date =>
  new Date(date.toZonedDateTime('UTC').epochMilliseconds);

/** "1 Januari 2027". */
export const sayDate = (date: Temporal.PlainDate, locale: Locale): string =>
  dates[locale].format(atMidnight(date));

/** "1 Januari", with the year only where it is another than now: for lines that name several days. */
export const sayDateNear = (date: Temporal.PlainDate, { today }: Now, locale: Locale): string =>
  date.year === today.year ? datesOfYear[locale].format(atMidnight(date)) : sayDate(date, locale);

/** "1 Okt", for a button; the year stands beside it. */
export const sayShortDate = (date: Temporal.PlainDate, locale: Locale): string =>
  shortDates[locale].format(atMidnight(date));

/** "1 Okt–9 Nov", for a button; the year and whole names stand beside it. */
export const sayShortDays = (
  { from, to }: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate },
  locale: Locale,
): string => [from, to].map((date) => shortDates[locale].format(atMidnight(date))).join('–');

/** "Des 26", for the head of a narrow column. */
export const sayMonth = (date: Temporal.PlainDate, locale: Locale): string =>
  months[locale].format(atMidnight(date));

/** "Jumat, 1 Januari 2027", whatever the year: for lists of another one. */
export const sayFullDay = (date: Temporal.PlainDate, locale: Locale): string =>
  days[locale].format(atMidnight(date));

/** "Kamis, 10 Desember", with the year only where it is another than now. */
export const sayDay = (date: Temporal.PlainDate, { today }: Now, locale: Locale): string =>
  date.year === today.year ? daysOfYear[locale].format(atMidnight(date)) : sayFullDay(date, locale);

/** "Jum". */
export const sayWeekday = (date: Temporal.PlainDate, locale: Locale): string =>
  weekdays[locale].format(atMidnight(date));

/** "WITA"; the IANA name where people have no other. */
export const zoneName = (timeZone: string): string => zoneNames[timeZone] ?? timeZone;

/** "09.15 WITA": the time of a day that is said beside it. */
export const sayClock = (at: Temporal.Instant, timeZone: string, locale: Locale): string =>
  `${clockTime(at.toZonedDateTimeISO(timeZone), locale)} ${zoneName(timeZone)}`;

/** "25 November 2026 09.15 WITA": a moment in a time zone, always with the zone's name. */
export function sayMoment(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return `${sayDate(local.toPlainDate(), locale)} ${clockTime(local, locale)} ${zoneName(timeZone)}`;
}

/** What day it is where a date is read. */
type Now = { readonly today: Temporal.PlainDate };
/** Who reads a date: their zone, and what day it is there. */
export type Reader = Now & { readonly timeZone: string };

/**
 * A coming day as people say it: "Kamis, 10 Desember", and "besok (Kamis, 10 Desember)" for today and tomorrow. The date
 * stays beside the word, because a message is read again on other days.
 */
export const sayNearDay = (date: Temporal.PlainDate, now: Now, locale: Locale): string =>
  beside(date, now.today, locale, sayDay(date, now, locale));

/** The same with the time where the reader is: "besok (Kamis, 10 Desember 08.30 WITA)". */
export function sayNearMoment(at: Temporal.Instant, reader: Reader, locale: Locale): string {
  const date = at.toZonedDateTimeISO(reader.timeZone).toPlainDate();
  return beside(date, reader.today, locale, sayMinute(at, reader, locale));
}

/** "Kamis, 10 Desember 08.30 WITA", where the reader is. */
export function sayMinute(at: Temporal.Instant, reader: Reader, locale: Locale): string {
  const { timeZone } = reader;
  const local = at.toZonedDateTimeISO(timeZone);
  return `${sayDay(local.toPlainDate(), reader, locale)} ${clockTime(local, locale)} ${zoneName(timeZone)}`;
}

/** The last minute of a day where its cycle is: until then a window is open. */
export const lastMinuteOf = (day: Temporal.PlainDate, timeZone: string): Temporal.Instant =>
  day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ minutes: 1 });

/** Whether a moment has a word of its own: today, tomorrow. */
export const isNear = (at: Temporal.Instant, { timeZone, today }: Reader): boolean =>
  hasWord(daysAway(at.toZonedDateTimeISO(timeZone).toPlainDate(), today));

const daysAway = (date: Temporal.PlainDate, today: Temporal.PlainDate): number => today.until(date).days;
const hasWord = (away: number): boolean => away === 0 || away === 1;

function beside(date: Temporal.PlainDate, today: Temporal.PlainDate, locale: Locale, said: string): string {
  const away = daysAway(date, today);
  return hasWord(away) ? `${near[locale].format(away, 'day')} (${said})` : said;
}

const clockTime = ({ hour, minute }: Temporal.ZonedDateTime, locale: Locale): string =>
  `${String(hour).padStart(2, '0')}${locale === 'id' ? '.' : ':'}${String(minute).padStart(2, '0')}`;
