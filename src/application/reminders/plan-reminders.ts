import { windowState } from '../../domain/cycle/cycle.ts';
import { isEscalating } from '../../domain/reminders/escalation.ts';
import { type Overdue, planReminders, type ReminderFacts } from '../../domain/reminders/plan-reminders.ts';
import type { Duty } from '../../domain/reminders/reminder-days.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Intent } from '../outcome/intents.ts';

/** A row of the outbox to be, unless one with its key is there. */
export type PlannedMessage = {
  readonly intent: Extract<Intent, { kind: 'reminder' }>;
  readonly dedupeKey: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** Today's reminders as rows: one key per person and day, so that sweeps and processes may repeat each other freely. */
export function plannedReminders(
  facts: readonly ReminderFacts[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly PlannedMessage[] {
  return planReminders(facts, now, isWorkday).map(({ personId, date, availableAt, expiresAt }) => ({
    intent: { kind: 'reminder', personId, date: date.toString() },
    dedupeKey: `reminder:${personId}:${date.toString()}`,
    availableAt,
    expiresAt,
  }));
}

/** Facts with a mark on each, which changes whenever other appraisals are meant. */
export type MarkedFacts = Omit<ReminderFacts, 'duties' | 'overdue'> & {
  readonly duties: readonly (Duty & { readonly mark: string })[];
  readonly overdue: readonly (Overdue & { readonly mark: string })[];
};

/**
 * What a reminder of now would be about, as a short text to compare: when it differs from what the day's message says,
 * that message is redrawn. Empty when nothing is open.
 */
export function fingerprint(facts: MarkedFacts, now: Temporal.Instant, isWorkday: IsWorkday): string {
  const today = localDate(now, facts.timeZone);
  const open = facts.duties
    .filter(({ window, windowTimeZone }) => windowState(window, localDate(now, windowTimeZone)) === 'open')
    .map(({ mark }) => mark);
  const overdue = facts.overdue
    .filter(({ level, window }) => isEscalating(level, window, today, isWorkday))
    .map(({ mark }) => mark);
  return [...open, ...overdue].sort().join(',');
}

/** The row that redraws a message already sent, silently. The minute in its key lets it be redrawn again later. */
export const redrawnReminder = (
  {
    personId,
    date,
    outboxId,
  }: { readonly personId: string; readonly date: string; readonly outboxId: string },
  now: Temporal.Instant,
): PlannedMessage => ({
  intent: { kind: 'reminder', personId, date, edits: outboxId },
  dedupeKey: `reminder:${personId}:${date}:edit:${Math.floor(now.epochMilliseconds / 60_000)}`,
  availableAt: now,
  expiresAt: now.add({ hours: 12 }),
});
