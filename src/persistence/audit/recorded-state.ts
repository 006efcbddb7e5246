import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { Author } from '../../domain/appraisal/items.ts';
import { numberOf } from '../people/number.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle, workResult } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { examination } from '../schema/examination.ts';
import { feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { evidenceFile } from '../schema/files.ts';
import { growthAction, growthMentor } from '../schema/growth.ts';
import { account } from '../schema/messaging.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { officerRight } from '../schema/officers.ts';
import { paperEntry } from '../schema/papers.ts';
import { holiday, person, reportingLine } from '../schema/people.ts';
import { pocketPiece } from '../schema/pocket.ts';
import { personRequest } from '../schema/requests.ts';
import { agencySetting } from '../schema/settings.ts';
import { guidanceForm } from '../schema/talks.ts';
import { pick, without } from '../sql/read.ts';
import { askingState, feedbackState, recordedFeedback } from './recorded-feedback.ts';
import { momentText, object } from './recorded-object.ts';
import { recordedRequests, requestState } from './recorded-requests.ts';

const n = alias(answer, 'n');
const w = alias(workResult, 'w');
const l = alias(reportingLine, 'l');
const f = alias(evidenceFile, 'f');
const q = alias(pocketPiece, 'q');
const y = alias(paperEntry, 'pe');
const gf = alias(guidanceForm, 'gf');
const ga = alias(growthAction, 'ga');
const gm = alias(growthMentor, 'gm');

/** The names under which statements must know the tables for the states below. */
export const recorded = {
  appraisal: alias(appraisal, 'p'),
  person: alias(person, 'h'),
  account: alias(account, 'k'),
  holiday: alias(holiday, 'd'),
  cycle: alias(cycle, 'c'),
  note: alias(notebookEntry, 'b'),
  piece: q,
  file: f,
  officer: alias(officerRight, 'g'),
  delegation: alias(delegation, 'dg'),
  examination: alias(examination, 'm'),
  setting: alias(agencySetting, 'ag'),
};
const {
  appraisal: p,
  person: h,
  account: k,
  holiday: d,
  cycle: c,
  note: b,
  officer: g,
  delegation: v,
  examination: m,
  setting: ag,
} = recorded;

const answersBy = (author: Author): SQL => {
  const given = object(pick(n, 'value', 'unobservable', 'note', 'restsOn', 'restsOnEvidence'));
  return sql`(select jsonb_object_agg(${n.item}, ${given}) from ${answer} n
    where ${n.appraisalId} = ${p.id} and ${n.author} = ${sql.raw(`'${author}'`)})`;
};

const resultState = object({
  ...pick(w, 'title', 'target', 'realisation', 'askedTitle', 'askedTarget', 'askAnswer'),
  isOwn: sql`case when ${w.isOwn} then true end`,
  askedAt: momentText(w.askedAt),
  answeredAt: momentText(w.answeredAt),
});
const results = sql`(select jsonb_object_agg(${w.no}, ${resultState})
  from ${workResult} w where ${w.appraisalId} = ${p.id})`;

const wordsHash = (words: PgColumn): SQL =>
  sql`encode(sha256(convert_to(coalesce(${words}, ''), 'UTF8')), 'hex')`;

/** Of a file on a card; of its own link, the hash. */
const fileState = object({
  ...pick(f, 'item', 'kind', 'extension', 'size', 'sha256'),
  link: sql`case when ${f.link} is not null then ${wordsHash(f.link)} end`,
});
/** Only what is kept: what still waits has no act yet. */
const files = sql`(select jsonb_object_agg(${f.id}, ${fileState})
  from ${evidenceFile} f where ${f.appraisalId} = ${p.id} and ${f.status} = 'kept')`;

/** What came with it from the pocket. */
const handedIn = sql`(select jsonb_object_agg(${q.id}, ${object({ item: q.item, sha256: wordsHash(q.words), growthNo: q.growthNo })})
  from ${pocketPiece} q where ${q.appraisalId} = ${p.id})`;

const paper = object({
  ...pick(y, 'kind', 'byId', 'reason', 'witness'),
  on: y.paperOn,
  isEnded: sql`case when ${y.endedAt} is not null then true end`,
});
/** What was entered a.n. the employee from paper. */
const papers = sql`(select jsonb_object_agg(${y.id}, ${paper}) from ${paperEntry} pe where ${y.appraisalId} = ${p.id})`;

const sentDigest = sql`encode(sha256(convert_to(${gf.salt}::text || chr(10) || ${gf.form}, 'UTF8')), 'hex')`;
/** The forms B.1.8 that were sent; a draft has no act. */
const guidance = sql`(select jsonb_object_agg(${gf.about}, ${sentDigest}) from ${guidanceForm} gf
  where ${gf.appraisalId} = ${p.id} and ${gf.sentAt} is not null)`;

const growthState = object(without(ga, 'appraisalId', 'no', 'employeeId'));
/** The plan of development, as both sides made it. */
const growth = sql`(select jsonb_object_agg(${ga.no}, ${growthState}) from ${growthAction} ga
  where ${ga.appraisalId} = ${p.id})`;

const mentorState = object(without(gm, 'appraisalId', 'no'));
/** Who was asked to go along with it, and what they said. */
const mentors = sql`(select jsonb_object_agg(${gm.no}, ${mentorState}) from ${growthMentor} gm
  where ${gm.appraisalId} = ${p.id})`;

const said = {
  ...pick(p, 'employeeId', 'cycleId', 'appraiserId', 'secondAppraiserId', 'required', 'status', 'predicate'),
  ...pick(
    p,
    'strengths',
    'improve',
    'nextStep',
    'leftOut',
    'objectionReason',
    'objection',
    'approval',
    'talk',
    'answer',
    'missed',
    'counsel',
    'mentoring',
    'extended',
  ),
  ...pick(p, 'partFrom', 'partTo', 'ratedForId', 'exemptAs', 'objectBy', 'disputeBy', 'unopenedOn'),
  ...pick(p, 'lineDay', 'heldUnit', 'heldPosition', 'heldLevel'),
};
const moments = {
  ...pick(p, 'selfSubmittedAt', 'ratingStartedAt', 'ratedAt', 'releasedAt', 'openedAt', 'acknowledgedAt'),
  ...pick(p, 'talkRequestedAt', 'objectedAt', 'appraiserDisputedAt', 'takenOutAt', 'withheldAt'),
};
const answers = {
  self: answersBy('self'),
  appraiser: answersBy('appraiser'),
  results,
  files,
  pieces: handedIn,
  papers,
  guidance,
  growth,
  mentors,
};
const at = Object.fromEntries(Object.entries(moments).map(([key, moment]) => [key, momentText(moment)]));

/** What the tables say of an appraisal, in the shape in which a start records it. */
export const appraisalState: SQL = sql`jsonb_strip_nulls(${object({ ...said, ...answers, ...at })})`;

const line = object({ appraiserId: l.appraiserId, from: l.validFrom, to: l.validTo });
const lines = sql`(select jsonb_agg(${line} order by ${l.validFrom}) from ${reportingLine} l where ${l.personId} = ${h.id})`;

/** What the tables say of the rights of a person. */
export const personState: SQL = sql`jsonb_strip_nulls(${object({ ...pick(h, 'email', 'isHr', 'isTop', 'activeUntil', 'leaveReason'), nip: numberOf(h).getSQL(), restrictedAt: momentText(h.restrictedAt), lines })})`;

export const accountState: SQL = object(pick(k, 'platform', 'tenant', 'personId', 'userId'));

export const officerState: SQL = object(pick(g, 'personId', 'right', 'unit'));

export const delegationState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(v, 'fromId', 'toId', 'kind', 'reason'),
  from: v.fromDay,
  until: v.untilDay,
  isEnded: sql`case when ${v.endedAt} is not null then true end`,
})})`;

/** What the tables say of a bundle for an examiner: whose it is, why, until when, and which two officers wanted it. */
export const examinationState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(m, 'scope', 'reason', 'until', 'untoldUntil', 'untoldReason', 'askedById', 'confirmedById'),
  confirmedAt: momentText(m.confirmedAt),
})})`;

