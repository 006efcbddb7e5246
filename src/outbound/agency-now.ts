import { type Agency, type AgencyDefaults, agencyOf } from '../domain/agency/settings.ts';
import { daysOff } from '../domain/reminders/calendar.ts';
import { type Holidays, type IsWorkday, workdays } from '../domain/reminders/working-days.ts';
import { storedAgency } from '../persistence/agency/stored-agency.ts';
import type { Db } from '../persistence/db.ts';
import type { Temporal } from '../shared/time.ts';

/** The agency's settings and its days off, as last read. */
export type AgencyNow = {
  readonly agency: Agency;
  readonly holidays: Holidays;
  readonly isWorkday: IsWorkday;
};

/** Reads both in one statement; they are few rows, and never read by a press. */
export async function agencyNow(
  db: Db,
  today: Temporal.PlainDate,
  given: AgencyDefaults,
): Promise<AgencyNow> {
  const { year } = today;
  const { settings, marked } = await storedAgency(db, year - 1);
  const agency = agencyOf(settings, given);
  const holidays = daysOff([year - 1, year, year + 1], marked);
  return { agency, holidays, isWorkday: workdays(holidays, agency) };
}

/** The working days and hours of the agency around a day. */
export const calendarAround = async (db: Db, today: Temporal.PlainDate): Promise<IsWorkday> =>
  (await agencyNow(db, today, { agencyName: '' })).isWorkday;

/**
 * Reads both when they are first asked for, if they are not known, and again only after that failed: a sweep asks in many
 * of its parts, and one that could not read leaves the next its own try.
 */
export function readOnceAround(
  db: Db,
  today: Temporal.PlainDate,
  known?: AgencyNow,
): () => Promise<AgencyNow> {
  let reading = known && Promise.resolve(known);
  return () => {
    reading ??= agencyNow(db, today, { agencyName: '' }).catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}
