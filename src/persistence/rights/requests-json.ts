import { isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { unconfirmed } from '../../domain/appraisal/appraisal.ts';
import { withoutTitles } from '../../domain/people/mask-name.ts';
import { type DeskRequest, type RequestsDesk, requestPage } from '../../domain/rights/requests.ts';
import { isInReach } from '../hr/reach.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { personRequest } from '../schema/requests.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { json, list, mapped, maybe, pick, type Value, value } from '../sql/read.ts';

const q = alias(personRequest, 'rq');
const p = alias(person, 'rp');
const a = alias(appraisal, 'ra');
const c = alias(cycle, 'rc');
const b = alias(person, 'rb');

/** So many of one's own are shown. */
const mineMax = 5;
const rows = sql.raw(String(requestPage));

const ownShape = {
  ...pick(q, 'id', 'kind', 'words', 'askedAt', 'answerBy', 'part', 'answeredAt', 'outcome', 'answer'),
};
const own = json(ownShape);

/** A report that still stands, and that HR can end: of an appraisal in a cycle that is not closed. */
const isReportOpen = (of: typeof a, cycleOf: typeof c): SQL =>
  sql`(${of.appraiserDisputedAt} is not null and ${isNull(of.takenOutAt)} and ${isNull(cycleOf.closedAt)}
    and ${of.status} in (${sql.join(
      unconfirmed.map((status) => sql.raw(`'${status}'`)),
      sql`, `,
    )}))`;

const deskShape = json({
  ...ownShape,
  person: json(pick(p, 'id', 'name', 'unit')),
  appraiser: maybe(
    json(pick(b, 'id', 'name')),
    (found) => sql`case when ${b.id} is not null then ${found} end`,
  ),
  appraisalId: maybe(q.appraisalId),
  cycle: maybe(c.name),
  isReportOpen: value(sql`coalesce(${isReportOpen(a, c)}, false)`, asFlag),
});
const deskRequest: Value<DeskRequest> = mapped(deskShape, ({ person: who, appraiser, ...rest }) => ({
  ...present(rest),
  person: { ...who, name: withoutTitles(who.name) },
  ...(appraiser && { appraiser: { ...appraiser, name: withoutTitles(appraiser.name) } }),
}));

/** Without the keys that have no value. */
function present<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Only keys that may be absent have no value.
  return Object.fromEntries(Object.entries(row).filter(([, one]) => one !== undefined)) as never;
}

const fromRequests = sql`from ${personRequest} rq join ${person} rp on ${p.id} = ${q.personId}
  left join ${appraisal} ra on ${a.id} = ${q.appraisalId} left join ${cycle} rc on ${c.id} = ${a.cycleId}
  left join ${person} rb on ${b.id} = ${q.appraiserId}`;

/** Whether somebody may answer it: within reach, and neither their own nor about themselves. */
export const isFor = (me: SQL): SQL => sql`${isInReach(me, 'requests.answer', sql`${p.unit}`)}
  and ${q.personId} <> ${me} and ${q.appraiserId} is distinct from ${me}`;

/** What a look at requests is about, in SQL. */
export type AskedRequests = { readonly me: SQL; readonly page: SQL; readonly requestId: SQL };

/** One's own requests, and those of others for whoever may answer them. */
export function requestsJson({ me, page, requestId }: AskedRequests): Value<RequestsDesk> {
  const those = sql`(select ${q.id} as id, ${q.answerBy} as due ${fromRequests}
    where ${isNull(q.answeredAt)} and ${isFor(me)})`;
  const pageAt = sql`greatest(0, least(${page}, (select (count(*) - 1) / ${rows} from ${those} t)))`;
  const shape = json({
    mine: list(
      own,
      sql`from (select * from ${personRequest} rq where ${q.personId} = ${me}
        order by ${q.answeredAt} is null desc, ${q.askedAt} desc limit ${sql.raw(String(mineMax))}) rq`,
      sql`${q.answeredAt} is null desc, ${q.askedAt} desc`,
    ),
    restrictedAt: maybe(p.restrictedAt, (at) => sql`(select ${at} from ${person} rp where ${p.id} = ${me})`),
    waiting: list(
      deskRequest,
      sql`${fromRequests} join (select t.id from ${those} t order by t.due, t.id
        limit ${rows} offset ${rows} * ${pageAt}) shown on shown.id = ${q.id}`,
      sql`${q.answerBy}, ${q.id}`,
    ),
    total: value(sql`(select count(*) from ${those} t)`, asNumber),
    page: value(pageAt, asNumber),
    one: maybe(
      deskRequest,
      (found) => sql`(select ${found} ${fromRequests} where ${q.id} = ${requestId} and ${isFor(me)})`,
    ),
  });
  return mapped(shape, ({ mine, restrictedAt, one, ...rest }) => ({
    ...rest,
    mine: mine.map((request) => present(request)),
    ...(restrictedAt && { restrictedAt }),
    ...(one && { one }),
  }));
}

/** A request as whoever may answer it sees it, for the command line, which reaches everybody. */
export const anyRequest = { shape: deskRequest, from: fromRequests, request: q, person: p };
