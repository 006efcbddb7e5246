import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { slotOf } from '../../domain/talk/slots.ts';
import { Temporal } from '../../shared/time.ts';
import type { Write } from '../outcome/writes.ts';

/** The hour of the reminder on the day before; the lane moves it to a working hour. */
const hour = Temporal.PlainTime.from('08:30');

/**
 * Reminds both the day before a talk. It is one of the messages of a day that nobody asked for: where that day has one
 * already, it comes with the next, and lapses when the talk begins. A talk on the same day needs none.
 */
export function soonReminders(
  { id, cycle, employee, appraiser, talk }: Pick<Appraisal, 'id' | 'cycle' | 'employee' | 'appraiser' | 'talk'>,
  now: Temporal.Instant,
): readonly Write[] {
  const time = talk?.taken;
  if (!time) return [];
  const availableAt = time
    .toZonedDateTimeISO(cycle.timeZone)
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: cycle.timeZone, plainTime: hour })
    .toInstant();
  if (Temporal.Instant.compare(availableAt, now) <= 0) return [];
  const slot = `${slotOf(time)}`;
  return [employee, appraiser].map((person) => ({
    kind: 'outbox',
    intent: { kind: 'talk-soon', personId: person.id, appraisalId: id, slot },
    dedupeKey: `talk-soon:${id}:${slot}:${person.id}`,
    availableAt,
    expiresAt: time,
  }));
}
