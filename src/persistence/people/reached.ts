import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { account } from '../schema/messaging.ts';

/**
 * Whether somebody has an account that messages reach, the one place that says so: it is linked (a blocked or unlinked one
 * is no row any more, ADR 19), and its owner or its workspace has not closed it. `inUse`: accounts of other messengers
 * reach nobody either, since an agency may have given one up; without it, each counts.
 */
export const hasReachableAccount = (personId: SQL | AnyPgColumn, inUse?: readonly string[]): SQL =>
  sql`exists (select 1 from ${account} where ${and(
    eq(account.personId, personId),
    eq(account.isReachable, true),
    inUse && inArray(account.platform, [...inUse]),
  )})`;
