import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { GrowthAction } from '../../domain/growth/action.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { growthAction } from '../schema/growth.ts';
import { asNumber } from '../sql/decode.ts';
import { type Filled, json, list, maybe, pick, type Value, value, without } from '../sql/read.ts';

const ga = alias(growthAction, 'ga');
const ge = alias(growthAction, 'ge');
const ea = alias(appraisal, 'ea');
const ec = alias(cycle, 'ec');
const en = alias(answer, 'en');

/** The plan of one appraisal. */
export const growthOf = (appraisalId: SQL): Value<readonly Filled<GrowthAction>[]> =>
  list(
    json(without(ga, 'appraisalId', 'employeeId')),
    sql`from ${growthAction} ga where ${ga.appraisalId} = ${appraisalId}`,
    sql`${ga.no}`,
  );

/** What cards show of plans of earlier cycles. */
export const earlierColumns = {
  ...pick(ge, 'item', 'form', 'title', 'state', 'hours'),
  cycle: ec.name,
  level: maybe(en.value),
  required: maybe(value(sql`(${ea.required} ->> ${ge.item})::integer`, asNumber)),
};
export const inOrderOfCycles = sql`${ec.periodTo} desc, ${ec.id}, ${ge.no}`;

/**
 * What the employee and an appraiser agreed on in cycles whose period ended before that of this one. Most people have
 * none, and then it is a look into one index.
 */
export const earlierOf = (a: { readonly employeeId: PgColumn }, c: { readonly periodTo: PgColumn }): SQL =>
  sql`from ${growthAction} ge join ${appraisal} ea on ${ea.id} = ${ge.appraisalId}
    join ${cycle} ec on ${ec.id} = ${ea.cycleId} and ${ec.periodTo} < ${c.periodTo}
    left join ${answer} en on ${en.appraisalId} = ${ea.id} and ${en.author} = 'appraiser' and ${en.item} = ${ge.item}
    where ${ge.employeeId} = ${a.employeeId} and ${ge.state} in ('agreed', 'begun', 'done')`;
