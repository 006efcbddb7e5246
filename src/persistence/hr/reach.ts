import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Grant, OfficerRight } from '../../domain/authorization/officer.ts';
import { officerRight } from '../schema/officers.ts';
import { person } from '../schema/people.ts';
import { json, list, mapped, pick, type Value } from '../sql/read.ts';

const g = alias(officerRight, 'og');
const h = alias(person, 'oh');

/** The rights that were given to somebody one by one. */
export const grantsJson = (personId: SQL): Value<readonly Grant[]> =>
  list(
    mapped(json(pick(g, 'right', 'unit')), ({ right, unit }) => ({ right, ...(unit !== '' && { unit }) })),
    sql`from ${officerRight} og where ${g.personId} = ${personId}`,
  );

/**
 * Whether the right of an officer holds for somebody of that unit, as it is stored now. The three parts do not look at the
 * row but for its unit, so that each is found out once for thousands of people.
 */
export function isInReach(officerId: SQL, right: OfficerRight, unit: SQL): SQL {
  const such = and(sql`${g.personId} = ${officerId}`, eq(g.right, right));
  return sql`(coalesce((select ${h.isHr} from ${person} oh where ${h.id} = ${officerId}), false)
    or exists (select 1 from ${officerRight} og where ${such} and ${g.unit} = '')
    or lower(${unit}) in (select lower(${g.unit}) from ${officerRight} og where ${such}))`;
}

/** A unit as a button carries it: it follows from the name, whatever its capitals. */
export const unitIdOf = (unit: SQL): SQL => sql`md5(lower(${unit}))::uuid`;
