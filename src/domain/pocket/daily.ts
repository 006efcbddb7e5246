import { Temporal } from '../../shared/time.ts';
import { cleanText } from '../typed/clean.ts';

/** What e-Kinerja's daily record asks for besides the words, as far as its owner told it. All of it is the owner's own. */
export type DailyRecord = {
  /** The day on which it was done; absent = the day that the piece is about. */
  readonly doneOn?: Temporal.PlainDate;
  /** Hours of that day, as 08:00. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  /** A whole number of something: 3 reports. */
  readonly quantity?: number;
  readonly unit?: string;
  /** An own link into the cloud: what e-Kinerja takes as evidence. It is shown and copied, never opened by the bot. */
  readonly link?: string;
};

/** What is asked of a record, one question each. Stored in buttons by its place. */
export const recordParts = ['day', 'hours', 'quantity', 'link'] as const;
export type RecordPart = (typeof recordParts)[number];

const unitMax = 30;
/** Longest answers: hours, or a number with what it counts. */
export const hoursTextMax = 20;
export const quantityTextMax = 40;
/** With the name of its field before it, it still fits into one button that copies. */
export const linkMax = 240;
/** The longest activity and the longest name of a work result, in one line each. */
export const lineMax = 200;
/** Typed instead of an answer, it takes the old one away: where a form asks one by one, nothing typed keeps it. */
export const nothing = '-';

/**
 * An own link as it is kept: https, to a host with a name in plain letters, and nothing before an @, where a name
 * stands that looks like the host. Undefined when it is anything else.
 */
export function readLink(typed: string): string | undefined {
  const bare = cleanText(typed);
  // Letters of other alphabets look like these, and marks that turn the direction hide where an address leads.
  if (!/^https:\/\/[\x21-\x7e]+$/iu.test(bare) || !URL.canParse(bare)) return undefined;
  const { href, hostname, username, password } = new URL(bare);
  const labels = hostname.split('.');
  const isNamed = labels.length > 1 && /^[a-z]{2,}$/u.test(labels.at(-1) ?? '');
  const isDisguised = labels.some((label) => label.startsWith('xn--')) || bare.includes('\\');
  const isSafe =
    isNamed && !isDisguised && username === '' && password === '' && !/^https:\/\/[^/?#]*@/iu.test(bare);
  return isSafe && href.length <= linkMax ? href : undefined;
}

type Hours = Required<Pick<DailyRecord, 'startsAt' | 'endsAt'>>;

/** "08.00-10.30", "8 - 10", "8:15 sampai 9": the end lies after the beginning. */
export function readHours(typed: string): Hours | undefined {
  const clock = '(\\d{1,2})(?:[.:](\\d{2}))?';
  const found = new RegExp(`^${clock}\\s*(?:-|–|—|s\\.?/?d\\.?|sampai|to)\\s*${clock}$`, 'iu').exec(
    cleanText(typed),
  );
  if (!found) return undefined;
  const [, fromHour, fromMinute, toHour, toMinute] = found;
  const startsAt = clockTime(fromHour, fromMinute);
  const endsAt = clockTime(toHour, toMinute);
  return startsAt !== undefined && endsAt !== undefined && startsAt < endsAt
    ? { startsAt, endsAt }
    : undefined;
}

function clockTime(hour = '', minute = '00'): string | undefined {
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : undefined;
}

/** "3 laporan", "12": a whole number, and of what. */
export function readQuantity(typed: string): Pick<DailyRecord, 'quantity' | 'unit'> | undefined {
  const found = /^(\d{1,6})(?:\s+(\p{L}.*))?$/u.exec(cleanText(typed).replace(/\s+/gu, ' '));
  const [, digits, unit] = found ?? [];
  if (digits === undefined || (unit?.length ?? 0) > unitMax) return undefined;
  return { quantity: Number(digits), ...(unit !== undefined && { unit }) };
}

/** All of a record in one text, of which the audit trail has the hash; undefined when nothing of it is told. */
export function recordText({
  doneOn,
  startsAt,
  endsAt,
  quantity,
  unit,
  link,
}: DailyRecord): string | undefined {
  const parts = [doneOn, startsAt, endsAt, quantity, unit, link];
  if (parts.every((part) => part === undefined)) return undefined;
  return parts.map((part) => part?.toString() ?? '').join('\n');
}

/** Whether a day may be that of a piece: not to come, and not longer ago than a year. */
export const isDayOfWork = (day: Temporal.PlainDate, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(day, today) <= 0 && Temporal.PlainDate.compare(day, firstDayOfWork(today)) >= 0;

export const firstDayOfWork = (today: Temporal.PlainDate): Temporal.PlainDate => today.subtract({ years: 1 });
