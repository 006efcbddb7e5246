import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db, Executor } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { progressChange, progressCount } from '../schema/progress.ts';
import { asNumber } from '../sql/decode.ts';
import { hasAny, readOne, value } from '../sql/read.ts';
import { heldUnit } from '../tenure/held-office.ts';
import { addedBy, countedNow, loggedColumns } from './progress-counts.ts';

const a = alias(appraisal, 'a');
const e = alias(person, 'e');
const k = alias(account, 'k');
const n = alias(answer, 'n');

const { cycleId, unit, what } = progressCount;
const countKey = sql.join(
  [cycleId, unit, what].map(({ name }) => sql.identifier(name)),
  sql`, `,
);

/** So many people are folded by one statement: a second at most, also on a small machine. */
const atOnce = 20_000;
const batches = 50;

/** The same as the counters say, from the rows themselves and nothing that triggers keep. */
const countedAnew = sql`select ${a.cycleId} as cycle, ${heldUnit(a, e)} as unit,
    case when ${ne(a.status, 'self-assessment')} then ${a.status}
      when exists (select 1 from ${answer} n where ${and(eq(n.appraisalId, a.id), eq(n.author, 'self'))}) then 'in-progress'
      else 'not-started' end as what, count(*)::int as people
  from ${appraisal} a join ${person} e on ${e.id} = ${a.employeeId} where ${isNull(a.takenOutAt)} group by 1, 2, 3
  union all
  select cycle, '', case when is_reached then 'linked' when is_reached is null then 'not-linked' else 'unreachable' end, count(*)
  from (select p.cycle, p.whom, bool_or(${k.isReachable}) as is_reached
    from (select ${a.cycleId} as cycle, ${a.employeeId} as whom from ${appraisal} a where ${isNull(a.takenOutAt)}
      union select ${a.cycleId}, ${a.appraiserId} from ${appraisal} a where ${isNull(a.takenOutAt)}) p
    left join ${account} k on ${eq(k.personId, sql`p.whom`)} group by 1, 2) reach
  group by 1, 2, 3`;

/** Whether anything changed that is not folded. */
export const hasUnfolded = hasAny(sql`${progressChange}`);

/** Only one may fold or count anew at a time; who reads or makes changes waits for neither. */
const alone = sql`lock table ${progressCount} in share row exclusive mode`;

/**
 * Folds what changed into the counts, so that a question has little to add up. Any number of processes may do it at any
 * time. Returns how many changes were folded.
 */
export async function foldProgress(db: Db): Promise<number> {
  let folded = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const changes = await foldSome(db);
    if (changes === 0) break;
    folded += changes;
  }
  return folded;
}

async function foldSome(db: Db): Promise<number> {
  const [some] = await db.execute(sql`select 1 from ${progressChange} limit 1`);
  if (!some) return 0;
  return db.transaction(async (tx) => {
    // Before the statement that folds, which sees what was committed when it begins.
    await tx.execute(alone);
    const { personId } = progressChange;
    const people = sql`select ${personId} from ${progressChange} order by ${personId} limit ${atOnce}::int`;
    // All changes of a person together: the counts hold what was true without any of them.
    const log = sql`delete from ${progressChange} where ${personId} in (${people}) returning ${loggedColumns}`;
    const { changes } = await readOne(
      tx,
      { changes: value(sql`(select count(*) from log)`, asNumber) },
      (columns) => sql`with ${addedBy(log)},
        folded as (insert into ${progressCount} (${countKey}, people)
          select cycle, unit, what, sum(people) from added group by 1, 2, 3 having sum(people) <> 0
          on conflict (${countKey}) do update set people = ${progressCount.people} + excluded.people)
        select ${columns}`,
    );
    await tx.execute(sql`delete from ${progressCount} where ${eq(progressCount.people, 0)}`);
    return changes;
  });
}

/** In how many counts the counters differ from the rows: none, unless somebody wrote around the triggers. */
export const progressDrift = (db: Executor): Promise<number> =>
  readOne(
    db,
    { differ: value(sql`count(*)`, asNumber) },
    (columns) => sql`with ${countedNow()}, anew as (${countedAnew})
      select ${columns} from counted c full join anew w using (cycle, unit, what)
      where c.people is distinct from w.people`,
  ).then(({ differ }) => differ);

/**
 * Counts all cycles anew from the rows, at one moment, while everybody goes on writing. For who wrote around the
 * triggers, as a restore of single tables does.
 */
export async function recountProgress(db: Db): Promise<void> {
  await db.transaction(
    async (tx) => {
      // The moment of this transaction is that of its first statement after the lock.
      await tx.execute(alone);
      await tx.execute(sql`delete from ${progressChange}`);
      await tx.execute(sql`delete from ${progressCount}`);
      await tx.execute(sql`insert into ${progressCount} (${countKey}, people) ${countedAnew}`);
    },
    { isolationLevel: 'repeatable read' },
  );
}
