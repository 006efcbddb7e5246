import { and, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { counted, type Part } from '../events/part.ts';
import { holiday } from '../schema/people.ts';
import { excluded, insertFrom, remove } from '../sql/write.ts';

const w = alias(holiday, 'was');

/** Marks a day, or takes its mark away, while it is as it was looked at and the officer may still do it. */
export function markDayPart({ day, before, after }: WriteOf<'mark-day'>, { actorId }: SaveEvent): Part {
  invariant(actorId !== undefined, 'who marks days is linked');
  const may = holdsEverywhere(sql`${actorId}::uuid`, 'settings.manage');
  const isAsSeen = before
    ? sql`exists (select 1 from ${holiday} was where ${and(eq(w.day, day), eq(w.name, before.name), eq(w.isWorkday, before.isWorkday))})`
    : sql`not exists (select 1 from ${holiday} was where ${eq(w.day, day)})`;
  return counted(
    'mark_day',
    after
      ? insertFrom(holiday, after, sql`where ${may} and ${isAsSeen}`, {
          target: [holiday.day],
          set: excluded(holiday, 'name', 'isWorkday'),
        })
      : remove(holiday, and(eq(holiday.day, day), may, isAsSeen)),
  );
}
