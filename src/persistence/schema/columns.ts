import { customType } from 'drizzle-orm/pg-core';
import { Temporal } from '../../shared/time.ts';

export const momentType = 'timestamp with time zone';

/** A moment. PostgreSQL writes it differently in a column and in JSON; both are read. */
export const moment = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => momentType,
  toDriver: (at) => {
    if (at !== last.at) last = { at, written: writtenMoment(at) };
    return last.written;
  },
  fromDriver: (written) => Temporal.Instant.from(written),
});

/** A moment as PostgreSQL reads it. Most are whole milliseconds, which a date writes much sooner. */
export function writtenMoment(at: Temporal.Instant): string {
  const ms = at.epochMilliseconds;
  return at.epochNanoseconds === BigInt(ms) * 1_000_000n ? new Date(ms).toISOString() : at.toString();
}

/** One save gives the same moment to several columns. */
let last: { readonly at?: Temporal.Instant; readonly written: string } = { written: '' };

/** The days last read: many rows have the same few, and rows of one day share it. */
const days = new Map<string, Temporal.PlainDate>();
const daysMax = 2000;

/** A day as PostgreSQL writes it; throws when it is none. */
export function dayOf(written: string): Temporal.PlainDate {
  const known = days.get(written);
  if (known) return known;
  if (days.size >= daysMax) days.clear();
  const read = Temporal.PlainDate.from(written);
  days.set(written, read);
  return read;
}

/** A day of the calendar. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (on) => on.toString(),
  fromDriver: dayOf,
});

/** JSON whose shape is checked when it is read. */
export const checkedJson = <T>(name: string, shape: { readonly parse: (given: unknown) => T }) =>
  customType<{ data: T; driverData: unknown }>({
    dataType: () => 'jsonb',
    toDriver: (given) => JSON.stringify(given),
    fromDriver: (given) => shape.parse(given),
  })(name);

/** An object of values of one kind. Every press reads some, and zod would make ten objects for each. */
export function recordOf<V>(isOne: (value: unknown) => value is V) {
  const isRecord = (given: unknown): given is Readonly<Record<string, V>> =>
    typeof given === 'object' && given !== null && !Array.isArray(given) && Object.values(given).every(isOne);
  return {
    parse: (given: unknown): Readonly<Record<string, V>> => {
      if (!isRecord(given)) throw new TypeError('a stored object is not what it should be');
      return given;
    },
  };
}

/** Where a chat or a message is on its platform. Only the platform's adapter knows the keys. */
export const place = recordOf((value) => typeof value === 'string' || typeof value === 'number');
