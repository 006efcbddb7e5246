import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { notLoaded, oneNotLoaded } from '../../conversation/contract/not-loaded.ts';
import type { Appraisal } from '../../domain/appraisal/appraisal.ts';
import { paperColumns, paperOf, papersInOrder, papersOf } from '../assist/papers.ts';
import { cycleBeside, hasQuarters } from '../cycles/cycle-row.ts';
import type { Db } from '../db.ts';
import { standInColumns, standInOf, standInsOf } from '../delegation/holding.ts';
import { sharedColumns, sharedFeedback, sharedOf } from '../feedback/shared-feedback.ts';
import { earlierColumns, earlierOf, inOrderOfCycles } from '../growth/plan-json.ts';
import {
  restedColumns,
  restedOn as restedNotes,
  tallied,
  tallyColumns,
  tallyOf,
  tallyOrder,
} from '../notes/tallies.ts';
import { isStillThere } from '../people/active.ts';
import { newestFirst, pieceColumns, piecesOf } from '../pocket/piece-columns.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle, workResult } from '../schema/appraisals.ts';
import { evidenceFile } from '../schema/files.ts';
import { account, conversation, inbox, lane } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asFlag } from '../sql/decode.ts';
import { type Filled, joined, maybe, pick, type Row, tuples, value, without } from '../sql/read.ts';
import { askedFor, statementForMany } from '../sql/statement.ts';
import { together } from '../sql/together.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import {
  appraisalColumns,
  appraisedColumns,
  byAuthor,
  called,
  fileColumns,
  takesPart,
  wholeOf,
  withOwnWindows,
} from './appraisal-json.ts';
import { personColumns } from './desk-columns.ts';
import { conversationColumns, type LoadedRow, type LoadRequest } from './load-event.ts';

/**
 * The load of most presses: those on the cards of one appraisal. It is a chain of joins by keys, without the person's
 * own appraisals and without the team, which only other screens show.
 */
const v = alias(conversation, 'conv');
const k = alias(account, 'k');
const p = alias(person, 'p');
const me = alias(person, 'me');
const i = alias(inbox, 'i');
const l = alias(lane, 'l');
const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');
const r = alias(person, 'r');
const s = alias(person, 's');
const t = alias(person, 't');
const o = alias(person, 'o');
const n = alias(answer, 'n');
const w = alias(workResult, 'w');
const f = alias(evidenceFile, 'f');

const given = askedFor({
  ...{ platform: 'text', tenant: 'text', userId: 'text', eventId: 'text' },
  ...{ today: 'date', appraisalId: 'uuid' },
});
const isReachable = sql.identifier(k.isReachable.name);

/** What `subjectOf` adds to the row: an appraisal is large, and one that outgrew its form cost a press 27 kB. */
const addedToAppraisal = [
  ...[
    'cycle',
    'part',
    'employee',
    'appraiser',
    'secondAppraiser',
    'ratedBy',
    'ratedFor',
    'standIns',
    'papers',
  ],
  ...['atPaper', 'answers', 'results', 'files', 'pieces', 'notes', 'restedOn', 'sharedFeedback', 'feedback'],
  'guidance',
  ...['growth', 'mentors', 'earlier', 'hasQuarters'],
];

/** What the employee's own cards show, and every other card as well. */
const ownShape = {
  isSeen: value(sql`(${i.eventId} is not null)`, asFlag),
  wasUnreachable: value(sql`coalesce(not me.${isReachable}, false)`, asFlag),
  conversation: joined(conversationColumns(v), 'id'),
  person: joined(personColumns(me), 'id'),
  appraisal: joined(appraisalColumns(a), 'id', addedToAppraisal),
  cycle: cycleBeside(c),
  hasQuarters: hasQuarters(c),
  employee: joined(appraisedColumns(e), 'id'),
  appraiser: joined(pick(r, 'id', 'name', 'position'), 'id'),
  second: joined(pick(s, 'id', 'name', 'position'), 'id'),
  rater: joined(pick(t, 'id', 'name', 'position'), 'id'),
  ratedFor: joined(pick(o, 'id', 'name'), 'id'),
  standIns: tuples(standInColumns, standInsOf(a, given.today)),
  papers: tuples(paperColumns(e.unit), papersOf(a.id), papersInOrder),
  answers: tuples(
    pick(n, 'author', 'item', 'value', 'unobservable', 'note', 'restsOn', 'restsOnEvidence'),
    sql`from ${answer} n where ${n.appraisalId} = ${a.id}`,
  ),
  results: tuples(
    without(w, 'appraisalId'),
    sql`from ${workResult} w where ${w.appraisalId} = ${a.id}`,
    sql`${w.no}`,
  ),
  files: tuples(
    fileColumns(f),
    sql`from ${evidenceFile} f where ${f.appraisalId} = ${a.id}`,
    sql`${f.sentAt}, ${f.id}`,
  ),
  pieces: tuples(pieceColumns, piecesOf(sql`${a.id}`, sql`${a.employeeId}`, sql`${me.id}`), newestFirst),
  earlier: tuples(earlierColumns, earlierOf(a, c), inOrderOfCycles),
  lanePausedUntil: maybe(l.pausedUntil),
};

