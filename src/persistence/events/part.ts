import { type SQL, sql } from 'drizzle-orm';

/** One of the changes of a save. A counted one must change exactly one row, or nothing is saved. */
export type Part = { readonly name: string; readonly query: SQL; readonly isCounted?: boolean };

export const counted = (name: string, query: SQL): Part => ({
  name,
  query: sql`${query} returning 1`,
  isCounted: true,
});
