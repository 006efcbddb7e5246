import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { IntentOf } from '../outcome/intents.ts';
import type { Write } from '../outcome/writes.ts';

type What = IntentOf<'missed-news'>['what'];

/** The hour of the day at which it is said. */
const morning = Temporal.PlainTime.from('08:00');

// It is told anew of every change, because each has a revision of its own; one change may be told to both.
const keyOf = ({ id, revision }: Appraisal, what: What, personId: string) =>
  `missed:${id}:${what}:${revision}:${personId}`;

/** Tells one of the two what became of it. */
export const missedNews = (appraisal: Appraisal, personId: string, what: What): Write =>
  outboxWrite(
    { kind: 'missed-news', personId, appraisalId: appraisal.id, what },
    keyOf(appraisal, what, personId),
  );

/** The same on the morning of a day; whether it is still so is looked at when it is sent. */
export const laterNews = (
  appraisal: Appraisal,
  personId: string,
  what: What,
  day: Temporal.PlainDate,
): Write => ({
  ...{ kind: 'outbox', dedupeKey: keyOf(appraisal, what, personId) },
  intent: { kind: 'missed-news', personId, appraisalId: appraisal.id, what },
  availableAt: day.toZonedDateTime({ timeZone: appraisal.cycle.timeZone, plainTime: morning }).toInstant(),
});
