import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import type { DeskRequest, RequestsAsk, RequestsDesk } from '../../domain/rights/requests.ts';
import type { Db } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { pick, read } from '../sql/read.ts';
import { parameters, statement } from '../sql/statement.ts';
import { type AskedRequests, anyRequest, isFor, requestsJson } from './requests-json.ts';

/** What says which look it is; as texts, as a statement takes them. */
export const requestNames = ['requestPage', 'requestId'] as const;
export const requestTypes = { requestPage: 'integer', requestId: 'uuid' } as const;
export const requestsGiven = ({ page = 0, requestId }: RequestsAsk) => ({
  requestPage: String(page),
  requestId: requestId ?? null,
});

const given = parameters({ personId: 'uuid', ...requestTypes });
const asked: AskedRequests = {
  me: sql`${given.personId}`,
  page: given.requestPage,
  requestId: given.requestId,
};
const loadLook = statement(
  ['personId', ...requestNames],
  { requests: requestsJson(asked) },
  (columns) => sql`select ${columns}`,
);

/** A look at requests alone: for a screen that was open already, and for messages. */
export async function loadRequests(db: Db, personId: string, ask: RequestsAsk): Promise<RequestsDesk> {
  return (await loadLook(db, { personId, ...requestsGiven(ask) })).requests;
}

const { shape, from, request: q, person: p } = anyRequest;

/** One request for an operator, or for a message about it. */
export async function requestWith(db: Db, id: string): Promise<DeskRequest | undefined> {
  const rows = await read(
    db,
    { found: shape },
    (columns) => sql`select ${columns} ${from} where ${eq(q.id, id)}`,
  );
  return rows[0]?.found;
}

/** When those were asked that wait for somebody who may answer them, the nearest date first. */
export const waitingFor = (
  db: Db,
  personId: string,
): Promise<readonly Pick<DeskRequest, 'id' | 'askedAt' | 'answerBy'>[]> =>
  read(
    db,
    pick(q, 'id', 'askedAt', 'answerBy'),
    (columns) => sql`select ${columns} ${from}
      where ${and(isNull(q.answeredAt), isFor(sql`${personId}::uuid`))} order by ${q.answerBy}, ${q.id}`,
  );

/** All requests by their date; only those without an answer, or also the others; of everybody or of one person. */
export async function listRequests(
  db: Db,
  { isAll, number }: { readonly isAll: boolean; readonly number?: PersonNumber },
): Promise<readonly DeskRequest[]> {
  const such = sql`${isAll ? sql`true` : isNull(q.answeredAt)} and ${number ? hasNumber(p, number) : sql`true`}`;
  const rows = await read(
    db,
    { found: shape },
    (columns) =>
      sql`select ${columns} ${from} where ${such} order by ${q.answeredAt} desc nulls first, ${q.answerBy}, ${q.id}`,
  );
  return rows.map(({ found }) => found);
}
