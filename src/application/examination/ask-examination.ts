import { confirmHours } from '../../domain/cycle/life/act.ts';
import {
  type Examination,
  type ExaminationScope,
  standingOf,
  type Untold,
  untilMaxDays,
  untoldMaxDays,
} from '../../domain/examination/examination.ts';
import { cleanText } from '../../domain/typed/clean.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import type { Officer } from '../cycle/life/do-act.ts';

type PlainRefusal =
  | ('officer-unknown' | 'no-reason' | 'until-past' | 'untold-no-reason' | 'untold-past' | 'nobody')
  | ('no-such-request' | 'same-officer' | 'confirmed-already' | 'not-confirmed');
/** Why nothing is asked for, confirmed or made. */
export type ExaminationRefusal =
  | { readonly code: PlainRefusal }
  | { readonly code: 'until-too-late' | 'untold-too-late' | 'over'; readonly on: Temporal.PlainDate }
  | { readonly code: 'lapsed'; readonly at: Temporal.Instant };

export type NewExamination = {
  readonly scope: ExaminationScope;
  readonly reason: string;
  readonly until: Temporal.PlainDate;
  readonly untold?: { readonly until: Temporal.PlainDate; readonly reason: string | undefined };
};

/** When, and by whom; `today` is the day in the agency's zone. */
type By = {
  readonly by: Officer;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
};

const refused = (code: PlainRefusal): Result<never, ExaminationRefusal> => fail({ code });

/** A first officer asks. `people` is how many have an appraisal in the scope. */
export function askExamination(
  wanted: NewExamination,
  people: number,
  { by, now, today }: By,
): Result<Omit<Examination, 'id' | 'no'>, ExaminationRefusal> {
  if (by.personId === undefined || !by.isHr) return refused('officer-unknown');
  const reason = cleanText(wanted.reason);
  if (reason === '') return refused('no-reason');
  const { scope, until } = wanted;
  if (isBefore(until, today)) return refused('until-past');
  const last = today.add({ days: untilMaxDays });
  if (isBefore(last, until)) return fail({ code: 'until-too-late', on: last });
  const untold = readUntold(wanted.untold, today);
  if (!untold.ok) return untold;
  if (people === 0) return refused('nobody');
  const confirmBy = now.add({ hours: confirmHours });
  return ok({
    ...{ scope, reason, until, confirmBy, askedById: by.personId },
    ...(untold.value && { untold: untold.value }),
  });
}

function readUntold(
  wanted: NewExamination['untold'],
  today: Temporal.PlainDate,
): Result<Untold | undefined, ExaminationRefusal> {
  if (!wanted) return ok(undefined);
  const reason = cleanText(wanted.reason ?? '');
  if (reason === '') return refused('untold-no-reason');
  if (isBefore(wanted.until, today)) return refused('untold-past');
  const last = today.add({ days: untoldMaxDays });
  if (isBefore(last, wanted.until)) return fail({ code: 'untold-too-late', on: last });
  return ok({ until: wanted.until, reason });
}

/** A second officer says yes: never who asked, and only while there is time. */
export function confirmExamination(
  found: Examination | undefined,
  { by, now, today }: By,
): Result<{ readonly examination: Examination; readonly confirmedById: string }, ExaminationRefusal> {
  if (by.personId === undefined || !by.isHr) return refused('officer-unknown');
  if (!found) return refused('no-such-request');
  if (found.askedById === by.personId) return refused('same-officer');
  if (found.confirmedAt) return refused('confirmed-already');
  const standing = standingOf(found, now, today);
  if (standing === 'over') return fail({ code: 'over', on: found.until });
  if (standing === 'lapsed') return fail({ code: 'lapsed', at: found.confirmBy });
  return ok({ examination: found, confirmedById: by.personId });
}

/** Whether its bundle may be made now: by an officer, after the yes of a second one, until its last day. */
export function mayMake(
  found: Examination | undefined,
  { by, now, today }: By,
): Result<Examination, ExaminationRefusal> {
  if (by.personId === undefined || !by.isHr) return refused('officer-unknown');
  if (!found) return refused('no-such-request');
  const standing = standingOf(found, now, today);
  if (standing === 'over') return fail({ code: 'over', on: found.until });
  return standing === 'open' ? ok(found) : refused('not-confirmed');
}
