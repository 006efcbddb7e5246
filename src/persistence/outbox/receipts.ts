import { eq, inArray, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Outcome } from '../../application/reminders/delivery-report.ts';
import { delivery, outbox } from '../schema/messaging.ts';
import { asFlag } from '../sql/decode.ts';
import { type Value, value } from '../sql/read.ts';

const d = alias(delivery, 'd');

/** What a receipt remembers of a try that got no answer, until one does. */
export const noAnswer = 'no-answer';

const hasReceipt = (row: { readonly id: SQLWrapper }, such: SQL | undefined): Value<boolean> =>
  value(sql`exists (select 1 from ${delivery} d where ${d.outboxId} = ${row.id} and ${such})`, asFlag);

type OutboxRow = { readonly id: SQLWrapper };

/** A sender began with it, and nobody has told how that ended. */
export const isBegun = (row: OutboxRow): Value<boolean> => hasReceipt(row, eq(d.status, 'sending'));
/** An earlier try got no answer. */
export const isUnanswered = (row: OutboxRow): Value<boolean> => hasReceipt(row, eq(d.errorCode, noAnswer));
/** How a row ends that is given up: as said, unless the person may have seen something of it. */
export const outcomeUnless = (outcome: Outcome): SQL => {
  const mayHaveArrived = or(inArray(d.status, ['sending', 'unknown']), eq(d.errorCode, noAnswer));
  return sql`case when ${hasReceipt(outbox, mayHaveArrived)} then ${'unknown' satisfies Outcome} else ${outcome} end`;
};
