import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Officer, Request } from '../../../application/cycle/life/do-act.ts';
import { localDate, type Temporal } from '../../../shared/time.ts';
import { auditRow } from '../../audit/audit-row.ts';
import type { Executor } from '../../db.ts';
import { outboxRow } from '../../outbox/outbox-row.ts';
import { isStillThere } from '../../people/active.ts';
import { audit } from '../../schema/appraisals.ts';
import { cycleAct } from '../../schema/cycle-acts.ts';
import { outbox } from '../../schema/messaging.ts';
import { person } from '../../schema/people.ts';
import { asNumber } from '../../sql/decode.ts';
import { filled, pick, read, readOne, value } from '../../sql/read.ts';
import { insert, insertAll, on, update } from '../../sql/write.ts';
import { storedAct } from './stored-act.ts';

const q = alias(cycleAct, 'q');
const p = alias(person, 'p');

const columns = {
  ...pick(q, 'id', 'cycleId', 'what', 'reason'),
  no: value(sql`${q.no}`, asNumber),
  askedById: filled(q.askedById),
  confirmBy: filled(q.confirmBy),
};

const isWaiting = sql`${q.settledAt} is null and ${q.confirmBy} is not null`;

async function requests(tx: Executor, such: SQL): Promise<readonly Request[]> {
  const rows = await read(
    tx,
    columns,
    (list) => sql`select ${list} from ${cycleAct} q where ${isWaiting} and ${such} order by ${q.no}`,
  );
  return rows.map(({ what, ...row }) => ({ ...row, act: storedAct(what) }));
}

/** What waits for a second officer and has not lapsed. */
export const waitingRequests = (
  tx: Executor,
  now: Temporal.Instant,
  cycleId?: string,
): Promise<readonly Request[]> => {
  const ofCycle = cycleId === undefined ? sql`` : sql` and ${eq(q.cycleId, cycleId)}`;
  return requests(tx, sql`${q.confirmBy} > ${now.toString()}::timestamptz${ofCycle}`);
};

/** Locked until the transaction ends, so that two officers do not answer at once. */
export async function requestOf(tx: Executor, no: number): Promise<Request | undefined> {
  await tx.execute(sql`select 1 from ${cycleAct} q where ${q.no} = ${no} for update`);
  return (await requests(tx, sql`${q.no} = ${no}`))[0];
}

/** Writes the request, its audit row, and news for everybody else in HR. */
export async function ask(
  tx: Executor,
  { id, act, ...request }: Omit<Request, 'no'>,
  by: Officer,
  now: Temporal.Instant,
): Promise<number> {
  const { kind } = act;
  await tx.execute(insert(cycleAct, { id, ...request, kind, what: act, askedAt: now }));
  const { no } = await readOne(
    tx,
    { no: value(sql`${q.no}`, asNumber) },
    (list) => sql`select ${list} from ${cycleAct} q where ${eq(q.id, id)}`,
  );
  await audited(tx, 'cycle.ask', { ...request, act }, by, now);
  const hr = await read(
    tx,
    { id: p.id },
    (
      list,
    ) => sql`select ${list} from ${person} p where ${p.isHr} and ${isStillThere(p, on(localDate(now, 'UTC')))}
      and ${p.id} <> ${request.askedById}::uuid`,
  );
  const rows = hr.map((one) =>
    outboxRow(
      {
        intent: { kind: 'cycle-asked', personId: one.id, actId: id },
        dedupeKey: `cycle-asked:${id}:${one.id}`,
      },
      now,
      by.eventId ?? `cycle-act:${id}`,
    ),
  );
  if (rows.length > 0) await tx.execute(insertAll(outbox, rows, { target: [outbox.dedupeKey] }));
  return no;
}

export async function decline(
  tx: Executor,
  request: Request,
  by: Officer,
  now: Temporal.Instant,
): Promise<void> {
  await settle(tx, request.id, 'declined', by, now);
  const { cycleId, act, askedById } = request;
  await audited(tx, 'cycle.decline', { cycleId, act, askedById }, by, now);
}

export const settle = (
  tx: Executor,
  id: string,
  outcome: 'done' | 'declined',
  by: Officer,
  now: Temporal.Instant,
) =>
  tx.execute(
    update(cycleAct, { outcome, settledAt: now, settledById: by.personId ?? null }, eq(cycleAct.id, id)),
  );

const audited = (
  tx: Executor,
  act: 'cycle.ask' | 'cycle.decline',
  after: object,
  by: Officer,
  now: Temporal.Instant,
) =>
  tx.execute(
    insert(
      audit,
      auditRow({ act, after }, { at: now, role: by.role, actorId: by.personId, eventId: by.eventId }),
    ),
  );
