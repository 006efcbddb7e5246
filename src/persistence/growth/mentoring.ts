import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Mentoring } from '../../domain/growth/mentor.ts';
import { namesakeJson, personAs } from '../feedback/people-json.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal } from '../schema/appraisals.ts';
import { growthAction, growthMentor } from '../schema/growth.ts';
import { person } from '../schema/people.ts';
import { json, list, pick, type Value } from '../sql/read.ts';

const gm = alias(growthMentor, 'mm');
const ga = alias(growthAction, 'mz');
const a = alias(appraisal, 'my');
const p = personAs('mp');

/**
 * Whom somebody mentors until its last day, or is asked to and can still answer: what is to be answered first, then by the
 * last day. Nobody who has left.
 */
export const mentoringOf = (me: SQL, today: SQL): Value<readonly Mentoring[]> =>
  list(
    json({
      ...pick(gm, 'id', 'appraisalId', 'state', 'until'),
      ...pick(ga, 'item', 'to'),
      who: namesakeJson(p),
    }),
    sql`from ${growthMentor} mm
      join ${growthAction} mz on ${ga.appraisalId} = ${gm.appraisalId} and ${ga.no} = ${gm.no}
      join ${appraisal} my on ${a.id} = ${gm.appraisalId} join ${person} mp on ${p.id} = ${a.employeeId}
      where ${gm.personId} = ${me} and ${ga.state} in ('agreed', 'begun')
        and ${isStillThere(p, today)} and ${ga.to} >= ${today}
        and (${gm.state} = 'accepted' or (${gm.state} = 'asked' and ${gm.until} >= ${today}))`,
    sql`${gm.state} desc, ${ga.to}, ${gm.id}`,
  );
