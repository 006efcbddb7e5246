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

/** Somebody of the city: what they are there, and whom they appraise, if anybody. */
export type Townsperson = {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly isHr: boolean;
  readonly appraises: 'nobody' | 'employees' | 'appraisers';
};

/** All people with a NIP and an e-mail address, by name. */
export async function findEveryone(db: Db): Promise<readonly Townsperson[]> {
  const rows = await db.execute<Townsperson>(sql`
    with line as (select person_id, appraiser_id from reporting_line where valid_to is null)
    select id, nip, name, email, position, is_hr as "isHr",
      case when exists (select from line join line under on under.appraiser_id = line.person_id
             where line.appraiser_id = person.id) then 'appraisers'
        when exists (select from line where appraiser_id = person.id) then 'employees'
        else 'nobody' end as appraises
    from person where nip is not null and email is not null and active_until is null order by name`);
  return [...rows];
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
