import { attempt } from '../../shared/attempt.ts';
import { ianaZone, Temporal } from '../../shared/time.ts';
import { type Cell, cellText } from './roster-table.ts';

/** The days last read from texts: a roster names the same few again and again, and who has the same shares one. */
const read = new Map<string, Temporal.PlainDate | undefined>();
const readMax = 2000;

/** Reads a day: ISO, day first with / . or - or the name of the month, a date cell, or the number of a spreadsheet. */
export function parseDay(cell: Cell): Temporal.PlainDate | undefined {
  const text = cellText(cell);
  if (typeof cell === 'object' && 'number' in cell) {
    // Day 1 of Excel is 1 January 1900, and Excel counts a 29 February 1900, which did not exist.
    const date = attempt(() => new Temporal.PlainDate(1899, 12, 30).add({ days: Number(text) }));
    return date && plausible(date);
  }
  if (read.has(text)) return read.get(text);
  if (read.size >= readMax) read.clear();
  const found = dayIn(text);
  read.set(text, found);
  return found;
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (dayFirst) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const named = /^(\d{1,2})[ ./-]*([a-z]{3,9})[ ./-]*(\d{2}|\d{4})$/i.exec(text);
  const month = named?.[2] === undefined ? undefined : monthOf(named[2]);
  return month === undefined ? undefined : day(wholeYear(named?.[3] ?? ''), String(month), named?.[1]);
}

/** Such as 03/01/22: whether a day, a month or a year comes first, nobody can tell. */
export const hasShortYear = (cell: Cell): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(cellText(cell));

/** Of each month what its names begin with, in Indonesian and English, and the short forms that differ. */
const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'pebruari', 'february'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'ags'],
  ['september'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
];

/** 1 to 12 for a name or its first letters, at least three. */
function monthOf(word: string): number | undefined {
  const place = months.findIndex((names) => names.some((name) => name.startsWith(word.toLowerCase())));
  return place < 0 ? undefined : place + 1;
}

/** Beside a month in words, two digits are the year, as in 01-Okt-23; those that are plausible lie in 1950 to 2049. */
const wholeYear = (year: string): string =>
  year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`;

function day(year?: string, month?: string, of?: string): Temporal.PlainDate | undefined {
  const fields = { year: Number(year), month: Number(month), day: Number(of) };
  const date = attempt(() => Temporal.PlainDate.from(fields, { overflow: 'reject' }));
  return date && plausible(date);
}

/** Refuses mistyped years, which would exclude the person from every cycle. */
const plausible = (date: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  date.year >= 1950 && date.year <= 2100 ? date : undefined;

const yes = new Set(['ya', 'y', 'yes', 'true', '1', 'x', 'v', '✓', '✔', 'benar']);
const no = new Set(['tidak', 't', 'tdk', 'no', 'n', 'false', '0', 'bukan', 'salah']);

export function parseYesNo(cell: Cell): boolean | undefined {
  const word = cellText(cell).toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : undefined;
}

/** An e-mail address in lower case. Only its form is checked. */
export function parseEmail(cell: Cell): string | undefined {
  const text = cellText(cell).toLowerCase();
  const isAddress =
    /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/.test(
      text,
    );
  return isAddress && text.length <= 254 && !text.includes('..') ? text : undefined;
}

const zones: Readonly<Record<string, string>> = {
  wib: 'Asia/Jakarta',
  wita: 'Asia/Makassar',
  wit: 'Asia/Jayapura',
};

/** An IANA zone, or WIB, WITA, WIT. */
export function parseTimeZone(cell: Cell): string | undefined {
  const text = cellText(cell);
  return ianaZone(zones[text.toLowerCase()] ?? text);
}
