import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import type { Namesake } from '../../domain/people/told-apart.ts';
import { numberOf } from '../people/number.ts';
import { person, reportingLine } from '../schema/people.ts';
import { json, mapped, pick, type Value } from '../sql/read.ts';

export const personAs = (name: string) => alias(person, name);
export const lineAs = (name: string) => alias(reportingLine, name);
const x = lineAs('fx');

export const holds = (of: typeof x, today: SQL): SQL =>
  sql`${of.validFrom} <= ${today} and (${of.validTo} is null or ${of.validTo} > ${today})`;

/** Whether somebody appraises somebody today. */
export const appraises = (who: SQL, whom: SQL, today: SQL): SQL =>
  sql`exists (select 1 from ${reportingLine} fx where ${x.personId} = ${whom} and ${x.appraiserId} = ${who} and ${holds(x, today)})`;

/** What people are called, and what tells two of the same name apart. */
export const namesakeJson = (of: ReturnType<typeof personAs>): Value<Namesake> =>
  mapped(json({ ...pick(of, 'id', 'name', 'unit', 'position'), nip: numberOf(of) }), (row) => ({
    ...row,
    name: withoutTitles(row.name),
  }));
