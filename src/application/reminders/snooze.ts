import type { OpenTask } from '../../domain/reminders/open-tasks.ts';
import { dayCloses } from '../../domain/reminders/quiet-hours.ts';
import { type SnoozeOptions, snoozeOptions, snoozeUntilDay } from '../../domain/reminders/snooze.ts';
import type { IsWorkday } from '../../domain/reminders/working-days.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { Write } from '../outcome/writes.ts';
import { snoozeKey } from './reminder-keys.ts';

export type SnoozeRequest = {
  readonly personId: string;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
  /** Open work, earliest deadline first; a snooze may not go past that deadline. */
  readonly tasks: readonly OpenTask[];
  readonly isWorkday: IsWorkday;
  readonly choice: SnoozeChoice;
};

export type SnoozeChoice = 'two-hours' | 'tomorrow' | { readonly day: Temporal.PlainDate };

export type SnoozeRefusal = 'nothing-open' | 'past-deadline';

export type Snoozed = { readonly until: Temporal.Instant; readonly writes: readonly Write[] };

/** What a person may choose now; undefined when nothing is open. */
export function snoozeChoices(
  request: Omit<SnoozeRequest, 'choice' | 'personId'>,
): SnoozeOptions | undefined {
  const deadline = request.tasks[0]?.deadline;
  return deadline && snoozeOptions(request.now, deadline, request.timeZone, request.isWorkday);
}

/**
 * Snoozes all reminders of a person: none comes before `until`, and one comes then if anything is still open.
 * Never past the earliest deadline.
 */
export function snooze(request: SnoozeRequest): Result<Snoozed, SnoozeRefusal> {
  const options = snoozeChoices(request);
  if (!options) return fail('nothing-open');
  const { personId, choice, timeZone, isWorkday } = request;
  const until =
    typeof choice === 'object'
      ? snoozeUntilDay(options, choice.day, timeZone, isWorkday)
      : { 'two-hours': options.twoHours, tomorrow: options.tomorrow }[choice];
  if (!until) return fail('past-deadline');
  const date = localDate(until, timeZone).toString();
  return ok({
    until,
    writes: [
      { kind: 'snooze', personId, until },
      {
        kind: 'outbox',
        intent: { kind: 'reminder', personId, date },
        dedupeKey: snoozeKey(personId, date, until),
        availableAt: until,
        // If sent later, it would arrive on another day, which may have its own message.
        expiresAt: dayCloses(localDate(until, timeZone), timeZone, isWorkday),
      },
    ],
  });
}
