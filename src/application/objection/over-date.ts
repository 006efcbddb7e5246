import { caseOf } from '../../domain/objection/case.ts';
import { isAtEnd } from '../../domain/objection/objection.ts';
import { turnOf } from '../../domain/objection/turn.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { WriteOf } from '../outcome/writes.ts';
import type { OpenCase } from './name-decider.ts';
import { daysBefore, objectionNews, reminderOf } from './reminders.ts';

/**
 * What is said of an objection around and after its date, to whoever has to do with it now: a reminder shortly before, and
 * from the day after on once a week to who decides and to HR, until it is decided. The keys of the first ones are those
 * that were planned when it was filed, so that nobody hears them twice; another decider meanwhile hears them too.
 */
export function saidOfDate(
  of: OpenCase,
  now: Temporal.Instant,
  hr: readonly string[],
): readonly WriteOf<'outbox'>[] {
  const objection = caseOf(of);
  const today = localDate(now, of.cycle.timeZone);
  const turn = objection && !isAtEnd(objection) ? turnOf(objection, today) : undefined;
  if (!objection || !turn) return [];
  const { decideBy } = objection;
  const decider = of.secondAppraiser?.id;
  if (!turn.isOver) {
    const isNear = decideBy.since(today).days <= daysBefore;
    return isNear && turn.who === 'decider' && decider !== undefined
      ? [reminderOf(of, decider, decideBy)]
      : [];
  }
  const weeks = Math.floor((today.since(decideBy).days - 1) / 7);
  const week = weeks === 0 ? '' : `:${weeks}`;
  return [
    ...(decider === undefined ? [] : [objectionNews(of, decider, 'over', `${decider}:${decideBy}${week}`)]),
    ...hr.map(
      (personId): WriteOf<'outbox'> => ({
        kind: 'outbox',
        intent: { kind: 'objection-over', personId, appraisalId: of.id },
        dedupeKey: `objection:${of.id}:over:${decideBy}${week}:${personId}`,
      }),
    ),
  ];
}
