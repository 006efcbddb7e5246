import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { type Approvable, type Approval, approverOf } from '../../domain/approval/approval.ts';
import { localDate, Temporal } from '../../shared/time.ts';
import { outboxWrite } from '../outcome/decided.ts';
import type { Write } from '../outcome/writes.ts';

/** So many days before the last one whoever approves is reminded. */
const daysBefore = 2;
/** The hour of the day at which it is said. */
const morning = Temporal.PlainTime.from('08:00');

/**
 * What is said later of a result that waits: to who approves on the next morning, before the last day and after it, and to
 * HR then, or at once where nobody may approve. One row for all results that wait for the same person until the same day, so
 * that a team is one message. Whether it is still so is looked at when it is sent.
 */
export function approvalNews(
  about: Approvable & Pick<Appraisal, 'id' | 'cycle'>,
  { by }: Pick<Approval, 'by'>,
  now: Temporal.Instant,
): readonly Write[] {
  const { id: appraisalId, cycle } = about;
  const personId = approverOf(about);
  const morningOf = (day: Temporal.PlainDate): Temporal.Instant =>
    day.toZonedDateTime({ timeZone: cycle.timeZone, plainTime: morning }).toInstant();
  const today = localDate(now, cycle.timeZone);
  const toHr: Write = {
    kind: 'outbox-to-hr',
    intent: { kind: 'approval-hr', appraisalId },
    dedupeKey: `approval:${cycle.id}:hr:${personId ?? today}:${by}`,
    besides: [],
    ...(personId !== undefined && { availableAt: morningOf(by.add({ days: 1 })) }),
  };
  if (personId === undefined) return [toHr];
  const say = (what: 'asked' | 'due' | 'over', day: Temporal.PlainDate): Write => ({
    kind: 'outbox',
    intent: { kind: 'approval-news', personId, appraisalId, what },
    dedupeKey: `approval:${cycle.id}:${what}:${personId}:${day}`,
    availableAt: morningOf(day),
  });
  const due = by.subtract({ days: daysBefore });
  return [
    say('asked', today.add({ days: 1 })),
    ...(due.since(today).total('days') > 1 ? [say('due', due)] : []),
    say('over', by.add({ days: 1 })),
    toHr,
  ];
}

/** Tells the appraiser that a result came back; not why, which stands behind the button. */
export const returnedNews = ({ id, revision, appraiser }: Appraisal): Write =>
  outboxWrite(
    { kind: 'approval-news', personId: appraiser.id, appraisalId: id, what: 'returned' },
    `approval:${id}:returned:${revision}`,
  );
