import { caseOf } from '../../domain/objection/case.ts';
import { datedTurn } from '../../domain/objection/dated.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import type { WriteOf } from '../outcome/writes.ts';
import type { OpenCase } from './name-decider.ts';
import { objectionNews, reminderOf } from './reminders.ts';

/**
 * What is said of an objection around and after its date, to whoever has to do with it now: a reminder shortly before, and
 * from the day after on once a week to who decides and to HR, until it is decided; and to HR at once where nobody is on
 * record who may decide. The keys of the first ones are those that were planned when it was filed, so that nobody hears
 * them twice; another decider meanwhile hears them too.
 */
export function saidOfDate(
  of: OpenCase,
  now: Temporal.Instant,
  hr: readonly string[],
): readonly WriteOf<'outbox'>[] {
  const objection = caseOf(of);
  const turn = datedTurn(of, now);
  if (!objection || !turn) return [];
  const { decideBy } = objection;
  const decider = of.secondAppraiser?.id;
  const toHr = (what: string) =>
    hr.map(
      (personId): WriteOf<'outbox'> => ({
        kind: 'outbox',
        intent: { kind: 'objection-over', personId, appraisalId: of.id },
        dedupeKey: `objection:${of.id}:${what}:${personId}`,
      }),
    );
  if (!turn.isOver) {
    if (turn.who === 'hr') return toHr(`nobody:${decideBy}`);
    const isReminded = turn.who === 'decider' && turn.isNear && decider !== undefined;
    return isReminded ? [reminderOf(of, decider, decideBy)] : [];
  }
  const weeks = Math.floor((localDate(now, of.cycle.timeZone).since(decideBy).days - 1) / 7);
  const week = weeks === 0 ? '' : `:${weeks}`;
  return [
    ...(decider === undefined ? [] : [objectionNews(of, decider, 'over', `${decider}:${decideBy}${week}`)]),
    ...toHr(`over:${decideBy}${week}`),
  ];
}
