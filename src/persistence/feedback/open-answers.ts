import { isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Executor } from '../db.ts';
import { feedbackAnswers, feedbackAsking } from '../schema/feedback.ts';
import { asText } from '../sql/decode.ts';
import { pick, read, value } from '../sql/read.ts';

const q = alias(feedbackAsking, 'fq');
const r = alias(feedbackAnswers, 'fw');

/** What is sealed for each asking that has not ended. */
export const openAnswers = (
  db: Executor,
): Promise<readonly { readonly id: string; readonly sealed: string }[]> =>
  read(
    db,
    { ...pick(q, 'id'), sealed: value(sql`coalesce(${r.sealed}, '')`, asText) },
    (columns) => sql`select ${columns} from ${feedbackAsking} fq
      join ${feedbackAnswers} fw on ${r.askingId} = ${q.id} where ${isNull(q.outcome)}`,
  );
