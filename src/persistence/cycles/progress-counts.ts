import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { appraisal } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { progressChange, progressCount } from '../schema/progress.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');
const k = alias(account, 'k');

const unitNow = (id: SQL): SQL => sql`(select ${e.unit} from ${person} e where ${eq(e.id, id)})`;

/**
 * The cycles of somebody's appraisals, their own and their team's, one row each. `offset 0` keeps conditions apart, so
 * that the rows are found by the person's key: of a cycle that is new PostgreSQL expects few rows, and would read all.
 */
const partsOf = (id: SQL): SQL => sql`select cycle from (
    select ${a.cycleId} as cycle, ${a.takenOutAt} as out_at from ${appraisal} a where ${eq(a.employeeId, id)}
    union all select ${a.cycleId} as cycle, ${a.takenOutAt} as out_at from ${appraisal} a where ${eq(a.appraiserId, id)} offset 0) part
  where out_at is null`;

const reachOf = (accounts: SQL, reachable: SQL): SQL =>
  sql`case when ${accounts} = 0 then 'not-linked' when ${reachable} > 0 then 'linked' else 'unreachable' end`;

const { id, personId, cycleId, heldUnit, step, appraisals, parts, accounts, reachable, unitWas } =
  progressChange;

/** The columns of a change, as `log` has them. */
export const loggedColumns = sql`${id} as id, ${personId} as whom, ${cycleId} as cycle, ${heldUnit} as held, ${step} as step,
  ${appraisals} as appraisals, ${parts} as parts, ${accounts} as accounts, ${reachable} as reachable, ${unitWas} as unit_was`;

/**
 * What the changes in `log`, a part of the statement with all changes of the people it names, add to the counts: parts
 * that end with `added (cycle, unit, what, people)`.
 *
 * A change tells by how much, never from what: what the counts hold of a person is what is true now without the changes
 * that are not folded. So changes may come in any order and at once, and no statement that makes one has to look or wait.
 */
export const addedBy = (log: SQL, ofCycle?: string): SQL => {
  const isOf = (of: SQL): SQL => (ofCycle === undefined ? sql`true` : sql`${of} = ${ofCycle}::uuid`);
  return sql`log as (${log}),
  -- Windows and not joins of the log with itself, of whose size PostgreSQL knows nothing.
  marked as (select id, whom, cycle, held, step, appraisals, parts,
      first_value(unit_was) over (partition by whom order by unit_was is null, id) as unit_was,
      sum(accounts) over (partition by whom) as accounts, sum(reachable) over (partition by whom) as reachable
    from log),
  steps as (
    select l.cycle, coalesce(l.held, l.unit_was, ${unitNow(sql`l.whom`)}) as unit, l.step as what,
      l.appraisals as people
    from marked l where l.step is not null
    union all
    select x.cycle, u.unit, x.what, u.people
    from (select distinct whom, unit_was, ${unitNow(sql`whom`)} as unit_now from marked where unit_was is not null) m,
      lateral (select ${a.cycleId} as cycle, ${a.takenOutAt} as out_at, ${a.heldUnit} as held, kinerja_progress_step(${a.status}, ${a.isBegun}) as what
        from ${appraisal} a where ${eq(a.employeeId, sql`m.whom`)} offset 0) x,
      lateral (values (m.unit_was, -1), (m.unit_now, 1)) u (unit, people)
    where m.unit_now <> m.unit_was and x.out_at is null and x.held is null and ${isOf(sql`x.cycle`)}),
  accounts as (select distinct whom, accounts, reachable from marked where accounts <> 0 or reachable <> 0),
  touched as (
    select cycle, whom, sum(parts) as parts, accounts, reachable from (
      select cycle, whom, parts, accounts, reachable from marked where cycle is not null and parts <> 0
      union all select x.cycle, k.whom, 0, k.accounts, k.reachable
        from accounts k, lateral (${partsOf(sql`k.whom`)}) x where ${isOf(sql`x.cycle`)}) each
    group by cycle, whom, accounts, reachable),
  seen as materialized (
    select t.cycle, t.parts, t.accounts, t.reachable,
      (select count(*) filter (where x.cycle = t.cycle) from (${partsOf(sql`t.whom`)}) x) as parts_now,
      (select count(*) from ${account} k where ${eq(k.personId, sql`t.whom`)}) as accounts_now,
      (select count(*) from ${account} k where ${and(eq(k.personId, sql`t.whom`), k.isReachable)}) as reachable_now
    from touched t where t.parts <> 0 or t.accounts <> 0 or t.reachable <> 0),
  added as (select cycle, unit, what, people from steps
    union all select cycle, '', ${reachOf(sql`accounts_now`, sql`reachable_now`)}, 1 from seen where parts_now > 0
    union all select cycle, '', ${reachOf(sql`accounts_now - accounts`, sql`reachable_now - reachable`)}, -1
      from seen where parts_now - parts > 0)`;
};

/** The counts of a cycle, or of all: `counted (cycle, unit, what, people)`, exact at the moment of the statement. */
export const countedNow = (ofCycle?: string): SQL => {
  const [changes, counts] = [
    ofCycle === undefined ? sql`true` : sql`${eq(cycleId, ofCycle)} or ${isNull(cycleId)}`,
    ofCycle === undefined ? sql`true` : eq(progressCount.cycleId, ofCycle),
  ];
  return sql`${addedBy(sql`select ${loggedColumns} from ${progressChange} where ${changes}`, ofCycle)},
  counted as (select cycle, unit, what, sum(people)::int as people
    from (select ${progressCount.cycleId} as cycle, unit, what, people from ${progressCount} where ${counts}
      union all select cycle, unit, what, people from added) each
    group by 1, 2, 3 having sum(people) <> 0)`;
};
