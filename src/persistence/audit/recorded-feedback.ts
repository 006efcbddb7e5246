import { type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { feedbackAnswers, feedbackAsking, feedbackNote } from '../schema/feedback.ts';
import { pick } from '../sql/read.ts';
import { momentText, object } from './recorded-object.ts';

/** The names under which statements must know the tables for the states below. */
export const recordedFeedback = {
  note: alias(feedbackNote, 'fn'),
  asking: alias(feedbackAsking, 'fq'),
  answers: alias(feedbackAnswers, 'fw'),
};
const { note: n, asking: q, answers: r } = recordedFeedback;

const hex = (of: SQL): SQL => sql`encode(sha256(convert_to(${of}, 'UTF8')), 'hex')`;

const noteDigest = sql`case when ${n.salt} is not null then
  jsonb_build_object('digest', ${hex(sql`concat_ws(E'\\n', ${n.salt}::text, ${n.words})`)}) end`;

/** What the tables say of thanks or a suggestion: of its words, the digest that the act has. */
export const feedbackState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(n, 'kind', 'giverId', 'receiverId'),
  sharedAt: momentText(n.sharedAt),
  words: noteDigest,
})})`;

/** Of the answers that were shown at the end; null before, and where they were destroyed. */
export const shownDigest: SQL = hex(sql`${r.shown}::text`);

/**
 * What the tables say of an asking. Who is asked and who answered is no part of it: no act says so, on purpose (ADR 28).
 */
export const askingState: SQL = sql`jsonb_strip_nulls(${object({
  ...pick(q, 'askerId', 'asked', 'outcome', 'answered'),
  answers: sql`(select jsonb_build_object('digest', ${shownDigest}) from ${feedbackAnswers} fw
    where ${r.askingId} = ${q.id} and ${r.shown} is not null)`,
})})`;
