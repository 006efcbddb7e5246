import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

type Lane<T> = { readonly platform: T; readonly tenant: T };
type Account<T> = Lane<T> & { readonly userId: T };
type Known = string | SQLWrapper;

/** The rows of a sending identity, which is given as values or as columns of another table. */
export const ofLane = (table: Lane<SQLWrapper>, lane: Lane<Known>): SQL =>
  sql`${table.platform} = ${lane.platform} and ${table.tenant} = ${lane.tenant}`;

/** The rows of an account on a platform, which is given as values or as columns of another table. */
export const ofAccount = (table: Account<SQLWrapper>, account: Account<Known>): SQL =>
  sql`${ofLane(table, account)} and ${table.userId} = ${account.userId}`;
