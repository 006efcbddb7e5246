import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { parameters } from '../sql/statement.ts';

/** The people whose id comes after the one and up to the other. */
export type PeopleRange = { readonly after: string; readonly upTo: string };
/** Some people: a range of their ids, or these. */
export type Some = PeopleRange | { readonly ids: readonly string[] };

/** Before and after all ids. */
export const [firstId, lastId] = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
] as const;

/** The same as parameters of a statement, by these names. */
export const givenRange = parameters({ after: 'uuid', upTo: 'uuid' });
export const givenIds = parameters({ ids: 'uuid[]' });

export function isAmong(id: SQL | PgColumn, some: Some | typeof givenRange | typeof givenIds): SQL {
  if (!('ids' in some)) return sql`${id} > ${some.after}::uuid and ${id} <= ${some.upTo}::uuid`;
  const ids = Array.isArray(some.ids) ? sql.param([...some.ids]) : some.ids;
  return sql`${id} = any(${ids}::uuid[])`;
}