const shape = {
  ...ownShape,
  notes: tuples(tallyColumns, tallied(a, c), tallyOrder),
  restedOn: tuples(restedColumns, restedNotes(a)),
  shared: tuples(sharedColumns, sharedFeedback(a, c, sql`${me.id}`)),
};

const names = ['platform', 'tenant', 'userId', 'eventId', 'today', 'appraisalId'] as const;
const written = (columns: SQL, requests: SQL): SQL => sql`select ${columns} from ${requests}
    left join ${conversation} conv on ${ofAccount(v, given)}
    left join lateral (select p.*, ${k.isReachable} from ${account} k join ${person} p on ${p.id} = ${k.personId}
      where ${ofAccount(k, given)} and ${isStillThere(p, given.today)} order by ${k.linkedAt} desc limit 1) me on true
    left join ${appraisal} a on ${a.id} = ${given.appraisalId} and ${takesPart(a)}
    left join ${cycle} c on ${c.id} = ${a.cycleId}
    left join ${person} e on ${e.id} = ${a.employeeId}
    left join ${person} r on ${r.id} = ${a.appraiserId}
    left join ${person} s on ${s.id} = ${a.secondAppraiserId}
    left join ${person} t on ${t.id} = ${a.ratedById}
    left join ${person} o on ${o.id} = ${a.ratedForId}
    left join ${inbox} i on ${ofLane(i, given)} and ${i.eventId} = ${given.eventId}
    left join ${lane} l on ${ofLane(l, given)}`;
const load = statementForMany(names, shape, written);
const loadOwn = statementForMany(names, ownShape, written);

/** What a card is loaded for: an event that names an appraisal and needs no list; of an own card less. */
export type CardRequest = Pick<LoadRequest, 'platform' | 'tenant' | 'userId' | 'eventId' | 'today'> & {
  readonly cardOf: string;
  readonly isOwnCard?: boolean;
};

/**
 * LOAD, for events on cards. Those that come together, and those that come while a load of their kind is under way, are
 * loaded by one statement: to run a chain of joins for one more costs much less than to begin it once more.
 */
export function createCardLoads(db: Db): (request: CardRequest) => Promise<LoadedRow> {
  const given = ({ platform, tenant, userId, eventId, today, cardOf }: CardRequest) => {
    return { platform, tenant, userId, eventId, today: today.toString(), appraisalId: cardOf };
  };
  const limits = { atOnce: 1, most: 32 };
  const any = together(async (requests: readonly CardRequest[]) => {
    const rows = await load(db, requests.map(given));
    return rows.map((row) => rowOf(row, aboutOf(row)));
  }, limits);
  const own = together(async (requests: readonly CardRequest[]) => {
    const rows = await loadOwn(db, requests.map(given));
    return rows.map((row) => rowOf(row, nothingAbout));
  }, limits);
  return (request) => (request.isOwnCard ? own : any)(request);
}

const nothingAbout: About = { notes: notLoaded, restedOn: notLoaded, sharedFeedback: oneNotLoaded };

type About = Pick<Filled<Appraisal>, 'notes' | 'restedOn' | 'sharedFeedback'>;

const aboutOf = ({ notes, restedOn, shared }: Row<typeof shape>): About => ({
  notes: notes.map(tallyOf),
  restedOn,
  sharedFeedback: sharedOf(shared),
});

function rowOf(row: Row<typeof ownShape>, about: About): LoadedRow {
  const { isSeen, wasUnreachable, conversation, person, lanePausedUntil } = row;
  return {
    isSeen,
    wasUnreachable,
    conversation,
    person,
    lanePausedUntil,
    link: undefined,
    pocket: undefined,
    own: notLoaded,
    team: notLoaded,
    approvals: notLoaded,
    grants: notLoaded,
    delegations: notLoaded,
    toDecide: notLoaded,
    mentoring: notLoaded,
    subject: subjectOf(row, about),
  };
}

function subjectOf(row: Row<typeof ownShape>, about: About): Filled<Appraisal> | undefined {
  const { appraisal: own, cycle, employee, appraiser, second, rater, ratedFor } = row;
  const { standIns, papers, answers, results, files, pieces, earlier } = row;
  if (!own || !cycle || !employee || !appraiser) return undefined;
  const loaded = Object.assign(own, about, {
    cycle,
    employee: called(employee),
    appraiser: called(appraiser),
    secondAppraiser: second && called(second),
    ratedBy: rater && called(rater),
    ratedFor: ratedFor && called(ratedFor),
    standIns: standIns.map(standInOf),
    papers: papers.map(paperOf),
    atPaper: undefined,
    answers: byAuthor(answers),
    results,
    files,
    pieces,
    // Only its own screens ask for it, and then the event is loaded whole.
    guidance: notLoaded,
    growth: notLoaded,
    mentors: notLoaded,
    earlier,
    hasQuarters: row.hasQuarters,
  });
  return withOwnWindows(wholeOf(loaded));
}
