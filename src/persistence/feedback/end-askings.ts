import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Intent } from '../../application/outcome/intents.ts';
import { isAtEnd, outcomeFor } from '../../domain/feedback/asking.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { shownDigest } from '../audit/recorded-feedback.ts';
import type { Db, Transaction } from '../db.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { isStillThere } from '../people/active.ts';
import { holdsOn } from '../people/reporting-lines.ts';
import { audit } from '../schema/appraisals.ts';
import { feedbackAnswers, feedbackAsked, feedbackAsking } from '../schema/feedback.ts';
import { outbox } from '../schema/messaging.ts';
import { person, reportingLine } from '../schema/people.ts';
import { asFlag, asNumber, asText } from '../sql/decode.ts';
import { hasAny, pick, read, readOne, value } from '../sql/read.ts';
import { insert, on } from '../sql/write.ts';
import { inAnyOrder, type Sealer } from './seal.ts';

const q = alias(feedbackAsking, 'fq');
const s = alias(feedbackAsked, 'fs');
const k = alias(person, 'fk');

const isOpen = isNull(q.outcome);

/** Whether any asking has no outcome yet. */
export const hasOpenAskings = hasAny(sql`${feedbackAsking} fq where ${isOpen}`);

export type EndAskings = {
  readonly sealer: Sealer;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly eventId: string;
};

/** Ends every asking that is at its end (`isAtEnd`). Any number of processes may do this. */
export async function endAskings(db: Db, ending: EndAskings): Promise<void> {
  const unanswered = sql`(select count(*) from ${feedbackAsked} fs
    where ${s.askingId} = ${q.id} and ${s.standing} in ('asked', 'half'))`;
  const open = await read(
    db,
    {
      ...pick(q, 'id', 'closesAt'),
      hasAskerLeft: value(sql`not ${isStillThere(k, on(ending.today))}`, asFlag),
      unanswered: value(unanswered, asNumber),
    },
    (columns) => sql`select ${columns} from ${feedbackAsking} fq join ${person} fk on ${k.id} = ${q.askerId}
      where ${isOpen}`,
  );
  for (const asking of open)
    if (isAtEnd(asking, ending.now)) await db.transaction((tx) => endAsking(tx, asking, ending));
}

/**
 * From three answers on they are shown, each question in an order by chance; fewer are destroyed unread. Who was asked
 * and what became of it is forgotten in both cases. Where who asks has left, all who were asked are told, whether or not
 * they had answered: nobody has to wait or to write any more.
 */
async function endAsking(
  tx: Transaction,
  { id, hasAskerLeft }: { readonly id: string; readonly hasAskerLeft: boolean },
  ending: EndAskings,
): Promise<void> {
  const { sealer, now, today, eventId } = ending;
  const [asking] = await tx
    .select({ askerId: feedbackAsking.askerId })
    .from(feedbackAsking)
    .where(and(eq(feedbackAsking.id, id), isNull(feedbackAsking.outcome)))
    .for('update');
  const [kept] = await tx
    .select({ sealed: feedbackAnswers.sealed })
    .from(feedbackAnswers)
    .where(eq(feedbackAnswers.askingId, id))
    .for('update');
  if (!asking || !kept?.sealed) return;
  const colleagues = await tx
    .delete(feedbackAsked)
    .where(eq(feedbackAsked.askingId, id))
    .returning({ id: feedbackAsked.colleagueId, standing: feedbackAsked.standing });
  const answered = colleagues.filter(({ standing }) => standing === 'answered').length;
  const outcome = outcomeFor(answered);
  const shown = outcome === 'shown' ? sealer.open(id, kept.sealed) : null;
  await tx.update(feedbackAnswers).set({ sealed: null, shown }).where(eq(feedbackAnswers.askingId, id));
  await tx.update(feedbackAsking).set({ outcome, answered, endedAt: now }).where(eq(feedbackAsking.id, id));
  const appraisers = await tx
    .select({ id: reportingLine.appraiserId })
    .from(reportingLine)
    .where(and(eq(reportingLine.personId, asking.askerId), holdsOn(reportingLine, today)));
  const others = [
    ...(outcome === 'shown' ? appraisers : []),
    ...(outcome === 'too-few' || hasAskerLeft ? inAnyOrder(colleagues) : []),
  ];
  for (const personId of [asking.askerId, ...others.map((one) => one.id)]) {
    const intent: Intent = { kind: 'feedback-ended', personId, askingId: id };
    const row = outboxRow({ intent, dedupeKey: `asking-ended:${id}:${personId}` }, now, eventId);
    await tx.execute(insert(outbox, row, { target: [outbox.dedupeKey] }));
  }
  const digest = shown === null ? {} : await digestOf(tx, id);
  const act = { act: 'feedback.end', after: { id, outcome, answered, ...digest } } as const;
  await tx.execute(insert(audit, auditRow(act, { at: now, role: 'system', eventId })));
}

/** Of what everybody concerned reads from now on: its order is by chance, and nobody stands in it. */
const digestOf = (tx: Transaction, id: string) =>
  readOne(
    tx,
    { digest: value(shownDigest, asText) },
    (columns) => sql`select ${columns} from ${feedbackAnswers} fw where fw.asking_id = ${id}`,
  );
