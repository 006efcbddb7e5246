import { desc, eq, sql } from 'drizzle-orm';
import type { Db } from '../../src/persistence/db.ts';
import { appraisal } from '../../src/persistence/schema/appraisals.ts';
import { Temporal } from '../../src/shared/time.ts';

/** Questions to the database that only the demo asks, never the bot. */

/** The status of a person's newest appraisal; undefined when there is none. */
export async function newestStatusOf(db: Db, employeeId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ status: appraisal.status })
    .from(appraisal)
    .where(eq(appraisal.employeeId, employeeId))
    .orderBy(desc(appraisal.id))
    .limit(1);
  return row?.status;
}

/** The people with these NIPs, by NIP. */
export async function findPeople(
  db: Db,
  nips: readonly string[],
): Promise<
  ReadonlyMap<string, { readonly id: string; readonly name: string; readonly email: string | null }>
> {
  const rows = await db.execute<{ id: string; nip: string; name: string; email: string | null }>(sql`
    select id, nip, name, email from person
    where nip in (select jsonb_array_elements_text(${JSON.stringify(nips)}::jsonb))`);
  return new Map(rows.map(({ id, nip, name, email }) => [nip, { id, name, email }]));
}

/** When the next reminder is due that is planned but not sent, from `now` on. */
export async function nextPlannedReminder(
  db: Db,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> {
  const [row] = await db.execute<{ due: string | null }>(sql`
    select min(available_at) as due from outbox
    where kind = 'reminder' and settled_at is null and available_at >= ${now.toString()}::timestamptz`);
  return row?.due ? Temporal.Instant.fromEpochMilliseconds(Date.parse(row.due)) : undefined;
}
