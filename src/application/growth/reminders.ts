import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import type { GrowthAction } from '../../domain/growth/action.ts';
import type { MentorAsk } from '../../domain/growth/mentor.ts';
import { Temporal } from '../../shared/time.ts';
import type { Write } from '../outcome/writes.ts';

/** After the reminders of the day, which are spread until ten, and those of talks. */
const hour = Temporal.PlainTime.from('10:20');
const daysBefore = { begins: 3, ends: 7 } as const;
/** A mentor is reminded sooner before the end: two weeks leave time for one more meeting. */
const daysBeforeOfMentor = { begins: 3, ends: 14 } as const;

/**
 * Reminds the employee once before what was agreed begins, and once before it ends. Each is a message of its day that
 * nobody asked for: where that day has one already, it comes with the next. What comes too soon for it is not reminded of.
 */
export function growthReminders(
  { id, cycle, employee }: Pick<Appraisal, 'id' | 'cycle' | 'employee'>,
  { no, from, to }: GrowthAction,
  now: Temporal.Instant,
): readonly Write[] {
  return (['begins', 'ends'] as const).flatMap((what): readonly Write[] => {
    const of = what === 'begins' ? from : to;
    const day = of.subtract({ days: daysBefore[what] });
    const at = (on: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
      on.toZonedDateTime({ timeZone: cycle.timeZone, plainTime }).toInstant();
    const availableAt = at(day, hour);
    const isToCome = Temporal.Instant.compare(availableAt, now) > 0;
    // A training of one day has begun before its end is near.
    if (!isToCome || (what === 'ends' && Temporal.PlainDate.compare(day, from) <= 0)) return [];
    return [
      {
        kind: 'outbox',
        intent: {
          kind: 'growth-soon',
          personId: employee.id,
          ...{ appraisalId: id, no: `${no}`, what, date: day.toString() },
        },
        dedupeKey: `growth-soon:${id}:${no}:${what}:${of}`,
        availableAt,
        expiresAt: at(of.add({ days: 1 }), Temporal.PlainTime.from('00:00')),
      },
    ];
  });
}

/**
 * Reminds a mentor once: before the action begins, or, where that comes too soon, before it ends. It too is a word of its day,
 * and says nothing when the action is over or they are its mentor no more.
 */
export function mentorReminders(
  { id: askId, action: { from, to } }: Pick<MentorAsk, 'id' | 'action'>,
  personId: string,
  timeZone: string,
  now: Temporal.Instant,
): readonly Write[] {
  const all = (['begins', 'ends'] as const).flatMap((what): readonly Write[] => {
    const of = what === 'begins' ? from : to;
    const day = of.subtract({ days: daysBeforeOfMentor[what] });
    const at = (on: Temporal.PlainDate, plainTime: Temporal.PlainTime) =>
      on.toZonedDateTime({ timeZone, plainTime }).toInstant();
    const availableAt = at(day, hour);
    if (Temporal.Instant.compare(availableAt, now) <= 0) return [];
    return [
      {
        kind: 'outbox',
        intent: { kind: 'mentor-soon', personId, askId, what, date: day.toString() },
        dedupeKey: `mentor-soon:${askId}`,
        availableAt,
        expiresAt: at(of.add({ days: 1 }), Temporal.PlainTime.from('00:00')),
      },
    ];
  });
  return all.slice(0, 1);
}
