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
const weekdays = formats({ weekday: 'short' });

const atMidnight = (date: Temporal.PlainDate): Date =>
  new Date(date.toZonedDateTime('UTC').epochMilliseconds);

/** "1 Januari 2027". */
export const sayDate = (date: Temporal.PlainDate, locale: Locale): string =>
  dates[locale].format(atMidnight(date));

/** "Jumat, 1 Januari 2027". */
export const sayDay = (date: Temporal.PlainDate, locale: Locale): string =>
  days[locale].format(atMidnight(date));

/** "Jum". */
export const sayWeekday = (date: Temporal.PlainDate, locale: Locale): string =>
  weekdays[locale].format(atMidnight(date));

/** "WITA"; the IANA name where people have no other. */
export const zoneName = (timeZone: string): string => zoneNames[timeZone] ?? timeZone;

/** "25 November 2026 09.15 WITA": a moment in a time zone, always with the zone's name. */
export function sayMoment(at: Temporal.Instant, timeZone: string, locale: Locale): string {
  const local = at.toZonedDateTimeISO(timeZone);
  const time = `${String(local.hour).padStart(2, '0')}${locale === 'id' ? '.' : ':'}${String(local.minute).padStart(2, '0')}`;
  return `${sayDate(local.toPlainDate(), locale)} ${time} ${zoneName(timeZone)}`;
}

/** "Minggu, 31 Januari 2027 23.59 WITA": the end of a window's last day. */
export const sayDeadline = (lastDay: Temporal.PlainDate, timeZone: string, locale: Locale): string =>
  `${sayDay(lastDay, locale)} ${locale === 'id' ? '23.59' : '23:59'} ${zoneName(timeZone)}`;
