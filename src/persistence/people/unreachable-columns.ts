import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';

/** The columns of an account at which nobody can be reached. The first time counts: HR sees since when. */
export const sayUnreachable = (reason: string, at: Temporal.Instant): SQL =>
  sql`is_reachable = false, unreachable_reason = ${reason},
    unreachable_at = case when is_reachable or unreachable_at is null then ${at.toString()}::timestamptz else unreachable_at end`;
