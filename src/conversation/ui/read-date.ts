import { Temporal } from '../../shared/time.ts';

/** Reads a date written day-month-year, as in Indonesia, or ISO; undefined when it is not a date. */
export function readDate(written: string): Temporal.PlainDate | undefined {
  const local = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(written);
  const iso = local
    ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}`
    : written.trim();
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}
