import { and, eq, gt, inArray, isNotNull, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { usualPaperDays, usualUnopenedDays } from '../../domain/appraisal/unopened.ts';
import { type DeskList, lookBackDays, soonDays, stuckDays } from '../../domain/hr/people.ts';
import { setDays } from '../agency/set-days.ts';
import { c } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import { isStillThere } from '../people/active.ts';
import { hasReachableAccount } from '../people/reached.ts';
import { a } from '../reminders/concerns.ts';
import { accountChange } from '../schema/accounts.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { account, delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { approvalsByApprover } from './approving.ts';
import { type AskedDesk, latestCycle } from './asked-desk.ts';
import { movingRows } from './moving.ts';
import { isInReach } from './reach.ts';
import { turnRows } from './turns.ts';

/**
 * What stands on the lists of the desk. A case has `whom` it is about, `happened`, `closes`, `other` (an id of a person),
 * `word`, and the moment `came` at which it came to be.
 */

const p = alias(person, 'fp');
const k = alias(account, 'k');
const x = alias(outbox, 'x');
const d = alias(delivery, 'd');
const t = alias(accountChange, 'taken');

/** All that a look at cases needs. */
export type AskedCases = Pick<AskedDesk, 'me' | 'now' | 'today'>;

/** The columns of a case, in their order. */
const caseColumns = sql.raw('whom, happened, closes, other, word, came');

const nobody = sql`null::uuid`;
const noDay = sql`null::date`;
const noWord = sql`null::text`;
const days = (count: number): SQL => sql.raw(String(count));
const isLinked = sql`exists (select 1 from ${account} k where ${k.personId} = ${p.id})`;

/** Between colleagues nobody else learns who was asked or thanked, so such messages are on no list. */
const betweenColleagues = ['feedback-given', 'feedback-asked', 'feedback-ended', 'note-shown'] as const;

const ofAppraisals = (such: SQL | undefined): SQL =>
  sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} where ${and(isNull(c.closedAt), such)}`;
const inCycle = (such: SQL): SQL => ofAppraisals(and(isNull(a.takenOutAt), such));

/** The zone of the cycle that runs, or of the latest; days of the agency begin there. */
const agencyZone = (today: SQL): SQL =>
  sql`coalesce((select ${c.timeZone} from (${latestCycle(today)}) c), 'UTC')`;

/** What stands on each list, of everybody. Moments become days where the cycle is, and days begin there. */
function casesOf(which: DeskList | 'late', { now, today }: AskedCases): SQL {
  const zone = agencyZone(today);
  const dayOf = (moment: unknown): SQL => sql`(${moment} at time zone ${zone})::date`;
  const dayIn = (moment: unknown): SQL => sql`(${moment} at time zone ${c.timeZone})::date`;
  const beginOf = (day: SQL): SQL => sql`((${day})::timestamp at time zone ${zone})`;
  const since = sql`${now} - make_interval(days => ${days(lookBackDays)})`;
  switch (which) {
    case 'objections':
      // When and until when, and with whom it lies: never what is in it.
      return sql`select ${a.employeeId}, ${dayIn(a.objectedAt)}, (${a.objection} ->> 'decideBy')::date,
        ${a.secondAppraiserId}, ${noWord}, ${a.objectedAt} ${inCycle(eq(a.status, 'objected'))}`;
    case 'unopened': {
      const from = sql`(${dayIn(a.releasedAt)} + ${setDays('paper', usualPaperDays)})`;
      return sql`select ${a.employeeId}, ${dayIn(a.releasedAt)}, ${lastDayOf(c, a, 'feedback')} + ${setDays('unopened', usualUnopenedDays)},
        ${a.appraiserId}, ${noWord}, ${beginOf(from)} ${inCycle(
          sql`${and(eq(a.status, 'released'), isNull(a.openedAt), isNull(a.unopenedOn))} and ${from} <= ${today}`,
        )}`;
    }
    case 'approvals':
      // By who approves: how many and until when, never whose or what is in them.
      return sql`select whom, since, closes, ${nobody}, kind || ':' || count, came from (${approvalsByApprover}) approving`;
    case 'disputes':
      return sql`select ${a.employeeId}, ${dayIn(a.appraiserDisputedAt)}, ${noDay}, ${a.appraiserId}, ${noWord},
        ${a.appraiserDisputedAt} ${inCycle(isNotNull(a.appraiserDisputedAt))}`;
    case 'late':
      return sql`select whom, since, closes, ${nobody}, stage, ${beginOf(sql`closes + 1`)} from turn where kind = 'over'`;
    case 'soon':
      return sql`select whom, since, closes, ${nobody}, stage,
        ${beginOf(sql`greatest(since, closes - ${days(soonDays)})`)} from turn
        where kind = 'open' and closes <= ${today} + ${days(soonDays)}`;
    case 'stuck':
      return sql`select whom, since, closes, ${nobody}, stage, ${beginOf(sql`since + ${days(stuckDays)}`)} from turn
        where kind = 'open' and since <= ${today} - ${days(stuckDays)}`;
    case 'unreachable': {
      const lost = sql`(select max(${k.unreachableAt}) from ${account} k where ${k.personId} = ${p.id})`;
      return sql`select ${p.id}, ${dayOf(lost)}, ${noDay}, ${nobody}, ${noWord}, ${lost} from ${person} fp
        where ${and(isStillThere(p, today), isLinked, sql`not ${hasReachableAccount(p.id)}`)}`;
    }
    case 'unlinked':
      return sql`select ${p.id}, ${p.activeFrom}, ${noDay}, ${nobody}, ${noWord}, ${beginOf(sql`${p.activeFrom}`)}
        from ${person} fp where ${and(isStillThere(p, today), lte(p.activeFrom, today), sql`not ${isLinked}`)}`;
    case 'unknown':
      return sql`select ${x.recipientId}, ${dayOf(d.at)}, ${noDay}, ${nobody}, ${x.kind}, ${d.at} from ${outbox} x
        join ${delivery} d on ${d.outboxId} = ${x.id}
        where ${and(
          eq(d.status, 'unknown'),
          gt(d.at, since),
          isNotNull(x.recipientId),
          notInArray(x.kind, [...betweenColleagues]),
        )}`;
    case 'accounts':
      return sql`select ${t.personId}, ${dayOf(t.at)}, ${noDay}, ${t.formerPersonId}, ${t.platform} || ':' || ${t.status}, ${t.at}
        from ${accountChange} taken where ${and(
          gt(t.at, since),
          inArray(t.status, ['waiting', 'done', 'denied']),
          sql`(${isNotNull(t.replacedUserId)} or ${isNotNull(t.formerPersonId)} or ${t.status} <> 'done')`,
        )}`;
    case 'exempt':
      return sql`select ${a.employeeId}, ${dayIn(a.takenOutAt)}, ${noDay}, ${nobody}, ${a.exemptAs}, ${a.takenOutAt}
        ${ofAppraisals(and(isNotNull(a.takenOutAt), isNotNull(a.exemptAs)))}`;
    case 'transfers': {
      const { day, former, next, until, rows } = movingRows(today);
      const word = sql`case when ${day} > ${today} then 'coming' else 'waiting' end || ':' || ${next.name}`;
      return sql`select ${next.whom}, ${day}, ${until}, ${former}, ${word}, ${beginOf(day)} ${rows}`;
    }
    case 'restricted':
      return sql`select ${p.id}, ${dayOf(p.restrictedAt)}, ${noDay}, ${nobody}, ${noWord}, ${p.restrictedAt}
        from ${person} fp where ${and(isStillThere(p, today), isNotNull(p.restrictedAt))}`;
  }
}

/** The lists about accounts and about transfers are for whoever may do something to them. */
const rightFor = (which: DeskList | 'late') =>
  which === 'accounts' ? 'accounts.manage' : which === 'transfers' ? 'offices.manage' : 'progress.view';

/** The cases of one list within reach. */
export const reached = (which: DeskList | 'late', asked: AskedCases): SQL => {
  const isReached = isInReach(asked.me, rightFor(which), sql`${p.unit}`);
  return sql`select each.* from (${casesOf(which, asked)}) each(${caseColumns})
    join ${person} fp on ${p.id} = each.whom where ${isReached}`;
};

/** Whose turn it is within reach, as `turn` of the statements about cases. */
export const turns = ({ me, today }: AskedCases): SQL =>
  turnRows(today, (doer) => isInReach(me, 'progress.view', sql`${doer.unit}`));
