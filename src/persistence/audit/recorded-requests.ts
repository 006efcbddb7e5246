import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { personRequest } from '../schema/requests.ts';
import { pick } from '../sql/read.ts';
import { object } from './recorded-object.ts';

/** The name under which statements must know the table for the state below. */
export const recordedRequests = { request: alias(personRequest, 'rq') };
const { request: q } = recordedRequests;

const digest = (salt: PgColumn, words: PgColumn): SQL => sql`case when ${salt} is not null then
  jsonb_build_object('digest', encode(sha256(convert_to(concat_ws(E'\\n', ${salt}::text, ${words}), 'UTF8')), 'hex')) end`;

/** What the tables say of a request: of its words and of the answer, the digests that the acts have. */
export const requestState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(q, 'personId', 'kind', 'part', 'appraiserId', 'outcome', 'answeredById'),
  words: digest(q.salt, q.words),
  answer: digest(q.answerSalt, q.answer),
})})`;
