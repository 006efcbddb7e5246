import { asc, eq, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { asNumber } from '../sql/decode.ts';
import { pick, read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const c = alias(cycle, 'c');
const a = alias(appraisal, 'a');
const w = alias(answer, 'w');

/** A cycle whose results are older than the agency keeps them, with how much hangs on it. */
export type PastCycle = {
  readonly name: string;
  readonly periodTo: Temporal.PlainDate;
  readonly appraisals: number;
  readonly answers: number;
};

/** The cycles whose period ended more than so many years ago, the oldest first. Only looks. */
export async function pastResults(
  db: Db,
  today: Temporal.PlainDate,
  years: number,
): Promise<readonly PastCycle[]> {
  return read(
    db,
    {
      ...pick(c, 'name', 'periodTo'),
      appraisals: value(sql`(select count(*) from ${appraisal} a where ${eq(a.cycleId, c.id)})`, asNumber),
      answers: value(
        sql`(select count(*) from ${answer} w join ${appraisal} a on ${eq(w.appraisalId, a.id)}
          where ${eq(a.cycleId, c.id)})`,
        asNumber,
      ),
    },
    (columns) => sql`select ${columns} from ${cycle} c
      where ${lt(c.periodTo, sql`${on(today.subtract({ years }))}`)} order by ${asc(c.periodTo)}, ${c.name}`,
  );
}
