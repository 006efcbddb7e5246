import type { WantedDay } from '../../application/agency/mark-day.ts';
import type { DayDeed } from '../../domain/agency/marked-day.ts';
import { parseDay } from '../../domain/people/roster-values.ts';
import { deedOf } from '../holidays/day-kind.ts';

/** What a file says of a day: with a name it is marked, with nothing its mark is taken back. */
export type WrittenMark = WantedDay & { readonly field: string };

/** What is wrong with a day before anybody looks at the calendar. */
export type DayFault = 'no-date' | 'no-day' | 'no-kind' | 'day-again' | 'no-map';

type Fault = { readonly path: readonly string[]; readonly code: DayFault };

/** What stands under names, in the order of the file. */
export const entriesOf = (given: unknown): readonly (readonly [string, unknown])[] | undefined =>
  typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : undefined;

/** Reads `date: name`, `date: { name, kind }` and, to take a mark back, a date with nothing. */
export function readDays(given: unknown): {
  readonly days: readonly WrittenMark[];
  readonly faults: readonly Fault[];
} {
  const entries = entriesOf(given);
  if (!entries) return { days: [], faults: [{ path: [], code: 'no-map' }] };
  const faults: Fault[] = [];
  const days: WrittenMark[] = [];
  for (const [field, said] of entries) {
    const day = parseDay(field);
    const mark = markIn(said);
    // The same day may be written in two ways, of which YAML sees no more than two names.
    const isAgain = day !== undefined && days.some((one) => one.day.equals(day));
    const code = !day ? 'no-date' : isAgain ? 'day-again' : typeof mark === 'string' ? mark : undefined;
    if (code !== undefined) faults.push({ path: [field], code });
    if (day && typeof mark !== 'string') days.push({ day, field, ...mark });
  }
  return { days, faults };
}

function markIn(said: unknown): { readonly deed: DayDeed; readonly name: string } | DayFault {
  if (said === null) return { deed: 'unmark', name: '' };
  if (isWritten(said)) return { deed: 'off', name: String(said) };
  const parts = entriesOf(said);
  if (!parts?.every(([key]) => key === 'name' || key === 'kind')) return 'no-day';
  const { name, kind = '' } = Object.fromEntries(parts);
  const deed = isWritten(kind) ? deedOf(String(kind)) : undefined;
  if (!isWritten(name)) return 'no-day';
  return deed === undefined ? 'no-kind' : { deed, name: String(name) };
}

const isWritten = (said: unknown): said is string | number =>
  typeof said === 'string' || typeof said === 'number';
