import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';
import { asMoment } from '../sql/decode.ts';
import { maybe, readOne, value } from '../sql/read.ts';

const p = alias(appraisal, 'p');

/** When a result was last given to an employee, by a press or by the sweep; undefined when none ever was. */
export async function lastReleaseAt(db: Executor): Promise<Temporal.Instant | undefined> {
  const shape = { at: maybe(value(sql`max(${p.releasedAt})`, asMoment)) };
  return (await readOne(db, shape, (columns) => sql`select ${columns} from ${appraisal} p`)).at;
}
