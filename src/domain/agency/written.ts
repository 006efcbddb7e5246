import { attempt } from '../../shared/attempt.ts';
import { Temporal } from '../../shared/time.ts';
import type { ObjectionTerm } from '../appraisal/response.ts';
import type { OfficeHours } from '../reminders/working-days.ts';

/** Values of settings as they are written: one text for each value, and the value of each text. */

const time = (text: string): Temporal.PlainTime | undefined =>
  /^\d\d:\d\d$/.test(text) ? attempt(() => Temporal.PlainTime.from(text)) : undefined;

/** `08:00-17:00`. Undefined for anything else, and for hours that end before they begin. */
export function hoursOf(text: string): OfficeHours | undefined {
  const [from, until, ...more] = text.split('-').map(time);
  if (!from || !until || more.length > 0 || Temporal.PlainTime.compare(from, until) >= 0) return undefined;
  return { from: text.slice(0, 5), until: text.slice(6) };
}

/** `1,2,3,4,5`: Monday is 1. */
export function weekOf(text: string): readonly number[] | undefined {
  if (!/^[1-7](,[1-7])*$/.test(text)) return undefined;
  return [...new Set(text.split(',').map(Number))].toSorted((a, b) => a - b);
}

/** `14 calendar` or `14 working`. */
export function termOf(text: string): ObjectionTerm | undefined {
  const [, days, kind] = /^(\d{1,3}) (calendar|working)$/.exec(text) ?? [];
  return days === undefined
    ? undefined
    : { days: Number(days), kind: kind === 'working' ? kind : 'calendar' };
}

/** `14`: days, from none on. */
export const daysOf = (text: string): number | undefined =>
  /^\d{1,2}$/.test(text) ? Number(text) : undefined;
