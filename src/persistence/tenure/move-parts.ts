import { eq, inArray, sql } from 'drizzle-orm';
import { requiredFor } from '../../application/tenure/joiners.ts';
import type { MovedPart, TransferOrder } from '../../application/tenure/transfer.ts';
import { assignAppraisers } from '../../domain/cycle/assignments.ts';
import { partDaysMin, partsAt } from '../../domain/tenure/transfer.ts';
import { newId } from '../../shared/ids.ts';
import { isBefore, type Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { peopleNow } from '../audit/people-now.ts';
import { recorded } from '../audit/recorded-state.ts';
import { startOfAppraisals } from '../audit/start-chains.ts';
import type { HandedOverBy } from '../cycles/assignments.ts';
import { readParticipants } from '../cycles/participants.ts';
import type { Executor } from '../db.ts';
import { appraisal, audit, workResult } from '../schema/appraisals.ts';
import { plannedResult } from '../schema/people.ts';
import { type ChangedPart, personTransfer } from '../schema/transfers.ts';
import { pick } from '../sql/read.ts';
import { insertAll, insertFrom, texts } from '../sql/write.ts';
import { levelsOf } from './joiners.ts';
import { type OpenPart, openParts } from './open-parts.ts';
import { changeParts, type PartColumns, partSaid } from './part-columns.ts';
import { tellTransfer } from './tell-transfer.ts';

export type MovesAt = {
  readonly today: Temporal.PlainDate;
  readonly by: HandedOverBy;
  /** A part with fewer days is not appraised alone. */
  readonly shortest?: number | undefined;
};

/**
 * Ends and begins parts for those who moved, once their offices and reporting lines are written, with an audit row for
 * each, and tells everybody concerned. Who appraises an ended part is settled by `applyDueAssignments` behind it.
 */
export async function moveParts(
  tx: Executor,
  orders: readonly TransferOrder[],
  { today, by, shortest = partDaysMin }: MovesAt,
): Promise<readonly MovedPart[]> {
  if (orders.length === 0) return [];
  const ids = orders.map(({ personId }) => personId);
  const open = await openParts(tx, ids, today);
  const people = open.length > 0 ? await readParticipants(tx) : [];
  const byId = new Map(people.map((one) => [one.id, one]));
  const levels = new Map<string, Awaited<ReturnType<typeof levelsOf>>>();
  for (const { cycle } of open)
    if (!levels.has(cycle.id)) levels.set(cycle.id, await levelsOf(tx, cycle.id, ids));

  const officers = new Map<string, ReadonlyMap<string, Officer>>();
  /** Who would appraise somebody. To look at everybody once for each last day of rating is enough. */
  const officerOf = (personId: string, ratingTo: Temporal.PlainDate): Officer | undefined => {
    const day = ratingTo.toString();
    const known = officers.get(day) ?? officersOf(people, today, ratingTo);
    officers.set(day, known);
    return known.get(personId);
  };
  const done = orders.map((order) => ({
    order,
    made: open
      .filter(({ employeeId }) => employeeId === order.personId)
      .map((one) => {
        const { ratingTo, isSettled } = { ratingTo: one.cycle.windows.rating.to, isSettled: !!one.lineDay };
        const asked = partsAt({ ...one, ratingTo, isSettled }, order, today, shortest);
        const person = byId.get(order.personId);
        const officer = officerOf(order.personId, ratingTo);
        const plan = officer || asked.becomes === 'same' ? asked : ({ becomes: 'same' } as const);
        const required = requiredFor(levels.get(one.cycle.id) ?? new Map(), person?.level ?? null);
        const second =
          plan.becomes === 'parts' && officer ? { ...officer, id: newId(), required } : undefined;
        return { one, plan, second, required, newId: officer?.appraiserId };
      }),
  }));
  const all = done.flatMap(({ order, made }) => made.map((each) => ({ order, ...each })));
  const touched = all.filter(({ plan }) => plan.becomes !== 'same');
  const source = { at: by.now, role: by.role, actorId: by.actorId, eventId: by.eventId };
  const changes = touched.map(({ order, one, plan, required }) => ({
    one,
    to: columnsAfter(order, one, plan, required),
    takenOutAt: isArchived(order, plan) ? by.now : null,
  }));
  await changeParts(tx, changes);
  const acts = [
    ...changes.map(({ one, to }) =>
      auditRow(
        { act: 'part.change', appraisalId: one.id, before: partSaid(one), after: partSaid(to) },
        source,
      ),
    ),
    ...changes
      .filter(({ takenOutAt }) => takenOutAt !== null)
      .map(({ one }) =>
        auditRow(
          { act: 'cycle.take-out', appraisalId: one.id, before: { status: one.status }, after: {} },
          source,
        ),
      ),
  ];
  if (acts.length > 0) await tx.execute(insertAll(audit, acts));
  await beginParts(
    tx,
    touched.flatMap(({ one, plan, second, order }) =>
      plan.becomes === 'parts' && second
        ? [{ ...second, cycleId: one.cycle.id, partFrom: order.from, partTo: one.partTo ?? null }]
        : [],
    ),
    by.now,
  );
  await writeTransfers(
    tx,
    done.map(({ order, made }) => ({
      order,
      parts: made.map(({ one, plan, second }) => changedPart(order, one, plan.becomes, second?.id)),
    })),
    by,
  );
  await tellTransfer(
    tx,
    done.map(({ order, made }) => ({
      id: order.id,
      personId: order.personId,
      parts: made
        .filter(({ plan }) => plan.becomes !== 'same')
        .map(({ one, newId: next }) => [order.before.appraiserId ?? one.appraiserId, next]),
    })),
    'moved',
    by,
  );
  return all.map(({ order, one, plan }) => ({
    personId: order.personId,
    cycle: one.cycle.name,
    becomes: plan.becomes,
    ...(plan.becomes === 'parts' && { first: plan.first, second: plan.second }),
    isSelfOver: isBefore(one.cycle.windows['self-assessment'].to, today),
  }));
}

type Officer = ReturnType<typeof assignAppraisers>['assigned'][number];

const officersOf = (...of: Parameters<typeof assignAppraisers>): ReadonlyMap<string, Officer> =>
  new Map(assignAppraisers(...of).assigned.map((one) => [one.employeeId, one]));

type Plan = ReturnType<typeof partsAt>;

const isArchived = ({ underWay }: TransferOrder, { becomes }: Plan): boolean =>
  becomes === 'archived' || (becomes === 'parts' && underWay === 'archive');

/** What the row of the first part says afterwards. */
function columnsAfter(
  { from, underWay, before }: TransferOrder,
  one: OpenPart,
  plan: Plan,
  required: OpenPart['required'],
): PartColumns {
  if (plan.becomes === 'new') return { ...one, required };
  // Whoever has it from now on, it is about the office of before.
  const held = {
    heldUnit: one.heldUnit ?? before.unit,
    heldPosition: one.heldPosition ?? before.position,
    heldLevel: one.heldLevel ?? before.level ?? undefined,
  };
  const isWithNew = plan.becomes === 'parts' && underWay === 'hand-over';
  return {
    ...one,
    ...held,
    ...(plan.becomes === 'parts' && { partTo: plan.first.to }),
    lineDay: isWithNew ? one.lineDay : from.subtract({ days: 1 }),
  };
}

const changedPart = (
  { before }: TransferOrder,
  one: OpenPart,
  becomes: Plan['becomes'],
  secondId: string | undefined,
): ChangedPart => ({
  cycleId: one.cycle.id,
  appraisalId: one.id,
  becomes,
  ...(secondId !== undefined && { secondId }),
  formerId: before.appraiserId ?? one.appraiserId,
  before: partSaid(one),
});

type NewPart = {
  readonly id: string;
  readonly cycleId: string;
  readonly employeeId: string;
  readonly appraiserId: string;
  readonly secondAppraiserId?: string;
  readonly required: OpenPart['required'];
  readonly partFrom: Temporal.PlainDate;
  readonly partTo: Temporal.PlainDate | null;
};

/** The second parts, with what the roster plans for the new office. */
async function beginParts(tx: Executor, parts: readonly NewPart[], now: Temporal.Instant): Promise<void> {
  if (parts.length === 0) return;
  await tx.execute(
    insertAll(
      appraisal,
      parts.map(({ secondAppraiserId = null, ...one }) => ({ ...one, secondAppraiserId })),
    ),
  );
  const ids = parts.map(({ id }) => id);
  const planned = { ...pick(plannedResult, 'no', 'title', 'target'), appraisalId: appraisal.id };
  await tx.execute(
    insertFrom(
      workResult,
      planned,
      sql`from ${appraisal} join ${plannedResult} on ${eq(plannedResult.personId, appraisal.employeeId)}
        where ${appraisal.id} = any(${texts(ids)}::uuid[])`,
    ),
  );
  await tx.execute(startOfAppraisals(inArray(recorded.appraisal.id, ids), now));
}

async function writeTransfers(
  tx: Executor,
  all: readonly { readonly order: TransferOrder; readonly parts: readonly ChangedPart[] }[],
  by: HandedOverBy,
): Promise<void> {
  await tx.execute(
    insertAll(
      personTransfer,
      all.map(({ order: { id, personId, from, underWay, before, reason }, parts }) => ({
        ...{ id, personId, fromDay: from, underWay, unit: before.unit, position: before.position },
        ...{ level: before.level, appraiserId: before.appraiserId ?? null, parts, reason: reason ?? null },
        enteredAt: by.now,
      })),
    ),
  );
  const { now: at, role, actorId, eventId } = by;
  for (const { order } of all) {
    const { id: transferId, personId, underWay, reason } = order;
    const said = {
      ...{ personId, transferId, from: order.from.toString(), underWay },
      ...(reason !== undefined && { note: reason }),
    };
    const act = auditRow({ act: 'person.transfer' }, { at, role, actorId, eventId });
    const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('people', ${peopleNow([personId])})`;
    await tx.execute(insertFrom(audit, { ...act, after }, sql`from (select 1) one`));
  }
}
