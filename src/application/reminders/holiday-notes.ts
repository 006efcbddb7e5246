import { Temporal } from '../../shared/time.ts';
import type { Intent } from '../outcome/intents.ts';

/** Sent messages are kept for thirty days. A later plan could forget that somebody was told, and tell them again. */
const lastDayOfPlan = 24;

type Note = {
  readonly intent: Extract<Intent, { kind: 'holidays-due' }>;
  readonly dedupeKey: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** In December, whether HR must be told that nobody has confirmed the days off of the next year; its number. */
export function yearToConfirm(today: Temporal.PlainDate, confirmed: readonly number[]): number | undefined {
  const next = today.year + 1;
  return today.month === 12 && today.day <= lastDayOfPlan && !confirmed.includes(next) ? next : undefined;
}

/** The dedupe key of a note begins so; the rest is the person. */
export const holidayNoteKey = (year: number): string => `holidays-due:${year}:`;

/** One note for each person of HR, once for that year. */
export const holidayNotes = (year: number, hr: readonly string[], now: Temporal.Instant): readonly Note[] =>
  hr.map((personId) => ({
    intent: { kind: 'holidays-due', personId, year: String(year) },
    dedupeKey: `${holidayNoteKey(year)}${personId}`,
    availableAt: now,
    // After that the doctor still says so.
    expiresAt: Temporal.PlainDate.from({ year, month: 2, day: 1 }).toZonedDateTime('UTC').toInstant(),
  }));
