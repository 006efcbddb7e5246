import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Overlap } from '../../../application/cycle/overlaps.ts';
import type { Window } from '../../../domain/cycle/cycle.ts';
import type { Relative } from '../../../domain/cycle/kind.ts';
import type { Executor } from '../../db.ts';
import { appraisal, cycle } from '../../schema/appraisals.ts';
import { person } from '../../schema/people.ts';
import { asList, asNumber, asText } from '../../sql/decode.ts';
import { filled, pick, read, value } from '../../sql/read.ts';
import { on, texts } from '../../sql/write.ts';

const y = alias(cycle, 'y');
const x = alias(appraisal, 'x');
const e = alias(person, 'e');
const namesMax = 3;

/** Other cycles with a day of the period in which some of these people are appraised, and a few of their names. */
export async function overlapsOf(
  tx: Executor,
  { from, to }: Window,
  people: readonly string[],
  besideId?: string,
): Promise<readonly Overlap[]> {
  const rows = await read(
    tx,
    {
      ...pick(y, 'name', 'periodFrom', 'periodTo', 'kind'),
      people: value(sql`count(distinct ${e.id})`, asNumber),
      names: value(
        sql`to_jsonb((array_agg(distinct ${e.name} order by ${e.name}))[1:${sql.raw(String(namesMax))}])`,
        asList(asText),
      ),
    },
    (
      columns,
    ) => sql`select ${columns} from ${cycle} y join ${appraisal} x on ${x.cycleId} = ${y.id} and ${x.takenOutAt} is null
      join ${person} e on ${e.id} = ${x.employeeId}
      where ${y.periodFrom} <= ${on(to)} and ${y.periodTo} >= ${on(from)} and ${y.id} is distinct from ${besideId ?? null}::uuid
        and ${x.employeeId} = any(${texts(people)}::uuid[])
      group by ${y.id} order by ${y.periodFrom}, ${y.name}`,
  );
  return rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    period: { from: periodFrom, to: periodTo },
  }));
}

/** The other cycles of a year that say what they are, for whoever opens or corrects one that says so too. */
export async function relativesOf(
  tx: Executor,
  { to }: Window,
  besideId?: string,
): Promise<readonly Relative[]> {
  const rows = await read(
    tx,
    { ...pick(y, 'name', 'periodFrom', 'periodTo'), kind: filled(y.kind) },
    (columns) => sql`select ${columns} from ${cycle} y where ${y.kind} is not null
      and date_part('year', ${y.periodTo}) = ${to.year} and ${y.id} is distinct from ${besideId ?? null}::uuid
      order by ${y.periodFrom}, ${y.name}`,
  );
  return rows.map(({ periodFrom, periodTo, ...row }) => ({
    ...row,
    period: { from: periodFrom, to: periodTo },
  }));
}
