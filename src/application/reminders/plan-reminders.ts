import { windowState } from '../../domain/cycle/cycle.ts';
import { isEscalating } from '../../domain/reminders/escalation.ts';
import { type Overdue, planReminders, type ReminderFacts } from '../../domain/reminders/plan-reminders.ts';
import type { Duty } from '../../domain/reminders/reminder-days.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Intent } from '../outcome/intents.ts';
import { redrawKey, reminderKey } from './reminder-keys.ts';

/** A new row for the outbox; not added when a row with the same key exists. */
type PlannedMessage = {
  readonly intent: Extract<Intent, { kind: 'reminder' }>;
  readonly dedupeKey: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** Today's reminders as rows. The key is the person and the day, so that several sweeps may plan the same row. */
export function plannedReminders(
  facts: readonly ReminderFacts[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly PlannedMessage[] {
  return planReminders(facts, now, isWorkday).map(({ personId, date, availableAt, expiresAt }) => ({
    intent: { kind: 'reminder', personId, date: date.toString() },
    dedupeKey: reminderKey(personId, date.toString()),
    availableAt,
    expiresAt,
  }));
}

/** Facts, each with a mark: a text that changes when the fact concerns other appraisals. */
export type MarkedFacts = Omit<ReminderFacts, 'duties' | 'overdue'> & {
  readonly duties: readonly (Duty & { readonly mark: string })[];
  readonly overdue: readonly (Overdue & { readonly mark: string })[];
};

/**
 * A short text that stands for the content of a reminder sent now. When it differs from that of the message sent today,
 * the message is redrawn. Empty when nothing is open.
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

/** The last reminder that an account has. */
export type SentReminder = {
  readonly outboxId: string;
  readonly personId: string;
  readonly timeZone: string;
  readonly date: string;
  /** The fingerprint of what it says. */
  readonly shows: string;
  /** The day of the person's last reminder, which may be on another account. */
  readonly newest: string;
  /** The day for which it was last redrawn. */
  readonly redrawn?: string;
};

/**
 * Whether a reminder no longer says the truth. That of today says all that is open. An older one stays, but not when
 * something it names is done, nor beside a newer one on another account: nobody may find work there that is none.
 */
export function isOutdated(
  sent: SentReminder,
  facts: MarkedFacts | undefined,
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): boolean {
  if (sent.date === localDate(now, sent.timeZone).toString())
    return sent.shows !== (facts ? fingerprint(facts, now, isWorkday) : '');
  if (sent.newest > sent.date && sent.newest > (sent.redrawn ?? '')) return true;
  const unfinished = new Set([...(facts?.duties ?? []), ...(facts?.overdue ?? [])].map(({ mark }) => mark));
  return sent.shows !== '' && sent.shows.split(',').some((mark) => !unfinished.has(mark));
}

/** The row that edits a sent message, without a notification. */
export const redrawnReminder = (
  { personId, newest, outboxId }: Pick<SentReminder, 'personId' | 'newest' | 'outboxId'>,
  now: Temporal.Instant,
): PlannedMessage => ({
  intent: { kind: 'reminder', personId, date: newest, edits: outboxId },
  dedupeKey: redrawKey(personId, newest, outboxId, now),
  availableAt: now,
  expiresAt: now.add({ hours: 12 }),
});
