import { and, eq, gt, inArray, isNotNull, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { StoredDesk } from '../../domain/hr/desk.ts';
import { type DeskList, deskLists, lookBackDays, soonDays, stuckDays } from '../../domain/hr/people.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { c } from '../cycles/cycle-row.ts';
import { namesakeJson } from '../feedback/people-json.ts';
import { isStillThere } from '../people/active.ts';
import { a } from '../reminders/concerns.ts';
import { accountChange } from '../schema/accounts.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { account, delivery, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asDay, asNumber, asOneOf, asText } from '../sql/decode.ts';
import { json, list, mapped, maybe, type Value, value } from '../sql/read.ts';
import { type AskedDesk, latestCycle, pageOf, rows } from './asked-desk.ts';
import { isInReach } from './reach.ts';
import { turnRows } from './turns.ts';

/** The lists of the desk. A case has `whom` it is about, `happened`, `closes`, `other` (an id of a person) and `word`. */

const p = alias(person, 'fp');
const o = alias(person, 'other');
const k = alias(account, 'k');
const x = alias(outbox, 'x');
const d = alias(delivery, 'd');
const t = alias(accountChange, 'taken');

const nobody = sql`null::uuid`;
const noDay = sql`null::date`;
const noWord = sql`null::text`;
const days = (count: number): SQL => sql.raw(String(count));
const isLinked = (more: SQL = sql.empty()): SQL =>
  sql`exists (select 1 from ${account} k where ${k.personId} = ${p.id} ${more})`;

/** Between colleagues nobody else learns who was asked or thanked, so such messages are on no list. */
const betweenColleagues = ['feedback-given', 'feedback-asked', 'feedback-ended', 'note-shown'] as const;

const ofAppraisals = (such: SQL | undefined): SQL =>
  sql`from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} where ${and(isNull(a.takenOutAt), isNull(c.closedAt), such)}`;

/** What stands on each list, of everybody. Moments become days where the cycle is. */
function casesOf(which: DeskList, { now, today }: AskedDesk): SQL {
  const zone = sql`coalesce((select ${c.timeZone} from (${latestCycle(today)}) c), 'UTC')`;
  const dayOf = (moment: unknown): SQL => sql`(${moment} at time zone ${zone})::date`;
  const dayIn = (moment: unknown): SQL => sql`(${moment} at time zone ${c.timeZone})::date`;
  const since = sql`${now} - make_interval(days => ${days(lookBackDays)})`;
  switch (which) {
    case 'objections':
      return sql`select ${a.employeeId} as whom, ${dayIn(a.objectedAt)} as happened, ${noDay} as closes,
        ${a.appraiserId} as other, ${noWord} as word ${ofAppraisals(eq(a.status, 'objected'))}`;
    case 'disputes':
      return sql`select ${a.employeeId}, ${dayIn(a.appraiserDisputedAt)}, ${noDay}, ${a.appraiserId}, ${noWord}
        ${ofAppraisals(isNotNull(a.appraiserDisputedAt))}`;
    case 'soon':
      return sql`select whom, since, closes, ${nobody}, stage from turn
        where kind = 'open' and closes <= ${today} + ${days(soonDays)}`;
    case 'stuck':
      return sql`select whom, since, closes, ${nobody}, stage from turn
        where kind = 'open' and since <= ${today} - ${days(stuckDays)}`;
    case 'unreachable':
      return sql`select ${p.id}, (select ${dayOf(sql`max(${k.unreachableAt})`)} from ${account} k where ${k.personId} = ${p.id}),
        ${noDay}, ${nobody}, ${noWord} from ${person} fp where ${and(
          isStillThere(p, today),
          isLinked(),
          sql`not ${isLinked(sql`and ${k.isReachable}`)}`,
        )}`;
    case 'unlinked':
      return sql`select ${p.id}, ${p.activeFrom}, ${noDay}, ${nobody}, ${noWord} from ${person} fp
        where ${and(isStillThere(p, today), lte(p.activeFrom, today), sql`not ${isLinked()}`)}`;
    case 'unknown':
      return sql`select ${x.recipientId}, ${dayOf(d.at)}, ${noDay}, ${nobody}, ${x.kind} from ${outbox} x
        join ${delivery} d on ${d.outboxId} = ${x.id}
        where ${and(
          eq(d.status, 'unknown'),
          gt(d.at, since),
          isNotNull(x.recipientId),
          notInArray(x.kind, [...betweenColleagues]),
        )}`;
    case 'accounts':
      return sql`select ${t.personId}, ${dayOf(t.at)}, ${noDay}, ${t.formerPersonId}, ${t.platform} || ':' || ${t.status}
        from ${accountChange} taken where ${and(
          gt(t.at, since),
          inArray(t.status, ['waiting', 'done', 'denied']),
          sql`(${isNotNull(t.replacedUserId)} or ${isNotNull(t.formerPersonId)} or ${t.status} <> 'done')`,
        )}`;
  }
}

/** The lists about accounts are for whoever may do something to them. */
const rightFor = (which: DeskList) => (which === 'accounts' ? 'accounts.manage' : 'progress.view');

/** The cases of one list within reach. */
const reached = (which: DeskList, asked: AskedDesk): SQL => {
  const isReached = isInReach(asked.me, rightFor(which), sql`${p.unit}`);
  return sql`select each.* from (${casesOf(which, asked)}) each(whom, happened, closes, other, word)
    join ${person} fp on ${p.id} = each.whom where ${isReached}`;
};

const turns = ({ me, today }: AskedDesk): SQL =>
  turnRows(today, (doer) => isInReach(me, 'progress.view', sql`${doer.unit}`));

/** How many cases each list has. */
export function listsJson(asked: AskedDesk): Value<StoredDesk> {
  const count = (which: DeskList) =>
    value(sql`(select count(*) from (${reached(which, asked)}) counted)`, asNumber);
  const found = mapped(
    json({
      objections: count('objections'),
      disputes: count('disputes'),
      soon: count('soon'),
      stuck: count('stuck'),
      unreachable: count('unreachable'),
      unlinked: count('unlinked'),
      unknown: count('unknown'),
      accounts: count('accounts'),
    }),
    (counts): StoredDesk => ({ view: 'lists', counts }),
  );
  return value(sql`(with turn as materialized (${turns(asked)}) select ${found})`, found.decode);
}

/** A page of one list, what has waited longest or ends first at the top; what is asked for is in `kind`. */
export function listJson(asked: AskedDesk): Value<StoredDesk> {
  const { kind, page } = asked;
  const perPage = asked.roomy?.cases ?? rows;
  // A part whose name was not asked for is not run: its condition does not depend on any row.
  const each = sql.join(
    deskLists.map(
      (which) => sql`(select * from (${reached(which, asked)}) one where ${kind} = ${sql.raw(`'${which}'`)})`,
    ),
    sql` union all `,
  );
  const order = sql`case when ${kind} in ('unknown', 'accounts') then happened end desc, closes, happened, name, id`;
  const shape = {
    list: value(kind, asOneOf(deskLists)),
    total: value(sql`(select count(*) from cases)`, asNumber),
    page: value(pageOf(page, sql`cases`, perPage), asNumber),
    entries: list(
      json({
        who: namesakeJson(p),
        on: maybe(value(sql`e.happened`, asDay)),
        closes: maybe(value(sql`e.closes`, asDay)),
        other: maybe(o.name),
        word: maybe(value(sql`e.word`, asText)),
      }),
      sql`from (select cases.*, fp.name, fp.id, row_number() over (order by ${order}) as place
          from cases join ${person} fp on ${p.id} = cases.whom order by place
          limit ${perPage} offset ${perPage} * ${pageOf(page, sql`cases`, perPage)}) e
        join ${person} fp on ${p.id} = e.whom left join ${person} other on ${o.id} = e.other`,
      sql`e.place`,
    ),
  };
  const found = mapped(
    json(shape),
    ({ entries, ...rest }): StoredDesk => ({
      view: 'list',
      ...rest,
      entries: entries.map(({ who, on, closes, other, word }) => ({
        ...who,
        ...(on && { on }),
        ...(closes && { closes }),
        ...(other !== undefined && { other: withoutTitles(other) }),
        ...(word !== undefined && { word }),
      })),
    }),
  );
  return value(
    sql`(with turn as materialized (${turns(asked)}), cases as materialized (${each}) select ${found})`,
    found.decode,
  );
}
