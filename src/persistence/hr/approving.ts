import { isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { LateApproval } from '../../domain/approval/late.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { hasCorrected } from '../objection/who-rated.ts';
import { isStillThere } from '../people/active.ts';
import { a } from '../reminders/concerns.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { asFlag, asNumber, asText } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';
import { on } from '../sql/write.ts';

const doer = alias(person, 'doer');

/** A confirmed result that waits for its approval, or a correction of one (`domain/approval/correction.ts`, `isAwaited`). */
const isResult = sql`(${a.status} = 'rated' and ${a.approval}->>'stage' = 'waiting')`;
const isCorrection = sql`(${a.status} in ('released', 'acknowledged') and ${a.missed}->'proposed' is not null)`;

/** Whoever rated, holds the office that did, corrected it or proposed to, or is the employee: as `barredOf` of the rule. */
const isBarred = (id: SQL): SQL => sql`(
  ${id} in (${a.appraiserId}, ${a.employeeId}, coalesce(${a.ratedById}, ${a.appraiserId}))
  or ${id} = coalesce(${a.ratedForId}, ${a.appraiserId})
  or ${hasCorrected(a, id)})`;

/** Who approves today: the superior of the appraiser or, where they may not, whom HR named; null = HR names somebody. */
const named = sql`(${a.approval}->>'namedId')::uuid`;
const approver = sql`case
  when ${a.secondAppraiserId} is not null and not ${isBarred(sql`${a.secondAppraiserId}`)} then ${a.secondAppraiserId}
  when ${named} is not null and not ${isBarred(named)} then ${named} end`;

const dayOf = (moment: SQL): SQL => sql`(${moment} at time zone ${c.timeZone})::date`;
const came = sql`case when ${a.status} = 'rated' then ${a.ratedAt}
  else (${a.missed}->'proposed'->'rows'->0->>'at')::timestamptz end`;
const by = sql`(case when ${a.status} = 'rated' then ${a.approval}->>'by' else ${a.missed}->'proposed'->>'by' end)::date`;

/**
 * For whom approvals wait, one row an approver: `whom`, since when and until when the first of them, `kind` (`waits`, or `nobody`
 * where HR has to name one; then `whom` is the appraiser), how many, and the moment the first came. Nothing of what is in them.
 * Without the setting the partial index of approvals is empty, and nothing is read.
 */
export const approvalsByApprover: SQL = sql`
  select coalesce(approver, appraiser) as whom, min(since) as since, min(closes) as closes,
    case when approver is null then 'nobody' else 'waits' end as kind, count(*) as count, min(came) as came
  from (select ${approver} as approver, ${a.appraiserId} as appraiser, ${dayOf(came)} as since, ${by} as closes, ${came} as came
    from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
    where ${isNotNull(a.approval)} and (${isResult} or ${isCorrection})
      and ${isNull(a.takenOutAt)} and ${isNull(a.withheldAt)} and ${isNull(c.closedAt)}) waiting
  group by coalesce(approver, appraiser), approver is null`;

/** The approvers for whom something waits, who are there; `such` is a condition on the person, as of `turnRows`. */
export const approversWhom = (today: SQL, such: (doers: typeof doer) => SQL): SQL =>
  sql`select each.whom from (${approvalsByApprover}) each join ${person} doer on ${doer.id} = each.whom
    where each.kind = 'waits' and ${isStillThere(doer, today)} and ${such(doer)}`;

/** Approvals whose last day has passed, and those that nobody may give: what HR is told of. */
export const lateApprovals = (db: Db, today: Temporal.PlainDate): Promise<readonly LateApproval[]> =>
  read(
    db,
    {
      id: value(sql`each.kind || ':' || each.whom`, asText),
      count: value(sql`each.count`, asNumber),
      isNobody: value(sql`each.kind = 'nobody'`, asFlag),
    },
    (columns) => sql`select ${columns} from (${approvalsByApprover}) each
      where each.kind = 'nobody' or each.closes < ${on(today)} order by each.closes, each.whom`,
  );
