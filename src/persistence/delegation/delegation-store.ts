import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type DelegationFacts,
  type DelegationRequest,
  type EndRefusal,
  endDelegation,
  type Giver,
  giveDelegation,
} from '../../application/delegation/give-delegation.ts';
import type { Write } from '../../application/outcome/writes.ts';
import type { CannotDelegate, Delegation } from '../../domain/delegation/delegation.ts';
import type { PersonNumber } from '../../domain/people/no-nip.ts';
import { isThereOn } from '../../domain/tenure/leave.ts';
import { newId } from '../../shared/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { runAlone } from '../events/run-parts.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { leaveOf } from '../people/leave-columns.ts';
import { hasNumber, numberOf } from '../people/number.ts';
import { audit } from '../schema/appraisals.ts';
import { delegation } from '../schema/delegations.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { maybe, pick, type Row, read } from '../sql/read.ts';
import { insert, on } from '../sql/write.ts';
import { undoable } from '../undoable.ts';
import { delegationPart } from './delegation-writes.ts';

const p = alias(person, 'p');
const f = alias(person, 'f');
const t = alias(person, 't');
const g = alias(person, 'g');
const d = alias(delegation, 'd');

/** The lock of the trigger `kinerja_delegation_alone`. */
const delegationLock = sql`select pg_advisory_xact_lock(7264011)`;

async function delegateWith(tx: Executor, number: PersonNumber) {
  const [row] = await read(
    tx,
    { ...pick(p, 'id', 'name', 'unit', 'activeFrom', 'activeUntil', 'leaveReason'), nip: numberOf(p) },
    (columns) => sql`select ${columns} from ${person} p where ${hasNumber(p, number)}`,
  );
  if (!row) return undefined;
  const { activeUntil, leaveReason, ...rest } = row;
  return { ...rest, ...leaveOf({ activeUntil, leaveReason }) };
}

const delegationColumns = {
  ...pick(delegation, 'id', 'fromId', 'toId', 'kind'),
  from: delegation.fromDay,
  until: delegation.untilDay,
};

const aroundOf = (tx: Executor, ids: readonly string[]): Promise<readonly Delegation[]> =>
  read(
    tx,
    delegationColumns,
    (columns) =>
      sql`select ${columns} from ${delegation} where ${and(
        isNull(delegation.endedAt),
        or(inArray(delegation.fromId, [...ids]), inArray(delegation.toId, [...ids])),
      )}`,
  );

export type GiveByCommand = Omit<DelegationRequest, 'by'> & {
  readonly number: PersonNumber;
  readonly standIn: PersonNumber;
  readonly by: Giver;
  readonly now: Temporal.Instant;
  readonly isDryRun: boolean;
};

export type GivenByCommand = {
  readonly delegation: Delegation;
  readonly from: { readonly name: string; readonly unit: string };
  readonly to: { readonly name: string; readonly unit: string };
};

/** Lets somebody act for another, with an audit row; the use case of the chat decides. */
export const giveByCommand = (
  db: Db,
  request: GiveByCommand,
): Promise<Result<GivenByCommand, CannotDelegate | 'nobody' | 'stand-in-nobody'>> =>
  undoable(db, request.isDryRun, async (tx) => {
    await tx.execute(delegationLock);
    const from = await delegateWith(tx, request.number);
    if (!from) return fail('nobody');
    const to = await delegateWith(tx, request.standIn);
    if (!to) return fail('stand-in-nobody');
    const facts: DelegationFacts = { from, to, around: await aroundOf(tx, [from.id, to.id]) };
    const given = giveDelegation(facts, request);
    if (!given.ok) return given;
    await write(tx, given.value.writes, request.now);
    return ok({ delegation: given.value.delegation, from, to });
  });

/** Ends one by its number, at once. */
export const endByCommand = (
  db: Db,
  { no, by, now, today }: { no: number; by: Giver; now: Temporal.Instant; today: Temporal.PlainDate },
): Promise<Result<DelegationRow, EndRefusal | 'no-such'>> =>
  undoable(db, false, async (tx) => {
    await tx.execute(delegationLock);
    const one = (await listDelegations(tx, today)).find((each) => each.no === no);
    if (!one) return fail('no-such');
    const writes = endDelegation(one, by, today);
    if (!writes.ok) return writes;
    await write(tx, writes.value, now);
    return ok(one);
  });

async function write(tx: Executor, writes: readonly Write[], now: Temporal.Instant): Promise<void> {
  for (const one of writes) {
    if (one.kind === 'audit') await tx.execute(insert(audit, auditRow(one, { at: now, role: 'operator' })));
    if (one.kind === 'put-delegation' || one.kind === 'end-delegation')
      await runAlone(tx, [delegationPart(one, now)]);
    if (one.kind === 'outbox') await tx.execute(insert(outbox, outboxRow(one, now, newId())));
  }
}

const rowShape = {
  ...pick(d, 'id', 'no', 'fromId', 'toId', 'kind', 'reason', 'givenAt'),
  from: d.fromDay,
  until: d.untilDay,
  name: f.name,
  unit: f.unit,
  nip: numberOf(f),
  standIn: t.name,
  standInUnit: t.unit,
  standInNip: numberOf(t),
  standInUntil: t.activeUntil,
  givenBy: maybe(g.name),
};
export type DelegationRow = Omit<Row<typeof rowShape>, 'standInUntil'> & { readonly isStandInThere: boolean };

/** Delegations that hold or are to come, the first to begin first. */
export async function listDelegations(
  tx: Executor,
  today: Temporal.PlainDate,
): Promise<readonly DelegationRow[]> {
  const rows = await read(
    tx,
    rowShape,
    (columns) => sql`select ${columns} from ${delegation} d
      join ${person} f on ${eq(f.id, d.fromId)} join ${person} t on ${eq(t.id, d.toId)}
      left join ${person} g on ${eq(g.id, d.givenById)}
      where ${isNull(d.endedAt)} and ${d.untilDay} >= ${on(today)}
      order by ${d.fromDay}, ${f.name}, ${d.no}`,
  );
  return rows.map(({ standInUntil, ...row }) => ({
    ...row,
    isStandInThere: isThereOn(standInUntil && { from: standInUntil, reason: 'other' }, today),
  }));
}
