import { count, desc, eq } from 'drizzle-orm';
import type { PersonRequest } from '../../domain/rights/requests.ts';
import type { Db } from '../db.ts';
import { personRequest as q } from '../schema/requests.ts';

/** What somebody asked about their own data, with what was answered; the latest first. */
export async function ownRequests(db: Db, personId: string): Promise<readonly PersonRequest[]> {
  const rows = await db.select().from(q).where(eq(q.personId, personId)).orderBy(desc(q.askedAt));
  return rows.map(({ id, kind, part, words, askedAt, answerBy, answeredAt, outcome, answer }) => ({
    ...{ id, kind, words, askedAt, answerBy },
    ...(part !== null && { part }),
    ...(answeredAt !== null && { answeredAt }),
    ...(outcome !== null && { outcome }),
    ...(answer !== null && { answer }),
  }));
}

/** Requests of others that somebody answered, and in which they were reported: those are the data of others. */
export async function partInRequests(db: Db, personId: string) {
  const of = async (column: typeof q.answeredById | typeof q.appraiserId): Promise<number> => {
    const [row] = await db.select({ count: count() }).from(q).where(eq(column, personId));
    return row?.count ?? 0;
  };
  return { requestsAnswered: await of(q.answeredById), reports: await of(q.appraiserId) };
}
