import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Model } from '../../conversation/contract/model.ts';
import type { ScreenRef } from '../../conversation/contract/state.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { account, conversation, inbox, lane } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { json, maybe, pick, type Row, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { appraisalJson, ownList, teamList } from './appraisal-json.ts';
import { historyJson } from './history-json.ts';
import { linkJson } from './link-json.ts';

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
  /** A linked person's code counts too. */
  readonly isCodeOfCommand?: boolean;
  readonly linkCodeId?: string;
  /** The change of accounts that a button names. */
  readonly changeId?: string;
  /** Lower case, verified by the platform. */
  readonly email?: string;
};

const a = alias(appraisal, 'a');
const i = alias(inbox, 'i');
const k = alias(account, 'k');
const l = alias(lane, 'l');
const p = alias(person, 'p');
const v = alias(conversation, 'conv');
const me = alias(person, 'me');

const myId = sql`(select ${me.id} from me)`;
const subjectId = sql`(select id from subject)`;

export const conversationColumns = (of: typeof v) => ({
  ...pick(of, 'id', 'revision', 'shownRevision', 'version', 'state', 'anchor', 'locale', 'outageAt'),
  ...pick(of, 'drawsFullAt', 'pausedUntil', 'owesNew'),
});
export const personColumns = (of: typeof me) => ({
  ...pick(of, 'id', 'name', 'unit', 'position', 'timeZone', 'isHr'),
  ...pick(of, 'locale', 'privacyAcceptedAt', 'privacyVersion', 'snoozedUntil', 'vignettes'),
});
const conversationJson = json(conversationColumns(v));
const personJson = json(personColumns(me));

const given = parameters({
  ...{ platform: 'text', tenant: 'text', userId: 'text', eventId: 'text', personId: 'uuid' },
  ...{ now: 'timestamptz', today: 'date', appraisalId: 'uuid', wantsOwn: 'boolean', wantsLink: 'boolean' },
  ...{ linkSelector: 'text', linkCodeId: 'uuid', changeId: 'uuid', email: 'text' },
});
const ofEvent = ['platform', 'tenant', 'userId', 'eventId', 'now', 'today', 'appraisalId'] as const;
const asked = [
  ...ofEvent,
  'wantsOwn',
  'wantsLink',
  'linkSelector',
  'linkCodeId',
  'changeId',
  'email',
] as const;

/** What a person has before them, after the CTEs `me` and `subject`. */
const desk = {
  person: maybe(personJson, (found) => sql`(select ${found} from me)`),
  own: ownList(myId, given.today),
  team: teamList(myId, given.today),
  subject: appraisalJson(subjectId),
};

type KeyOfAny<T> = T extends unknown ? keyof T : never;
/** A field of the screen that stands before the person, null when there is none. */
const ofScreen = (key: KeyOfAny<ScreenRef>): SQL =>
  sql`(select (${v.state}->'screen'->>${sql.raw(`'${key}'`)})::uuid from conv)`;

const ofInbound = {
  isSeen: value(
    sql`exists (select 1 from ${inbox} i where ${ofLane(i, given)} and ${i.eventId} = ${given.eventId})`,
    asFlag,
  ),
  wasUnreachable: value(
    sql`exists (select 1 from me where not ${sql.identifier(k.isReachable.name)})`,
    asFlag,
  ),
  conversation: maybe(conversationJson, (found) => sql`(select ${found} from conv)`),
  ...desk,
  link: maybe(
    linkJson(given, ofScreen('codeId'), myId),
    (link) => sql`case when ${given.wantsLink} or not exists (select 1 from me)
      or ${ofScreen('codeId')} is not null then ${link} end`,
  ),
  lanePausedUntil: maybe(
    l.pausedUntil,
    (until) => sql`(select ${until} from ${lane} l where ${ofLane(l, given)})`,
  ),
};

/** What the one statement found; `read-model.ts` makes the model of it. */
export type LoadedDesk = Row<typeof desk>;
export type LoadedRow = Row<typeof ofInbound> & { readonly history?: Model['history'] };

const isOpen = sql`${c.selfFrom} <= ${given.today} and ${c.feedbackTo} >= ${given.today}`;
const inbound = (columns: SQL): SQL => sql`
    with conv as materialized (select * from ${conversation} conv where ${ofAccount(v, given)}),
      me as materialized (select p.*, ${k.isReachable} from ${account} k join ${person} p on ${p.id} = ${k.personId}
        where ${ofAccount(k, given)} and ${isStillThere(p, given.today)} order by ${k.linkedAt} desc limit 1),
      subject as materialized (select case when ${given.wantsOwn}
        then (select ${a.id} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} where ${a.employeeId} = ${myId}
          order by (${isOpen}) desc, ${c.selfFrom} desc limit 1)
        else coalesce(${given.appraisalId}, ${ofScreen('appraisalId')}) end as id)
    select ${columns}`;

const load = statement(asked, ofInbound, inbound);
// Only whoever asks for the history pays for it.
const withHistory = { ...ofInbound, history: historyJson(myId, subjectId) };
const loadWithHistory = statement(asked, withHistory, inbound);

/** LOAD: everything one event needs, in one statement. */
export function loadEvent(db: Db, request: LoadRequest): Promise<LoadedRow> {
  const {
    platform,
    tenant,
    userId,
    eventId,
    wantsOwn = false,
    wantsHistory,
    isCodeOfCommand = false,
  } = request;
  const {
    appraisalId = null,
    linkSelector = null,
    linkCodeId = null,
    changeId = null,
    email = null,
  } = request;
  return (wantsHistory ? loadWithHistory : load)(db, {
    ...{
      platform,
      tenant,
      userId,
      eventId,
      wantsOwn,
      appraisalId,
      linkSelector,
      linkCodeId,
      changeId,
      email,
    },
    now: request.now.toString(),
    today: request.today.toString(),
    wantsLink: isCodeOfCommand || linkCodeId !== null || changeId !== null,
  });
}

const loadOnlyHistory = statement(
  ['personId', 'appraisalId'],
  { history: historyJson(given.personId, given.appraisalId) },
  (columns) => sql`select ${columns}`,
);

/** What was done to an appraisal, for its employee who has it open; undefined for anybody else. */
export const loadHistory = async (db: Db, personId: string, appraisalId: string): Promise<Model['history']> =>
  (await loadOnlyHistory(db, { personId, appraisalId })).history;

const loadDesk = statement(
  ['personId', 'appraisalId', 'today'],
  desk,
  (columns) => sql`
    with me as materialized (select p.* from ${person} p
        where ${p.id} = ${given.personId} and ${isStillThere(p, given.today)}),
      subject as (select ${given.appraisalId} as id)
    select ${columns}`,
);

/** The same facts for a person, without an event: for messages we send by ourselves. */
export const loadForPerson = (
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  appraisalId: string | null = null,
): Promise<LoadedDesk> => loadDesk(db, { personId, appraisalId, today: today.toString() });
