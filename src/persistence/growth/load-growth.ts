import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { GrowthAsk, GrowthDesk } from '../../domain/growth/desk.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';
import { growthAction, training } from '../schema/growth.ts';
import { json, list, pick, type Value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { tn, trainingJson } from './catalogue.ts';

/** What says which look it is; as texts, as a statement takes them. */
export const growthNames = ['growthItem', 'trainingId'] as const;
export const growthTypes = { growthItem: 'text', trainingId: 'uuid' } as const;
export const growthGiven = ({ item, trainingId }: GrowthAsk) => ({
  growthItem: item ?? null,
  trainingId: trainingId ?? null,
});

const gd = alias(growthAction, 'gd');
const gn = alias(growthAction, 'gn');
const da = alias(appraisal, 'da');

/** More of one competency are not offered at once. */
const trainingsMax = sql.raw('40');

type Asked = Readonly<Record<'subjectId' | 'item' | 'trainingId' | 'today', SQL>>;

/**
 * The trainings of the competency that is looked at, and those that the plan names; and what the employee has done by
 * plans of other appraisals, which counts for the JP of the year. Who may see it is decided with the appraisal itself.
 */
export const growthJson = ({ subjectId, item, trainingId, today }: Asked) =>
  ({
    trainings: list(
      trainingJson,
      sql`from (select * from ${training} tn
        where (${tn.item} = ${item} and (${tn.from} is null or ${tn.from} >= ${today})) or ${tn.id} = ${trainingId}
          or exists (select 1 from ${growthAction} gn where ${gn.appraisalId} = ${subjectId} and ${gn.trainingId} = ${tn.id})
        order by ${tn.level}, ${tn.from} nulls last, lower(${tn.title}), ${tn.id} limit ${trainingsMax}) tn`,
      sql`${tn.level}, ${tn.from} nulls last, lower(${tn.title}), ${tn.id}`,
    ),
    done: list(
      json(pick(gd, 'hours', 'doneOn')),
      sql`from ${appraisal} da join ${growthAction} gd on ${gd.employeeId} = ${da.employeeId}
        where ${da.id} = ${subjectId} and ${gd.appraisalId} <> ${da.id} and ${gd.state} = 'done'`,
    ),
  }) satisfies { readonly [K in keyof GrowthDesk]: Value<GrowthDesk[K]> };

const given = parameters({ appraisalId: 'uuid', today: 'date', ...growthTypes });
const loadLook = statement(
  ['appraisalId', 'today', ...growthNames],
  {
    ...growthJson({
      ...{ subjectId: given.appraisalId, today: given.today },
      ...{ item: given.growthItem, trainingId: given.trainingId },
    }),
  },
  (columns) => sql`select ${columns}`,
);

/** A look at it alone, for a screen that was open already. */
export const loadGrowth = (
  db: Db,
  appraisalId: string,
  today: Temporal.PlainDate,
  ask: GrowthAsk,
): Promise<GrowthDesk> => loadLook(db, { appraisalId, today: today.toString(), ...growthGiven(ask) });
