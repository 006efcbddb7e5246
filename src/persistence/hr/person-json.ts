import { and, isNotNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import type { CycleStanding, DeskAccount, DeskPerson } from '../../domain/hr/people.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { paperColumns, paperOf, papersInOrder, papersOf } from '../assist/papers.ts';
import { c } from '../cycles/cycle-row.ts';
import { holds, lineAs, namesakeJson } from '../feedback/people-json.ts';
import { a } from '../reminders/concerns.ts';
import { accountChange, blockedAccount } from '../schema/accounts.ts';
import { appraisal } from '../schema/appraisals.ts';
import { account } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asFlag, asOneOf, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';
import { accountIdOf } from './account-id.ts';
import { type AskedDesk, latestCycle } from './asked-desk.ts';
import { isInReach } from './reach.ts';
import { lastReminderOf } from './turns.ts';

const p = alias(person, 'fp');
const r = alias(person, 'rater');
const s = alias(person, 'superior');
const f = alias(person, 'former');
const k = alias(account, 'k');
const b = alias(blockedAccount, 'b');
const t = alias(accountChange, 'taken');
const line = lineAs('line');

/** So many changes of accounts are shown; all of the agency's stand on a list. */
const takeOversShown = sql.raw('3');

const standing = asOneOf(['reached', 'unreachable', 'blocked']);
const linked: Value<DeskAccount> = json({
  id: value(accountIdOf(k), asText),
  ...pick(k, 'platform', 'tenant', 'userId'),
  since: k.linkedAt,
  standing: value(sql`case when ${k.isReachable} then 'reached' else 'unreachable' end`, standing),
});
const blocked: Value<DeskAccount> = json({
  id: value(accountIdOf(b), asText),
  ...pick(b, 'platform', 'tenant', 'userId'),
  since: b.at,
  standing: value(sql`'blocked'`, standing),
});

const standingJson = (today: SQL, me: SQL) =>
  maybe(
    json({
      appraisalId: a.id,
      papers: list(mapped(json(paperColumns(p.unit)), paperOf), papersOf(a.id), papersInOrder),
      mayEnter: value(isInReach(me, 'assist.enter', sql`${p.unit}`), asFlag),
      cycle: c.name,
      ...pick(a, 'status'),
      isOpened: value(sql`${isNotNull(a.openedAt)}`, asFlag),
      isTakenOut: value(sql`${isNotNull(a.takenOutAt)}`, asFlag),
      exemptAs: maybe(a.exemptAs),
      disputedAt: maybe(a.appraiserDisputedAt),
      appraiser: r.name,
      superior: maybe(s.name),
    }),
    (found) => sql`(select ${found} from (${latestCycle(today)}) c
      join ${appraisal} a on ${a.cycleId} = ${c.id} and ${a.employeeId} = ${p.id}
      join ${person} rater on ${r.id} = ${a.appraiserId}
      left join ${person} superior on ${s.id} = ${a.secondAppraiserId}
      order by ${isNotNull(a.takenOutAt)}, ${a.partFrom} desc nulls last limit 1)`,
  );

const takeOvers = list(
  json({
    ...pick(t, 'platform', 'at', 'by'),
    outcome: t.status,
    replaced: value(sql`${isNotNull(t.replacedUserId)}`, asFlag),
    former: maybe(f.name),
  }),
  sql`from (select * from ${accountChange} taken where ${t.personId} = ${p.id}
      order by ${t.at} desc limit ${takeOversShown}) taken
    left join ${person} former on ${f.id} = ${t.formerPersonId}`,
  sql`${t.at} desc`,
);

/** One person within reach: place, appraiser, where they stand in the cycle, accounts and their changes. */
export function personJson({ me, today, personId }: AskedDesk): Value<StoredDesk> {
  const shape = {
    who: namesakeJson(p),
    ...pick(p, 'activeFrom', 'activeUntil', 'leaveReason', 'restrictedAt'),
    appraiser: maybe(
      json(pick(r, 'name', 'position')),
      (
        found,
      ) => sql`(select ${found} from ${reportingLine} line join ${person} rater on ${r.id} = ${line.appraiserId}
        where ${line.personId} = ${p.id} and ${holds(line, today)} order by ${line.validFrom} desc limit 1)`,
    ),
    standing: standingJson(today, me),
    linked: list(
      linked,
      sql`from ${account} k where ${k.personId} = ${p.id}`,
      sql`${k.platform}, ${k.linkedAt}`,
    ),
    blocked: list(
      blocked,
      sql`from ${blockedAccount} b where ${b.personId} = ${p.id}`,
      sql`${b.platform}, ${b.at}`,
    ),
    takeOvers,
    lastReminder: lastReminderOf(sql`${p.id}`),
    mayManage: value(isInReach(me, 'accounts.manage', sql`${p.unit}`), asFlag),
    mayOffices: value(isInReach(me, 'offices.manage', sql`${p.unit}`), asFlag),
  };
  const one = mapped(
    json(shape),
    ({ who, linked: open, blocked: shut, standing: inCycle, appraiser, ...row }): DeskPerson => ({
      ...who,
      activeFrom: row.activeFrom,
      ...(row.activeUntil && { activeUntil: row.activeUntil }),
      ...(row.leaveReason && { leaveReason: row.leaveReason }),
      ...(row.restrictedAt && { restrictedAt: row.restrictedAt }),
      ...(appraiser && { appraiser: { ...appraiser, name: withoutTitles(appraiser.name) } }),
      ...(inCycle && { standing: toStanding(inCycle) }),
      accounts: [...open, ...shut],
      takeOvers: row.takeOvers.map(({ former, ...taken }) => ({
        ...taken,
        ...(former !== undefined && { former: withoutTitles(former) }),
      })),
      ...(row.lastReminder && { lastReminder: row.lastReminder }),
      mayManage: row.mayManage,
      mayOffices: row.mayOffices,
    }),
  );
  const isMeant = and(sql`${p.id} = ${personId}`, isInReach(me, 'progress.view', sql`${p.unit}`));
  return mapped(
    json({ person: maybe(one, (found) => sql`(select ${found} from ${person} fp where ${isMeant})`) }),
    ({ person: found }): StoredDesk => ({ view: 'person', ...(found && { person: found }) }),
  );
}

type Stored = { readonly [K in keyof Required<CycleStanding>]: CycleStanding[K] };

const toStanding = ({ superior, disputedAt, exemptAs, ...rest }: Stored): CycleStanding => ({
  ...rest,
  ...(exemptAs && { exemptAs }),
  ...(superior !== undefined && { superior: withoutTitles(superior) }),
  ...(disputedAt && { disputedAt }),
  appraiser: withoutTitles(rest.appraiser),
});
