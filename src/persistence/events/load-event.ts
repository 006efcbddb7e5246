import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Model } from '../../conversation/contract/model.ts';
import type { ScreenRef } from '../../conversation/contract/state.ts';
import type { NotebookFocus } from '../../conversation/engine/event-store.ts';
import { pocketScreens } from '../../conversation/engine/registry.ts';
import type { DelegationAsk, StoredDelegations } from '../../domain/delegation/desk.ts';
import type { GrowthAsk, GrowthDesk } from '../../domain/growth/desk.ts';
import type { MentorDesk, MentorLook } from '../../domain/growth/mentor.ts';
import type { HrAsk, HrView, StoredDesk as StoredHr } from '../../domain/hr/desk.ts';
import type { Pulse, PulseAsk } from '../../domain/pulse/pulse.ts';
import type { Quarter } from '../../domain/quarters/quarter.ts';
import type { RequestsAsk, RequestsDesk } from '../../domain/rights/requests.ts';
import type { Temporal } from '../../shared/time.ts';
import { c } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import type { Db } from '../db.ts';
import { delegationsJson } from '../delegation/desk-json.ts';
import { delegationNames, delegationsGiven, delegationTypes } from '../delegation/load-desk.ts';
import { feedbackJson, type StoredDesk } from '../feedback/feedback-json.ts';
import { growthGiven, growthJson, growthNames, growthTypes } from '../growth/load-growth.ts';
import { mentorDeskJson, mentorGiven, mentorNames, mentorTypes } from '../growth/mentor-desk.ts';
import type { AskedDesk } from '../hr/asked-desk.ts';
import { deskJson } from '../hr/desk-json.ts';
import { deskGiven, deskNames, deskTypes } from '../hr/load-desk.ts';
import { notebookJson } from '../notes/notebook-json.ts';
import { isStillThere } from '../people/active.ts';
import { pocketOf } from '../pocket/piece-columns.ts';
import { pulseGiven, pulseNames, pulseTypes } from '../pulse/load-pulse.ts';
import { pulseJson } from '../pulse/pulse-json.ts';
import { quartersJson } from '../quarters/load-quarters.ts';
import { requestNames, requestsGiven, requestTypes } from '../rights/load-requests.ts';
import { requestsJson } from '../rights/requests-json.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { account, conversation, inbox, lane } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { json, maybe, pick, type Row, value } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { takesPart } from './appraisal-json.ts';
import { deskOn, me, myId, oneRow, subjectId } from './desk-columns.ts';
import { historyJson } from './history-json.ts';
import { linkJson } from './link-json.ts';
import { focusNames, focusOn, focusTypes } from './load-alone.ts';

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
  /** The notebook, about whom these ids lead to. */
  readonly notebookOf?: NotebookFocus;
  /** One look at HR's desk. */
  readonly hr?: HrAsk;
  /** One look at requests of people about their data. */
  readonly requests?: RequestsAsk;
  /** One look at the pulse. */
  readonly pulse?: PulseAsk;
  /** What the catalogue offers, and what was done. */
  readonly growth?: GrowthAsk;
  /** Who can be asked to be a mentor, or one asking. */
  readonly mentors?: MentorLook;
  /** What was rated in the year of the subject. */
  readonly wantsQuarters?: boolean;
  /** One look at who acts for whom. */
  readonly delegation?: DelegationAsk;
  /** See `LoadEvent`. */
  readonly feedback?: 'now' | 'never';
  readonly aboutId?: string;
  readonly sought?: string;
  /** What lies in the person's pocket; while a screen of it is open, it always is loaded. */
  readonly wantsPocket?: boolean;
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

export const conversationColumns = (of: typeof v) => ({
  ...pick(of, 'id', 'revision', 'shownRevision', 'version', 'state', 'anchor', 'locale', 'outageAt'),
  ...pick(of, 'drawsFullAt', 'pausedUntil', 'owesNew'),
});
const conversationJson = json(conversationColumns(v));

const given = parameters({
  ...{ platform: 'text', tenant: 'text', userId: 'text', eventId: 'text' },
  ...{ now: 'timestamptz', today: 'date', appraisalId: 'uuid', wantsOwn: 'boolean', wantsLink: 'boolean' },
  wantsPocket: 'boolean',
  ...{ linkSelector: 'text', linkCodeId: 'uuid', changeId: 'uuid', email: 'text' },
  ...focusTypes,
  ...{ wantsFeedback: 'boolean', aboutId: 'text', sought: 'text' },
  ...deskTypes,
  ...requestTypes,
  ...delegationTypes,
  ...pulseTypes,
  ...growthTypes,
  ...mentorTypes,
});
const ofEvent = ['platform', 'tenant', 'userId', 'eventId', 'now', 'today', 'appraisalId'] as const;
const asked = [
  ...ofEvent,
  'wantsOwn',
  'wantsPocket',
  'wantsLink',
  'linkSelector',
  'linkCodeId',
  'changeId',
  'email',
] as const;

const desk = deskOn(given.today);

