import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The people whose id comes after the one and up to the other. */
export type PeopleRange = { readonly after: string; readonly upTo: string };
/** Some people: a range of their ids, or these. */
export type Some = PeopleRange | { readonly ids: readonly string[] };

/** Before and after all ids. */
export const [firstId, lastId] = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
] as const;

export const isAmong = (id: SQL | PgColumn, some: Some): SQL =>
  'ids' in some
    ? sql`${id} = any(${sql.param([...some.ids])}::uuid[])`
    : sql`${id} > ${some.after}::uuid and ${id} <= ${some.upTo}::uuid`;
