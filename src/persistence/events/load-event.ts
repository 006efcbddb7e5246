import { type SQL, sql } from 'drizzle-orm';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';

/** What to look at for one inbound event. */
export type LoadRequest = {
  readonly platform: string;
  readonly tenant: string;
  readonly userId: string;
  readonly eventId: string;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** The appraisal the event names; absent = the one of the open screen. */
  readonly appraisalId?: string;
  /** Take the person's own current appraisal instead. */
  readonly wantsOwn?: boolean;
  /** What was done to the subject, if it is one's own. Every other event does without, in a shorter statement. */
  readonly wantsHistory?: boolean;
  readonly linkSelector?: string;
  readonly linkCodeId?: string;
  /** Lower case, verified by the platform. */
  readonly email?: string;
};

export type Json = Readonly<Record<string, unknown>>;

/** The raw row of the one statement; `read-model.ts` turns it into a Model. */
export type LoadedRow = {
  readonly seen: boolean;
  readonly conversation: Json | null;
  readonly person: Json | null;
  readonly own: readonly Json[] | null;
  readonly team: readonly Json[] | null;
  readonly subject: Json | null;
  readonly link: Json | null;
  /** Until when the platform wants silence. */
  readonly silent_until: string | null;
  readonly history: readonly Json[] | null;
};

/** The newest acts that are loaded: far more than an appraisal takes, unless somebody plays with its buttons. */
export const historyMax = 1000;

const cycleJson = sql`jsonb_build_object('id', c.id, 'name', c.name, 'periodFrom', c.period_from, 'periodTo', c.period_to,
  'selfFrom', c.self_from, 'selfTo', c.self_to, 'ratingFrom', c.rating_from, 'ratingTo', c.rating_to,
  'feedbackFrom', c.feedback_from, 'feedbackTo', c.feedback_to, 'timeZone', c.time_zone,
  'allowSameAsSelf', c.allow_same_as_self, 'isBlind', c.is_blind, 'release', c.release)`;

/** Only how many answers there are: a draft is its author's alone. */
const answered = (author: 'self' | 'appraiser', pattern: string): SQL => sql`(select count(*) from answer n
  where n.appraisal_id = a.id and n.author = ${author} and n.item ~ ${pattern}
  and (n.value is not null or n.unobservable is not null))`;

const summaryJson = sql`jsonb_build_object('id', a.id, 'cycle', ${cycleJson}, 'status', a.status,
  'employee', jsonb_build_object('id', e.id, 'name', e.name, 'unit', e.unit),
  'appraiser', jsonb_build_object('id', r.id, 'name', r.name),
  'selfAnswered', ${answered('self', '^(M|SK|B)')}, 'ratingAnswered', ${answered('appraiser', '^(M|SK|H|P)')},
  'openedAt', a.opened_at, 'releasedAt', a.released_at, 'talkRequestedAt', a.talk_requested_at)`;

const summaryFrom = sql`appraisal a join cycle c on c.id = a.cycle_id join person e on e.id = a.employee_id
  join person r on r.id = a.appraiser_id`;

/** Own appraisals: running ones first, then what was released before. */
const ownList = (
  me: SQL,
  today: string,
): SQL => sql`(select jsonb_agg(s.item order by s.is_running desc, s.self_from desc)
  from (select ${summaryJson} as item, c.self_from, c.feedback_to >= ${today}::date - 31 as is_running
    from ${summaryFrom} where a.employee_id = ${me}
    and (c.feedback_to >= ${today}::date - 31 or a.released_at is not null)
    order by c.self_from desc limit 20) s)`;

const teamList = (me: SQL, today: string): SQL => sql`(select jsonb_agg(s.item order by s.name, s.id)
  from (select ${summaryJson} as item, e.name, a.id from ${summaryFrom}
    where a.appraiser_id = ${me} and c.feedback_to >= ${today}::date - 31) s)`;

const subjectJson = (id: SQL): SQL => sql`(select to_jsonb(a) || jsonb_build_object('cycle', ${cycleJson},
  'employee', jsonb_build_object('id', e.id, 'name', e.name, 'unit', e.unit, 'position', e.position, 'positionLevel', e.position_level),
  'appraiser', jsonb_build_object('id', r.id, 'name', r.name),
  'secondAppraiser', (select jsonb_build_object('id', s.id, 'name', s.name) from person s where s.id = a.second_appraiser_id),
  'answers', (select jsonb_agg(jsonb_build_object('author', n.author, 'item', n.item, 'value', n.value,
    'unobservable', n.unobservable, 'note', n.note)) from answer n where n.appraisal_id = a.id),
  'results', (select jsonb_agg(jsonb_build_object('no', w.no, 'title', w.title, 'target', w.target,
    'realisation', w.realisation) order by w.no) from work_result w where w.appraisal_id = a.id))
  from ${summaryFrom} where a.id = ${id})`;

const personJson = sql`jsonb_build_object('id', p.id, 'name', p.name, 'nip', p.nip, 'unit', p.unit, 'position', p.position,
  'timeZone', p.time_zone, 'isHr', p.is_hr, 'locale', p.locale, 'privacyAcceptedAt', p.privacy_accepted_at,
  'snoozedUntil', p.snoozed_until)`;

