import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { approvalList } from '../approval/approval-list.ts';
import { mentoringOf } from '../growth/mentoring.ts';
import { grantsJson } from '../hr/reach.ts';
import { person } from '../schema/people.ts';
import { json, maybe, pick, type Row } from '../sql/read.ts';
import { appraisalJson, delegationsOf, ownList, teamList } from './appraisal-json.ts';
import { toDecideBy } from './to-decide.ts';

export const me = alias(person, 'me');
export const myId = sql`${me.id}`;
export const subjectId = sql`subject.id`;
/**
 * The row that a statement with the CTEs `me` and `subject` selects from. As columns of a row they cost PostgreSQL nothing
 * each time they are named; as subqueries each would be a plan of its own to begin.
 */
export const oneRow = sql`from (select) one left join me on true left join subject on true`;

export const personColumns = (of: typeof me) => ({
  ...pick(of, 'id', 'name', 'unit', 'position', 'timeZone', 'isHr'),
  ...pick(of, 'locale', 'privacyAcceptedAt', 'privacyVersion', 'snoozedUntil', 'vignettes'),
});
const personJson = json(personColumns(me));

/** What a person has before them, of `oneRow`. */
export const deskOn = (today: SQL) => ({
  person: maybe(personJson, (found) => sql`(select ${found} from me)`),
  own: ownList(myId, today),
  team: teamList(myId, today),
  approvals: approvalList(myId, today),
  delegations: delegationsOf(myId, today),
  toDecide: toDecideBy(myId, today),
  mentoring: mentoringOf(myId, today),
  subject: appraisalJson(subjectId, myId, today),
  grants: grantsJson(myId),
});

/** What was found of it. */
export type LoadedDesk = Row<ReturnType<typeof deskOn>>;