export const holidayState: SQL = object(pick(d, 'name', 'isWorkday'));

/** The change of a setting that counts. */
export const settingState: SQL = sql`jsonb_strip_nulls(${object(pick(ag, 'key', 'unit', 'revision', 'value'))})`;
/** The latest of each that is set. */
export const settingsNow: SQL = sql`(select distinct on (${ag.key}, ${ag.unit}) ag.* from ${agencySetting} ag
  where ${ag.state} = 'set' order by ${ag.key}, ${ag.unit}, ${ag.revision} desc) ag`;

/**
 * Its columns under their own names: what a later release adds is compared from when an act says it.
 * What it has not is null, so that an act says that too.
 */
export const cycleState: SQL = sql`(to_jsonb(c) - 'id' - ${sql.raw(`'${c.openedAt.name}'`)})`;

const digest = sql`case when ${b.salt} is not null then
  encode(sha256(convert_to(concat_ws(E'\\n', ${b.salt}::text, ${b.fact}, coalesce(${b.effect}, '')), 'UTF8')), 'hex') end`;

/** What the tables say of a note of the notebook: of its words, the digest that the acts have. */
export const noteState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(b, 'employeeId', 'authorId', 'method', 'item', 'seenOn', 'showing', 'addsTo', 'question', 'fileId'),
  digest,
})})`;
/** The hash of what `recordText` writes of a piece; null when nothing of it is told. */
const toldOfDay = [
  sql`to_char(${q.doneOn}, 'YYYY-MM-DD')`,
  q.startsAt,
  q.endsAt,
  sql`${q.quantity}::text`,
  q.unit,
  q.link,
];
const recordHash = sql`case when coalesce(${sql.join(toldOfDay, sql`, `)}) is not null then encode(sha256(convert_to(
  ${sql.join(
    toldOfDay.map((part) => sql`coalesce(${part}, '')`),
    sql` || chr(10) || `,
  )}, 'UTF8')), 'hex') end`;
/** What the tables say of a piece of a pocket, handed in or not; never its words. */
export const pieceState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(q, 'ownerId', 'kind', 'item', 'itemOf'),
  sha256: wordsHash(q.words),
  record: recordHash,
})})`;
/** What they say of a file that came into a pocket. */
export const pocketFileState: SQL = sql`jsonb_strip_nulls(${object(pick(f, 'kind', 'extension', 'size', 'sha256'))})`;
export const isPocketFile: SQL = sql`${f.appraisalId} is null and ${f.status} = 'kept'`;

