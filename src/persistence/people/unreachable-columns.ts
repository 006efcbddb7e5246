import { sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import { account } from '../schema/messaging.ts';
import { at } from '../sql/write.ts';

/** An account at which somebody can be reached. */
export const reachableColumns = { isReachable: true, unreachableReason: null, unreachableAt: null };

/** An account at which nobody can be reached. The first time counts: HR sees since when. */
export const unreachableColumns = (reason: string, since: Temporal.Instant) => ({
  isReachable: false,
  unreachableReason: reason,
  unreachableAt: sql`case when ${account.isReachable} or ${account.unreachableAt} is null then ${at(since)}
    else ${account.unreachableAt} end`,
});
