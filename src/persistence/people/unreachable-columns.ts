import { sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { account } from '../schema/messaging.ts';
import { at } from '../sql/write.ts';

/** Marks an account as reachable. */
export const reachableColumns = { isReachable: true, unreachableReason: null, unreachableAt: null };

/** Marks an account as unreachable. The earliest moment is kept, since HR sees since when. */
export const unreachableColumns = (reason: string, since: Temporal.Instant) => ({
  isReachable: false,
  unreachableReason: reason,
  unreachableAt: sql`case when ${account.isReachable} or ${account.unreachableAt} is null then ${at(since)}
    else ${account.unreachableAt} end`,
});
