import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AskedAppraiser } from '../../application/tenure/second-yes.ts';
import type { At } from '../../application/tenure/tenure-store.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Executor } from '../db.ts';
import { holdsEverywhere } from '../errands/errand-writes.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { isStillThere } from '../people/active.ts';
import { audit } from '../schema/appraisals.ts';
import { appraiserRequest } from '../schema/appraiser-requests.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { asNumber } from '../sql/decode.ts';
import { pick, read, readOne, value } from '../sql/read.ts';
import { insert, insertAll, on, update } from '../sql/write.ts';

const q = alias(appraiserRequest, 'arq');
const p = alias(person, 'p');
const e = alias(person, 'e');
const r = alias(person, 'r');
const k = alias(person, 'k');

const columns = {
  ...pick(q, 'id', 'personId', 'appraiserId', 'keeps', 'reason', 'askedById', 'confirmBy'),
  no: value(sql`${q.no}`, asNumber),
  from: q.fromDay,
};

/** A request as officers are told of it. */
const told = {
  ...columns,
  ...{ name: e.name, unit: e.unit, appraiser: r.name, office: r.unit, askedBy: k.name },
};

/** What waits for a second officer and has not lapsed: all of it, or one. */
export const waitingAppraisers = (tx: Executor, now: Temporal.Instant, id?: string) =>
  read(
    tx,
    told,
    (list) => sql`select ${list} from ${appraiserRequest} arq join ${person} e on ${eq(e.id, q.personId)}
      join ${person} r on ${eq(r.id, q.appraiserId)} join ${person} k on ${eq(k.id, q.askedById)}
      where ${and(isNull(q.settledAt), gt(q.confirmBy, now), id === undefined ? undefined : eq(q.id, id))}
      order by ${q.no}`,
  );

/** Whether somebody may agree to it, or turn it down: in the chat by the right to name appraisers. */
export async function mayAnswerAppraiser(tx: Executor, personId: string): Promise<boolean> {
  const rows = await read(
    tx,
    { id: p.id },
    (list) => sql`select ${list} from ${person} p
      where ${p.id} = ${personId}::uuid and ${holdsEverywhere(sql`${p.id}`, 'offices.manage')}`,
  );
  return rows.length > 0;
}

async function one(tx: Executor, such: SQL | undefined): Promise<AskedAppraiser | undefined> {
  const open = and(isNull(q.settledAt), such);
  const [found] = await read(
    tx,
    columns,
    (list) => sql`select ${list} from ${appraiserRequest} arq where ${open} order by ${q.no} limit 1`,
  );
  return found;
}

export const waitingFor = (tx: Executor, personId: string, now: Temporal.Instant) =>
  one(tx, and(eq(q.personId, personId), gt(q.confirmBy, now)));

/** Locked until the transaction ends, so that two officers do not answer at once. */
export async function requestOf(tx: Executor, no: number): Promise<AskedAppraiser | undefined> {
  await tx.execute(sql`select 1 from ${appraiserRequest} arq where ${q.no} = ${no} for update`);
  return one(tx, sql`${q.no} = ${no}`);
}

const audited = (
  tx: Executor,
  act: 'person.appraiser-ask' | 'person.appraiser-decline',
  after: object,
  { now, by }: At,
) =>
  tx.execute(
    insert(
      audit,
      auditRow({ act, after }, { at: now, ...(by ? { role: 'hr', ...by } : { role: 'operator' }) }),
    ),
  );

const saidOf = ({ personId, appraiserId, from, keeps, reason, askedById }: Omit<AskedAppraiser, 'no'>) => ({
  ...{ personId, appraiserId, from: from.toString(), keeps, reason, askedById },
});

/** Writes the request, its audit row, and news for every other officer who may answer and whom it is not about. */
export async function ask(tx: Executor, asked: Omit<AskedAppraiser, 'no'>, at: At): Promise<number> {
  const { from: fromDay, ...row } = asked;
  const { id, askedById, personId, appraiserId } = asked;
  await tx.execute(insert(appraiserRequest, { ...row, fromDay, askedAt: at.now }));
  const { no } = await readOne(
    tx,
    { no: value(sql`${q.no}`, asNumber) },
    (list) => sql`select ${list} from ${appraiserRequest} arq where ${eq(q.id, id)}`,
  );
  await audited(tx, 'person.appraiser-ask', saidOf(asked), at);
  const officers = await read(
    tx,
    { id: p.id },
    (list) => sql`select ${list} from ${person} p where ${isStillThere(p, on(at.today))}
      and ${holdsEverywhere(sql`${p.id}`, 'offices.manage')}
      and ${p.id} not in (${askedById}::uuid, ${personId}::uuid, ${appraiserId}::uuid)`,
  );
  const rows = officers.map((officer) =>
    outboxRow(
      {
        intent: { kind: 'appraiser-asked', personId: officer.id, requestId: id },
        dedupeKey: `appraiser-asked:${id}:${officer.id}`,
      },
      at.now,
      at.by?.eventId ?? `appraiser-request:${id}`,
    ),
  );
  if (rows.length > 0) await tx.execute(insertAll(outbox, rows, { target: [outbox.dedupeKey] }));
  return no;
}

/** Ends a request. That it was declined is an act of its own; that it was done says the act it asked for. */
export async function settle(
  tx: Executor,
  id: string,
  outcome: 'done' | 'declined',
  officerId: string,
  at: At,
): Promise<void> {
  const asked = await one(tx, eq(q.id, id));
  const set = { outcome, settledAt: at.now, settledById: officerId };
  await tx.execute(update(appraiserRequest, set, eq(appraiserRequest.id, id)));
  if (asked && outcome === 'declined')
    await audited(tx, 'person.appraiser-decline', { ...saidOf(asked), declinedById: officerId }, at);
}
