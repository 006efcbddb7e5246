import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { slotOf } from '../../domain/talk/slots.ts';
import { Temporal } from '../../shared/time.ts';
import type { Write } from '../outcome/writes.ts';

/** After the reminders of the day, which are spread until ten: where one came, this waits. The lane knows days off. */
const hour = Temporal.PlainTime.from('10:15');

/**
 * Reminds both the day before a talk. It is one of the messages of a day that nobody asked for: where that day has one
 * already, it comes with the next, and lapses when the talk begins. A talk on the same day needs none.
 */
export function soonReminders(
  {
    id,
    cycle,
    employee,
    appraiser,
    talk,
  }: Pick<Appraisal, 'id' | 'cycle' | 'employee' | 'appraiser' | 'talk'>,
  now: Temporal.Instant,
): readonly Write[] {
  const time = talk?.taken;
  if (!time) return [];
  const day = time.toZonedDateTimeISO(cycle.timeZone).toPlainDate().subtract({ days: 1 });
  const availableAt = day.toZonedDateTime({ timeZone: cycle.timeZone, plainTime: hour }).toInstant();
  if (Temporal.Instant.compare(availableAt, now) <= 0) return [];
  const slot = `${slotOf(time)}`;
  return [employee, appraiser].map((person) => ({
    kind: 'outbox',
    intent: { kind: 'talk-soon', personId: person.id, appraisalId: id, slot, date: day.toString() },
    dedupeKey: `talk-soon:${id}:${slot}:${person.id}`,
    availableAt,
    expiresAt: time,
  }));
}