const linkJson = (request: LoadRequest): SQL => {
  const hourAgo = sql`${request.now.toString()}::timestamptz - interval '1 hour'`;
  return sql`jsonb_build_object(
    'triesByChat', (select count(*) from link_attempt t where t.at > ${hourAgo} and not t.is_success
      and t.platform = ${request.platform} and t.tenant = ${request.tenant} and t.user_id = ${request.userId}),
    'triesOverall', (select count(*) from link_attempt t where t.at > ${hourAgo} and not t.is_success),
    'code', (select jsonb_build_object('id', k.id, 'personId', k.person_id, 'personName', p.name, 'personUnit', p.unit,
      'tries', k.tries, 'salt', k.salt, 'hash', k.hash, 'usedAt', k.used_at, 'expiresAt', k.expires_at)
      from link_code k join person p on p.id = k.person_id
      where k.selector = ${request.linkSelector ?? null} or k.id = coalesce(${request.linkCodeId ?? null}::uuid,
        case when ${request.linkSelector ?? null}::text is null then (select (state->'screen'->>'codeId')::uuid from conv) end)
      limit 1),
    'byEmail', (select jsonb_build_object('personId', p.id, 'personName', p.name, 'personUnit', p.unit) from person p
      where p.email = ${request.email ?? null} and (p.active_until is null or p.active_until > ${request.today.toString()}::date)))`;
};

/** Acts on the person's own appraisal, without what they say of answers: only which items they were about. */
const historyJson = (me: SQL, appraisalId: SQL): SQL => sql`(select jsonb_agg(to_jsonb(h)) from (
  select u.at, u.role, u.act, u.actor_id, w.name as actor, coalesce(to_jsonb(u.after->>'item'), u.after->'no', u.before->'no',
    jsonb_path_query_array(u.after, '$.keyvalue().key', '{}', true)) as items
  from audit u join appraisal a on a.id = u.appraisal_id left join person w on w.id = u.actor_id
  where u.appraisal_id = ${appraisalId} and a.employee_id = ${me} order by u.seq desc limit ${historyMax}) h)`;

const wantsLink = (request: LoadRequest): boolean =>
  request.linkSelector !== undefined || request.linkCodeId !== undefined;

/** LOAD: everything one event needs, in one statement. */
export async function loadEvent(db: Db, request: LoadRequest): Promise<LoadedRow> {
  const today = request.today.toString();
  const me = sql`(select id from me)`;
  const [row] = await db.execute<LoadedRow>(sql`
    with conv as materialized (select * from conversation v where v.platform = ${request.platform}
        and v.tenant = ${request.tenant} and v.user_id = ${request.userId}),
      me as materialized (select p.* from account k join person p on p.id = k.person_id
        where k.platform = ${request.platform} and k.tenant = ${request.tenant} and k.user_id = ${request.userId}
        and (p.active_until is null or p.active_until > ${today}::date) order by k.linked_at desc limit 1),
      subject as materialized (select case when ${request.wantsOwn ?? false}
        then (select a.id from appraisal a join cycle c on c.id = a.cycle_id where a.employee_id = ${me}
          order by (c.self_from <= ${today}::date and c.feedback_to >= ${today}::date) desc, c.self_from desc limit 1)
        else coalesce(${request.appraisalId ?? null}::uuid, (select (state->'screen'->>'appraisalId')::uuid from conv)) end as id)
    select exists(select 1 from inbox i where i.platform = ${request.platform} and i.tenant = ${request.tenant}
        and i.event_id = ${request.eventId}) as seen,
      (select to_jsonb(v) from conv v) as conversation,
      (select ${personJson} from me p) as person,
      ${ownList(me, today)} as own,
      ${teamList(me, today)} as team,
      ${subjectJson(sql`(select id from subject)`)} as subject,
      case when ${wantsLink(request)} or not exists (select 1 from me) then ${linkJson(request)} end as link,
      (select l.paused_until from lane l where l.platform = ${request.platform} and l.tenant = ${request.tenant}) as silent_until,
      ${request.wantsHistory ? historyJson(me, sql`(select id from subject)`) : sql`null::jsonb`} as history`);
  if (!row) throw new Error('the load statement gave no row');
  return row;
}

/** What was done to an appraisal, for its employee who has it open; null for anybody else. */
export async function loadHistory(
  db: Db,
  personId: string,
  appraisalId: string,
): Promise<LoadedRow['history']> {
  const [row] = await db.execute<Pick<LoadedRow, 'history'>>(
    sql`select ${historyJson(sql`${personId}::uuid`, sql`${appraisalId}::uuid`)} as history`,
  );
  return row?.history ?? null;
}

/** The same facts for a person, without an event: for messages we send by ourselves. */
export async function loadForPerson(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  appraisalId?: string,
): Promise<LoadedRow> {
  const me = sql`${personId}::uuid`;
  const day = today.toString();
  const [row] = await db.execute<LoadedRow>(sql`select false as seen, null::jsonb as conversation,
    (select ${personJson} from person p where p.id = ${me}) as person,
    ${ownList(me, day)} as own, ${teamList(me, day)} as team,
    ${subjectJson(sql`${appraisalId ?? null}::uuid`)} as subject, null::jsonb as link, null::timestamptz as silent_until, null::jsonb as history`);
  if (!row) throw new Error('the load statement gave no row');
  return row;
}