/** What the tables say of everything that belongs to no single appraisal. */
export const agencyState: SQL = sql`jsonb_strip_nulls(${object({
  people: sql`(select jsonb_object_agg(${h.id}, ${personState}) from ${person} h)`,
  accounts: sql`(select jsonb_agg(${accountState}) from ${account} k)`,
  officers: sql`(select jsonb_agg(${officerState}) from ${officerRight} g)`,
  delegations: sql`(select jsonb_object_agg(${v.id}, ${delegationState}) from ${delegation} dg)`,
  settings: sql`(select jsonb_agg(${settingState}) from ${settingsNow})`,
  holidays: sql`(select jsonb_object_agg(${d.day}, ${holidayState}) from ${holiday} d)`,
  cycles: sql`(select jsonb_object_agg(${c.id}, ${cycleState}) from ${cycle} c)`,
  notes: sql`(select jsonb_object_agg(${b.id}, ${noteState}) from ${notebookEntry} b)`,
  pieces: sql`(select jsonb_object_agg(${q.id}, ${pieceState}) from ${pocketPiece} q)`,
  feedback: sql`(select jsonb_object_agg(${recordedFeedback.note.id}, ${feedbackState}) from ${feedbackNote} fn)`,
  askings: sql`(select jsonb_object_agg(${recordedFeedback.asking.id}, ${askingState}) from ${feedbackAsking} fq)`,
  examinations: sql`(select jsonb_object_agg(${m.id}, ${examinationState}) from ${examination} m)`,
  requests: sql`(select jsonb_object_agg(${recordedRequests.request.id}, ${requestState}) from ${personRequest} rq)`,
  files: sql`(select jsonb_object_agg(${f.id}, ${pocketFileState}) from ${evidenceFile} f where ${isPocketFile})`,
})})`;
