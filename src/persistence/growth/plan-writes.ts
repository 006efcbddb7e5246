import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import type { WriteOf } from '../../application/outcome/writes.ts';
import { counted, type Part } from '../events/part.ts';
import { growthAction, growthMentor, training } from '../schema/growth.ts';
import { excluded, insert, update } from '../sql/write.ts';

/** Saves an action as it is now. The revision of its appraisal sees to it that nobody saves over another. */
export function growthPart({ appraisalId, employeeId, action }: WriteOf<'put-growth'>): Part {
  const { trainingId = null, title = null, doneOn = null, ...rest } = action;
  const row = { appraisalId, employeeId, ...rest, trainingId, title, doneOn };
  return counted(
    'growth',
    insert(growthAction, row, {
      target: [growthAction.appraisalId, growthAction.no],
      set: excluded(
        growthAction,
        ...(['item', 'form', 'amount', 'hours', 'trainingId', 'title', 'from', 'to'] as const),
        ...(['proposedBy', 'state', 'doneOn'] as const),
      ),
    }),
  );
}

/** Saves who is asked, or what was said: only in the place of what was loaded, so that two answers never cross. */
export function mentorPart({ appraisalId, mentor, before }: WriteOf<'put-mentor'>): Part {
  const row = { appraisalId, ...mentor };
  const { appraisalId: ofAppraisal, no, id, state } = growthMentor;
  if (!before) return counted('mentor', insert(growthMentor, row, { target: [ofAppraisal, no] }));
  const isAsLoaded = and(
    eq(ofAppraisal, appraisalId),
    eq(no, mentor.no),
    eq(id, before.id),
    eq(state, before.state),
  );
  return counted('mentor', update(growthMentor, row, isAsLoaded));
}

/** Counted in the row of the training itself: of two who want the last seat at once, one waits and then finds none. */
export function seatPart({ trainingId, by }: WriteOf<'take-seat'>): Part {
  const isFree = or(isNull(training.seats), lt(training.taken, training.seats));
  return counted(
    'seat',
    update(
      training,
      { taken: sql`${training.taken} + ${by}::smallint` },
      and(eq(training.id, trainingId), by > 0 ? isFree : sql`true`),
    ),
  );
}
