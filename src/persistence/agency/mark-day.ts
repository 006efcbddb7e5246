import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { WriteOf } from '../../application/outcome/writes.ts';
import type { SaveEvent } from '../../conversation/engine/event-store.ts';
import { invariant } from '../../shared/assert.ts';
import type { Executor } from '../db.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { counted, type Part } from '../events/part.ts';
import { holiday } from '../schema/people.ts';
import { excluded, insertFrom, remove } from '../sql/write.ts';

const w = alias(holiday, 'was');

/** Marks a day, or takes its mark away, while it is as it was looked at and the officer may still do it. */
export function markDayPart(write: WriteOf<'mark-day'>, { actorId }: SaveEvent): Part {
  invariant(actorId !== undefined, 'who marks days is linked');
  return counted('mark_day', marking(write, holdsEverywhere(sql`${actorId}::uuid`, 'settings.manage')));
}

/** The same by command. False when the day is not as it was looked at. */
export async function markDay(db: Executor, write: WriteOf<'mark-day'>): Promise<boolean> {
  const rows = await db.execute(sql`${marking(write, sql`true`)} returning 1`);
  return rows.length > 0;
}

function marking({ day, before, after }: WriteOf<'mark-day'>, may: SQL): SQL {
  const isAsSeen = before
    ? sql`exists (select 1 from ${holiday} was where ${and(eq(w.day, day), eq(w.name, before.name), eq(w.isWorkday, before.isWorkday))})`
    : sql`not exists (select 1 from ${holiday} was where ${eq(w.day, day)})`;
  return after
    ? insertFrom(holiday, after, sql`where ${may} and ${isAsSeen}`, {
        target: [holiday.day],
        set: excluded(holiday, 'name', 'isWorkday'),
      })
    : remove(holiday, and(eq(holiday.day, day), may, isAsSeen));
}