type KeyOfAny<T> = T extends unknown ? keyof T : never;
/** A field of the screen that stands before the person, null when there is none. */
const ofScreen = (key: KeyOfAny<ScreenRef>): SQL =>
  sql`(${v.state}->'screen'->>${sql.raw(`'${key}'`)})::uuid`;

const pocketNames = sql.raw(pocketScreens.map((name) => `'${name}'`).join());
const isPocketOpen = sql`coalesce(${v.state}->'screen'->>'at' in (${pocketNames}), false)`;

const ofInbound = {
  isSeen: value(
    sql`exists (select 1 from ${inbox} i where ${ofLane(i, given)} and ${i.eventId} = ${given.eventId})`,
    asFlag,
  ),
  wasUnreachable: value(sql`coalesce(not me.${sql.identifier(k.isReachable.name)}, false)`, asFlag),
  conversation: maybe(conversationJson, (found) => sql`(select ${found} from conv)`),
  ...desk,
  pocket: maybe(
    pocketOf(myId),
    (pieces) => sql`case when ${given.wantsPocket} or ${isPocketOpen} then ${pieces} end`,
  ),
  link: maybe(
    linkJson(given, ofScreen('codeId'), myId),
    (link) => sql`case when ${given.wantsLink} or ${myId} is null
      or ${ofScreen('codeId')} is not null then ${link} end`,
  ),
  lanePausedUntil: maybe(
    l.pausedUntil,
    (until) => sql`(select ${until} from ${lane} l where ${ofLane(l, given)})`,
  ),
};

/** What the one statement found; `read-model.ts` makes the model of it. */
export type LoadedRow = Row<typeof ofInbound> &
  Pick<Model, 'history' | 'notebook'> & {
    readonly feedback?: StoredDesk;
    readonly hr?: StoredHr;
    readonly requests?: RequestsDesk;
    readonly pulse?: Pulse;
    readonly growth?: GrowthDesk;
    readonly mentors?: MentorDesk;
    readonly quarters?: readonly Quarter[];
    readonly delegation?: StoredDelegations;
  };

const isOpen = sql`${c.selfFrom} <= ${given.today} and ${lastDayOf(c, a, 'feedback')} >= ${given.today}`;
const inbound = (columns: SQL): SQL => sql`
    with conv as materialized (select * from ${conversation} conv where ${ofAccount(v, given)}),
      me as materialized (select p.*, ${k.isReachable} from ${account} k join ${person} p on ${p.id} = ${k.personId}
        where ${ofAccount(k, given)} and ${isStillThere(p, given.today)} order by ${k.linkedAt} desc limit 1),
      subject as materialized (select case when ${given.wantsOwn}
        then (select ${a.id} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
          where ${a.employeeId} = (select ${me.id} from me) and ${takesPart(a)}
          order by (${isOpen}) desc, ${c.selfFrom} desc limit 1)
        else coalesce(${given.appraisalId}, (select ${ofScreen('appraisalId')} from conv)) end as id)
    select ${columns} ${oneRow} left join conv on true`;

const load = statement(asked, ofInbound, inbound);
// Only whoever asks for the history pays for it.
const withHistory = { ...ofInbound, history: historyJson(myId, subjectId) };
const loadWithHistory = statement(asked, withHistory, inbound);
const withNotebook = { ...ofInbound, notebook: notebookJson({ me: myId, ...given }) };
const loadWithNotebook = statement([...asked, ...focusNames], withNotebook, inbound);

// So does whoever gives, reads or asks for feedback, or types: the screen on which that is done is not known before.
const screenOfConv = sql`(${v.state}->'screen')`;
const forFeedback = {
  ...ofInbound,
  feedback: feedbackJson(
    sql`(${given.wantsFeedback} or coalesce(${screenOfConv}->>'at' like 'feedback%', false))`,
    {
      me: myId,
      unit: sql`${me.unit}`,
      today: given.today,
      sought: sql`coalesce(nullif(${given.sought}, ''), ${screenOfConv}->>'sought', '')`,
      named: sql`(jsonb_build_array(${given.aboutId}, ${screenOfConv}->>'personId')
        || coalesce(${screenOfConv}->'chosen', '[]'))`,
      openAsking: sql`${screenOfConv}->>'askingId'`,
    },
  ),
};
const askedWithFeedback = [...asked, 'wantsFeedback', 'aboutId', 'sought'] as const;
const loadForFeedback = statement(askedWithFeedback, forFeedback, inbound);
// A history that is asked for from a screen of the feedback, which stays open when it is refused.
const withBoth = { ...forFeedback, history: historyJson(myId, subjectId) };
const loadBoth = statement(askedWithFeedback, withBoth, inbound);

// And whoever is at HR's desk.
const askedDesk: AskedDesk = {
  me: myId,
  now: given.now,
  today: given.today,
  page: given.hrPage,
  kind: given.hrKind,
  personId: given.hrPerson,
  unitId: given.hrUnit,
  itemId: given.hrItem,
  // A page of what was found is asked for by a button, which carries no words: the open screen has them.
  sought: sql`coalesce(nullif(${given.hrSought}, ''),
    case when ${screenOfConv}->>'at' like 'people-%' then ${screenOfConv}->>'sought' end, '')`,
};
const forDesk = (view: HrView) =>
  statement([...asked, ...deskNames], { ...ofInbound, hr: deskJson[view](askedDesk) }, inbound);
