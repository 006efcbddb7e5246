import { type Quarter, quarterToPlan } from '../../domain/reminders/notes-due.ts';
import { planBesideReminders, type ReminderFacts } from '../../domain/reminders/plan-reminders.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Intent } from '../outcome/intents.ts';

/** An appraiser with people of whom nothing was noted for a quarter. */
export type NotesFacts = Omit<ReminderFacts, 'duties' | 'overdue'>;

type PlannedNotice = {
  readonly intent: Extract<Intent, { kind: 'notes-due' }>;
  readonly dedupeKey: string;
  readonly availableAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
};

/** What was planned under it is not planned again, so that it comes once a quarter. */
export const notesDueKey = (quarter: Quarter): string => `notes-due:${quarter}:`;

/** One message for each appraiser, in hours in which reminders come, and as rows of the outbox. */
export const plannedNotesDue = (
  facts: readonly NotesFacts[],
  now: Temporal.Instant,
  isWorkday: IsWorkday,
): readonly PlannedNotice[] =>
  planBesideReminders(facts, now, isWorkday).flatMap(({ person, availableAt }) => {
    const { personId, timeZone } = person;
    const day = localDate(now, timeZone);
    const plan = quarterToPlan(day);
    if (!plan) return [];
    return [
      {
        intent: { kind: 'notes-due', personId, quarter: plan.quarter, date: day.toString() },
        dedupeKey: `${notesDueKey(plan.quarter)}${personId}`,
        availableAt,
        expiresAt: plan.ends.toZonedDateTime(timeZone).toInstant(),
      },
    ];
  });
