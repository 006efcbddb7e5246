import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { outboxWrite } from '../../application/outcome/decided.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { RequestOutcome } from '../../domain/rights/requests.ts';
import type { Executor } from '../db.ts';
import { appraisal } from '../schema/appraisals.ts';
import { personRequest } from '../schema/requests.ts';
import { maybe, pick, read } from '../sql/read.ts';
import { type RequestsBy, saveRequests } from './save-requests.ts';

const q = alias(personRequest, 'rq');
const a = alias(appraisal, 'ra');

/**
 * Answers the requests of reports that have ended: another appraiser was named (`done`), or HR said that the appraiser is
 * right (`refused`). The employee and the reported appraiser are told. It runs after every change of appraisers and in
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
        tell(personId),
        ...(appraiserId === undefined ? [] : [tell(appraiserId)]),
      ],
      by,
    );
  }
  return ended.length;
}
