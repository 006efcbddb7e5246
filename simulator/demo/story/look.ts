import { sql } from 'drizzle-orm';
import { localDate } from '../../../src/shared/time.ts';
import { timeZone } from '../stage.ts';
import type { Voice } from '../voice.ts';
import type { Story } from './story.ts';

/** Questions to the database, so that no check rests on what the bot says of itself. */

type Row = Readonly<Record<string, unknown>>;

export const rows = async <T extends Row>({ stage }: Pick<Story, 'stage'>, query: ReturnType<typeof sql>) =>
  (await stage.db.execute<T>(query)) as readonly T[];

export async function count(cast: Pick<Story, 'stage'>, query: ReturnType<typeof sql>): Promise<number> {
  const [row] = await rows<{ count: number }>(cast, sql`select count(*)::int as count ${query}`);
  return row?.count ?? 0;
}

export const today = ({ stage }: Pick<Story, 'stage'>) => localDate(stage.clock.now(), timeZone);
export const day = (cast: Pick<Story, 'stage'>, days: number): string => today(cast).add({ days }).toString();

/** The person as the roster has them. */
export async function onRoster(cast: Story, { who }: Voice) {
  const [row] = await rows<{
    nip: string;
    name: string;
    position: string;
    until: string | null;
    reason: string | null;
    accounts: number;
  }>(
    cast,
    sql`select nip, name, position, active_until::text as until, leave_reason as reason,
      (select count(*)::int from account where person_id = p.id) as accounts
      from person p where id = ${who.id}::uuid`,
  );
  if (!row) throw new Error(`${who.name} is not on the roster`);
  return row;
}

/** The appraisal of somebody in the cycle of this script. */
export async function appraisalOf(cast: Pick<Story, 'stage' | 'cycleName'>, { who }: Pick<Voice, 'who'>) {
  const [row] = await rows<{
    id: string;
    status: string;
    appraiser: string;
    second: string | null;
    rated_by: string | null;
    rated_for: string | null;
    withheld: boolean;
    part_from: string | null;
    given: number;
  }>(
    cast,
    sql`select a.id, a.status, a.appraiser_id as appraiser, a.second_appraiser_id as second,
      a.rated_by_id as rated_by, a.rated_for_id as rated_for, a.withheld_at is not null as withheld,
      a.part_from::text as part_from,
      (select count(*)::int from answer where appraisal_id = a.id and author = 'appraiser') as given
      from appraisal a join cycle c on c.id = a.cycle_id
      where a.employee_id = ${who.id}::uuid and c.name = ${cast.cycleName}`,
  );
  if (!row) throw new Error(`${who.name} has no appraisal`);
  return row;
}

/** Who did an act, each once, in the order of the acts. */
export const actorsOf = async (cast: Story, act: string): Promise<readonly string[]> => [
  ...new Set(
    (
      await rows<{ actor: string }>(
        cast,
        sql`select actor_id as actor from audit where act = ${act} and actor_id is not null order by seq`,
      )
    ).map(({ actor }) => actor),
  ),
];

/** The names of those with an appraisal that is not at an end although nobody who is there has it in hand. */
export const orphans = async (cast: Story): Promise<readonly string[]> =>
  (
    await rows<{ name: string }>(
      cast,
      sql`
      with day as (select ${today(cast).toString()}::date as today),
      there as (select p.id from person p, day where p.active_until is null or p.active_until > day.today),
      turn as (
        select e.name, a.employee_id, case
            when a.is_closed or a.taken_out_at is not null or a.status in ('acknowledged', 'decided') then null
            when a.status = 'self-assessment'
              and day.today <= greatest(c.self_to, (a.extended->>'self-assessment')::date) then a.employee_id
            when a.status = 'released' then a.employee_id
            when a.status = 'objected' then a.second_appraiser_id
            else a.appraiser_id end as whose,
          a.is_closed or a.taken_out_at is not null or a.status in ('acknowledged', 'decided') as is_over
        from appraisal a join cycle c on c.id = a.cycle_id join person e on e.id = a.employee_id, day)
      select name from turn
      where not is_over and (whose is null or whose not in (select id from there))
      order by name`,
    )
  ).map(({ name }) => name);
