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
import { json, maybe, pick, type Row, readOne, value } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { on, typed } from '../sql/write.ts';
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
  readonly linkCodeId?: string;
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

const conversationJson = json(
  pick(v, 'id', 'revision', 'shownRevision', 'version', 'state', 'anchor', 'locale', 'outageAt'),
);
const personJson = json({
  ...pick(me, 'id', 'name', 'nip', 'unit', 'position', 'timeZone', 'isHr'),
  ...pick(me, 'locale', 'privacyAcceptedAt', 'snoozedUntil'),
});

/** What a person has before them, after the CTEs `me` and `subject`. */
const desk = (today: Temporal.PlainDate) => ({
  person: maybe(personJson, (found) => sql`(select ${found} from me)`),
  own: ownList(myId, today),
  team: teamList(myId, today),
  subject: appraisalJson(subjectId),
});

type KeyOfAny<T> = T extends unknown ? keyof T : never;
/** A field of the screen that stands before the person, null when there is none. */
const ofScreen = (key: KeyOfAny<ScreenRef>): SQL =>
  sql`(select (${v.state}->'screen'->>${sql.raw(`'${key}'`)})::uuid from conv)`;

const inboundShape = (request: LoadRequest) => {
  const { eventId, today, linkSelector, linkCodeId } = request;
  const wantsLink = linkSelector !== undefined || linkCodeId !== undefined;
  return {
    isSeen: value(
      sql`exists (select 1 from ${inbox} i where ${ofLane(i, request)} and ${i.eventId} = ${eventId})`,
      asFlag,
    ),
    conversation: maybe(conversationJson, (found) => sql`(select ${found} from conv)`),
    ...desk(today),
    link: maybe(
      linkJson(request, ofScreen('codeId')),
      (link) => sql`case when ${wantsLink} or not exists (select 1 from me) then ${link} end`,
    ),
    silentUntil: maybe(
      l.pausedUntil,
      (until) => sql`(select ${until} from ${lane} l where ${ofLane(l, request)})`,
    ),
    history: request.wantsHistory
      ? historyJson(myId, subjectId)
      : value(sql`null`, (): Model['history'] => undefined),
  };
};

/** What the one statement found; `read-model.ts` makes the model of it. */
export type LoadedRow = Row<ReturnType<typeof inboundShape>>;
export type LoadedDesk = Row<ReturnType<typeof desk>>;

/** LOAD: everything one event needs, in one statement. */
export function loadEvent(db: Db, request: LoadRequest): Promise<LoadedRow> {
  const { today, wantsOwn = false, appraisalId = null } = request;
  const isOpen = sql`${c.selfFrom} <= ${on(today)} and ${c.feedbackTo} >= ${on(today)}`;
  return readOne(
    db,
    inboundShape(request),
    (columns) => sql`
    with conv as materialized (select * from ${conversation} conv where ${ofAccount(v, request)}),
      me as materialized (select p.* from ${account} k join ${person} p on ${p.id} = ${k.personId}
        where ${ofAccount(k, request)} and ${isStillThere(p, today)} order by ${k.linkedAt} desc limit 1),
      subject as materialized (select case when ${wantsOwn}
        then (select ${a.id} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId} where ${a.employeeId} = ${myId}
          order by (${isOpen}) desc, ${c.selfFrom} desc limit 1)
        else coalesce(${typed(a.id, appraisalId)}, ${ofScreen('appraisalId')}) end as id)
    select ${columns}`,
  );
}

/** What was done to an appraisal, for its employee who has it open; undefined for anybody else. */
export async function loadHistory(
  db: Db,
  personId: string,
  appraisalId: string,
): Promise<LoadedRow['history']> {
  const shape = { history: historyJson(typed(a.employeeId, personId), typed(a.id, appraisalId)) };
  return (await readOne(db, shape, (columns) => sql`select ${columns}`)).history;
}

/** The same facts for a person, without an event: for messages we send by ourselves. */
export function loadForPerson(
  db: Db,
  personId: string,
  today: Temporal.PlainDate,
  appraisalId: string | null = null,
): Promise<LoadedDesk> {
  return readOne(
    db,
    desk(today),
    (columns) => sql`
    with me as materialized (select p.* from ${person} p where ${p.id} = ${personId} and ${isStillThere(p, today)}),
      subject as (select ${typed(a.id, appraisalId)} as id)
    select ${columns}`,
  );
}
