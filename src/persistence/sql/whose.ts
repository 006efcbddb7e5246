import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

type Lane<T> = { readonly platform: T; readonly tenant: T };
type Account<T> = Lane<T> & { readonly userId: T };
type Known = string | SQLWrapper;

/** Rows of a sending identity; it is given by values, or by the columns of another table. */
export const ofLane = (table: Lane<SQLWrapper>, lane: Lane<Known>): SQL =>
  sql`${table.platform} = ${lane.platform} and ${table.tenant} = ${lane.tenant}`;

/** Rows of an account on a platform, likewise. */
export const ofAccount = (table: Account<SQLWrapper>, account: Account<Known>): SQL =>
  sql`${ofLane(table, account)} and ${table.userId} = ${account.userId}`;
