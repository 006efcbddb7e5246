import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { overallBehaviour, overallResults } from '../../domain/appraisal/items.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import { c, cycleJson } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { called } from '../events/appraisal-json.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { json, list, mapped, maybe, pick, type Value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';

const qa = alias(appraisal, 'qa');
const ofYear = alias(appraisal, 'ya');
const year = alias(cycle, 'yc');
const qr = alias(person, 'qr');
const qo = alias(person, 'qo');
const qn = alias(answer, 'qn');

const rated = (item: string) =>
  maybe(
    qn.value,
    (found) => sql`(select ${found} from ${answer} qn
      where ${qn.appraisalId} = ${qa.id} and ${qn.author} = 'appraiser' and ${qn.item} = ${item})`,
  );

const quarter = mapped(
  json({
    ...pick(qa, 'id', 'status', 'predicate', 'appraiserId', 'secondAppraiserId'),
    ...pick(qa, 'releasedAt', 'openedAt', 'objectBy', 'partFrom', 'partTo'),
    cycle: cycleJson,
    results: rated(overallResults),
    behaviour: rated(overallBehaviour),
    rater: mapped(json(pick(qr, 'id', 'name', 'position')), called),
    ratedFor: maybe(qo.name),
  }),
  ({ partFrom, partTo, ...row }): Quarter => {
    const { period } = row.cycle;
    const part = partFrom || partTo ? { from: partFrom ?? period.from, to: partTo ?? period.to } : undefined;
    return { ...row, part };
  },
);

/**
 * What was rated in the year of an annual appraisal for its employee: the quarters, and other parts of the year itself.
 * Empty for any other appraisal. Who may read what of it is decided with the appraisal itself.
 */
export const quartersJson = (subjectId: SQL): Value<readonly Quarter[]> =>
  list(
    quarter,
    sql`from ${appraisal} ya join ${cycle} yc on ${year.id} = ${ofYear.cycleId} and ${year.kind} = 'annual'
      join ${appraisal} qa on ${qa.employeeId} = ${ofYear.employeeId} and ${qa.id} <> ${ofYear.id} and ${qa.takenOutAt} is null
      join ${cycle} c on ${c.id} = ${qa.cycleId} and (${c.id} = ${year.id}
        or (${c.kind} = 'quarter' and ${c.periodFrom} >= ${year.periodFrom} and ${c.periodTo} <= ${year.periodTo}))
      join ${person} qr on ${qr.id} = coalesce(${qa.ratedById}, ${qa.appraiserId})
      left join ${person} qo on ${qo.id} = ${qa.ratedForId}
      where ${ofYear.id} = ${subjectId}`,
    sql`${c.periodFrom}, ${qa.partFrom} nulls first, ${qa.id}`,
  );

const given = parameters({ appraisalId: 'uuid' });
const loadLook = statement(
  ['appraisalId'],
  { quarters: quartersJson(sql`${given.appraisalId}`) },
  (columns) => sql`select ${columns}`,
);

/** A look at them alone, for a screen that was open already. */
export const loadQuarters = async (db: Db, appraisalId: string): Promise<readonly Quarter[]> =>
  (await loadLook(db, { appraisalId })).quarters;
