import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { outboxWrite } from '../../application/outcome/decided.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { RequestOutcome } from '../../domain/rights/requests.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Executor } from '../db.ts';
import { inPayload, isKind } from '../outbox/payload.ts';
import { appraisal } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { personRequest } from '../schema/requests.ts';
import { maybe, pick, read } from '../sql/read.ts';
import { type RequestsBy, saveRequests } from './save-requests.ts';

const q = alias(personRequest, 'rq');
const a = alias(appraisal, 'ra');
const o = alias(outbox, 'ro');

/** Who is told at that moment that somebody has another appraiser. */
const toldOfAnother = async (
  db: Executor,
  employeeId: string,
  now: Temporal.Instant,
): Promise<readonly (string | undefined)[]> =>
  (
    await read(
      db,
      pick(o, 'recipientId'),
      (columns) => sql`select ${columns} from ${outbox} ro where ${isKind(o, 'appraiser-named')}
        and ${inPayload(o, 'employeeId')} = ${employeeId} and ${eq(o.createdAt, now)}`,
    )
  ).map(({ recipientId }) => recipientId);

/**
 * Answers the requests of reports that have ended: another appraiser was named (`done`), or HR said that the appraiser is
 * right (`refused`). The employee and the reported appraiser are told; who is told of the new appraiser by the same act hears
 * it in that message (`namedAppraisers`), and no second one. It runs after every change of appraisers and in
 * every sweep; repeating it changes nothing.
 */
export async function settleReports(db: Executor, outcome: RequestOutcome, by: RequestsBy): Promise<number> {
  const ended = await read(
    db,
    { ...pick(q, 'id', 'personId'), appraiserId: maybe(q.appraiserId) },
    (
      columns,
    ) => sql`select ${columns} from ${personRequest} rq left join ${appraisal} ra on ${a.id} = ${q.appraisalId}
      where ${and(eq(q.kind, 'appraiser'), isNull(q.answeredAt), or(isNull(a.id), isNull(a.appraiserDisputedAt)))}`,
  );
  for (const { id, personId, appraiserId } of ended) {
    const told = await toldOfAnother(db, personId, by.now);
    const tell = (whom: string): Write =>
      outboxWrite(
        { kind: 'request-answered', personId: whom, requestId: id },
        `request-answered:${id}:${whom}`,
      );
    await saveRequests(
      db,
      [
        { kind: 'answer-request', requestId: id, outcome, answer: null, salt: null },
        { kind: 'audit', act: 'request.answer', after: { id, personId, outcome } },
        ...[personId, appraiserId].flatMap((one) =>
          one === undefined || told.includes(one) ? [] : [tell(one)],
        ),
      ],
      by,
    );
  }
  return ended.length;
}