const loadForDesk = {
  progress: forDesk('progress'),
  turns: forDesk('turns'),
  remind: forDesk('remind'),
  errand: forDesk('errand'),
  cycles: forDesk('cycles'),
  cycle: forDesk('cycle'),
  find: forDesk('find'),
  person: forDesk('person'),
  transfer: forDesk('transfer'),
  lists: forDesk('lists'),
  settings: forDesk('settings'),
  needs: forDesk('needs'),
  mentors: forDesk('mentors'),
  list: forDesk('list'),
} as const satisfies Record<HrView, unknown>;

// And whoever asks or answers about personal data.
const askedRequests = { me: myId, page: given.requestPage, requestId: given.requestId };
const withRequests = { ...ofInbound, requests: requestsJson(askedRequests) };
const loadForRequests = statement([...asked, ...requestNames], withRequests, inbound);

// And whoever answers the three questions of fairness, or reads what a unit answered.
const withPulse = {
  ...ofInbound,
  pulse: pulseJson({ me: myId, today: given.today, pulseId: given.pulseId, page: given.pulsePage }),
};
const loadForPulse = statement([...asked, ...pulseNames], withPulse, inbound);

// And whoever makes a plan of development, or goes on with one.
const growthParts = growthJson({
  ...{ subjectId, today: given.today, item: given.growthItem, trainingId: given.trainingId },
});
const loadForGrowth = statement([...asked, ...growthNames], { ...ofInbound, ...growthParts }, inbound);

// And whoever names a mentor, or was named as one.
const withMentors = {
  ...ofInbound,
  mentors: mentorDeskJson({
    ...{ me: myId, subjectId, today: given.today, no: given.mentorNo, chosen: given.mentorChosen },
    ...{ sought: given.mentorSought, askId: given.mentorAsk },
  }),
};
const loadForMentors = statement([...asked, ...mentorNames], withMentors, inbound);

// And whoever looks at the quarters of a year.
const withQuarters = { ...ofInbound, quarters: quartersJson(subjectId) };
const loadForQuarters = statement(asked, withQuarters, inbound);

// And whoever gives or ends a delegation.
const withDelegations = {
  ...ofInbound,
  delegation: delegationsJson({
    me: myId,
    today: given.today,
    personId: given.dgPerson,
    toId: given.dgTo,
    page: given.dgPage,
    // A page of what was found is asked for by a button, which carries no words: the open screen has them.
    sought: sql`coalesce(nullif(${given.dgSought}, ''),
      case when ${screenOfConv}->>'at' in ('delegation-find', 'appraiser-find') then ${screenOfConv}->>'sought' end, '')`,
  }),
};
const loadForDelegations = statement([...asked, ...delegationNames], withDelegations, inbound);

/** LOAD: everything one event needs, in one statement. */
export function loadEvent(db: Db, request: LoadRequest): Promise<LoadedRow> {
  const {
    platform,
    tenant,
    userId,
    eventId,
    wantsOwn = false,
    wantsHistory,
    notebookOf,
    wantsPocket = false,
    isCodeOfCommand = false,
    hr,
    requests,
    pulse,
    growth,
    mentors,
    wantsQuarters = false,
    delegation,
    feedback,
    aboutId = null,
    sought = '',
  } = request;
  const {
    appraisalId = null,
    linkSelector = null,
    linkCodeId = null,
    changeId = null,
    email = null,
  } = request;
  const common = {
    ...{
      platform,
      tenant,
      userId,
      eventId,
      wantsOwn,
      wantsPocket,
      appraisalId,
      linkSelector,
      linkCodeId,
      changeId,
      email,
    },
    now: request.now.toString(),
    today: request.today.toString(),
    wantsLink: isCodeOfCommand || linkCodeId !== null || changeId !== null,
  };
  if (hr) return loadForDesk[hr.view](db, { ...common, ...deskGiven(hr) });
  if (requests) return loadForRequests(db, { ...common, ...requestsGiven(requests) });
  if (pulse) return loadForPulse(db, { ...common, ...pulseGiven(pulse) });
  if (growth) {
    const given = { ...common, ...growthGiven(growth) };
    return loadForGrowth(db, given).then(({ trainings, done, ...row }) => ({
      ...row,
      growth: { trainings, done },
    }));
  }
  if (mentors) return loadForMentors(db, { ...common, ...mentorGiven(mentors) });
  if (wantsQuarters) return loadForQuarters(db, common);
  if (delegation) return loadForDelegations(db, { ...common, ...delegationsGiven(delegation) });
  if (notebookOf) return loadWithNotebook(db, { ...common, ...focusOn(notebookOf) });
  if (feedback === 'never') return (wantsHistory ? loadWithHistory : load)(db, common);
  const more = { ...common, wantsFeedback: feedback === 'now', aboutId, sought };
  return (wantsHistory ? loadBoth : loadForFeedback)(db, more);
}
