import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Intent } from '../../application/outcome/intents.ts';
import { closesAt, isAsked, pulseDays } from '../../domain/pulse/pulse.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db, Transaction } from '../db.ts';
import { inAnyOrder, type Sealer } from '../feedback/seal.ts';
import { headsTheirUnit } from '../hr/digest-readers.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { isStillThere } from '../people/active.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { fairnessAsked, fairnessPulse } from '../schema/pulse.ts';
import { asText } from '../sql/decode.ts';
import { hasAny, pick, read, value } from '../sql/read.ts';
import { at, insert, on } from '../sql/write.ts';
import { heldUnit } from '../tenure/held-office.ts';

const a = alias(appraisal, 'a');
const c = alias(cycle, 'c');
const e = alias(person, 'e');
const q = alias(fairnessPulse, 'pq');

/** Cycles that were closed after a moment, and of which nobody was asked. */
const unasked = (since: SQL): SQL => sql`${cycle} c where ${c.closedAt} > ${since}
  and not exists (select 1 from ${fairnessPulse} pq where ${eq(q.cycleId, c.id)})`;
const isOver = (now: SQL): SQL | undefined =>
  and(isNull(fairnessPulse.endedAt), lte(fairnessPulse.closesAt, now));

/** From when on a cycle must have been closed for whoever got a result of it to be asked. */
export const askedSince = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * pulseDays });

/** Whether any cycle was closed after that moment of which nobody was asked. */
export const hasUnasked = (since: SQL) => hasAny(unasked(since));
/** Whether the day of any pulse has come. */
export const hasPulsesToEnd = (now: SQL) => hasAny(sql`${fairnessPulse} where ${isOver(now)}`);

export type SweepPulses = {
  readonly sealer: Sealer;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly eventId: string;
};

/** Asks whoever got a result of a cycle that was closed lately; once, because existing rows stay. */
export async function openPulses(db: Db, sweeping: SweepPulses): Promise<void> {
  const since = at(askedSince(sweeping.now));
  const closed = await read(db, pick(c, 'id'), (columns) => sql`select ${columns} from ${unasked(since)}`);
  for (const { id } of closed) await db.transaction((tx) => askCycle(tx, id, sweeping));
}

async function askCycle(tx: Transaction, cycleId: string, sweeping: SweepPulses): Promise<void> {
  const { sealer, now, today, eventId } = sweeping;
  // Only one process asks: the others wait here, and then find the rows.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`pulse ${cycleId}`}::text))`);
  const isThere = await tx
    .select({ id: fairnessPulse.id })
    .from(fairnessPulse)
    .where(eq(fairnessPulse.cycleId, cycleId));
  if (isThere.length > 0) return;
  // Of somebody who moved, the last unit in which they got a result.
  const people = await read(
    tx,
    { id: e.id, unit: value(heldUnit(a, e), asText) },
    (columns) => sql`select distinct on (${e.id}) ${columns} from ${appraisal} a
      join ${person} e on ${e.id} = ${a.employeeId}
      where ${eq(a.cycleId, cycleId)} and ${a.releasedAt} is not null and ${isNull(a.takenOutAt)}
        and ${isStillThere(e, on(today))} and ${isNull(e.restrictedAt)}
      order by ${e.id}, ${a.partFrom} desc nulls last, ${a.id}`,
  );
  const names = new Set(people.map(({ unit }) => unit.toLowerCase()));
  for (const name of names) {
    const those = people.filter(({ unit }) => unit.toLowerCase() === name);
    const [first] = those;
    if (!first || !isAsked(those.length)) continue;
    const id = newId();
    const times = { openedAt: now, closesAt: closesAt(now) };
    const row = {
      id,
      cycleId,
      unit: first.unit,
      asked: those.length,
      ...times,
      sealed: sealer.pulse.empty(id),
    };
    await tx.insert(fairnessPulse).values(row);
    const asked = inAnyOrder(those).map((one) => ({
      pulseId: id,
      personId: one.id,
      standing: 'asked' as const,
    }));
    await tx.insert(fairnessAsked).values(asked);
    for (const one of asked) {
      const { personId, pulseId } = one;
      await tell(tx, { kind: 'pulse-asked', personId, pulseId }, now, eventId);
    }
  }
}

const tell = async (
  tx: Transaction,
  intent: Extract<Intent, { kind: 'pulse-asked' | 'pulse-ended' }>,
  now: Temporal.Instant,
  eventId: string,
): Promise<void> => {
  const dedupeKey = `${intent.kind}:${intent.pulseId}:${intent.personId}`;
  const row = outboxRow({ intent, dedupeKey }, now, eventId);
  await tx.execute(insert(outbox, row, { target: [outbox.dedupeKey] }));
};

/**
 * Ends every pulse whose day has come. What was answered since the last whole step is destroyed unread, and who was asked
 * is forgotten. Where something is shown, the head of the unit is told.
 */
export async function endPulses(db: Db, { now, today, eventId }: Omit<SweepPulses, 'sealer'>): Promise<void> {
  const over = await db
    .select({ id: fairnessPulse.id })
    .from(fairnessPulse)
    .where(isOver(at(now)));
  for (const { id } of over)
    await db.transaction(async (tx) => {
      const [ended] = await tx
        .update(fairnessPulse)
        .set({ endedAt: now, sealed: null })
        .where(and(eq(fairnessPulse.id, id), isNull(fairnessPulse.endedAt)))
        .returning({ unit: fairnessPulse.unit, shown: fairnessPulse.shown });
      if (!ended) return;
      await tx.delete(fairnessAsked).where(eq(fairnessAsked.pulseId, id));
      if (ended.shown === null) return;
      const heads = await read(
        tx,
        pick(e, 'id'),
        (columns) => sql`select ${columns} from ${person} e where lower(${e.unit}) = lower(${ended.unit})
          and ${isStillThere(e, on(today))} and ${headsTheirUnit(e, on(today))}`,
      );
      for (const { id: personId } of heads)
        await tell(tx, { kind: 'pulse-ended', personId, pulseId: id }, now, eventId);
    });
}
