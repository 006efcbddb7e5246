import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import {
  type CycleProgress,
  type ProgressStep,
  type ProgressStore,
  progressSteps,
  type StepCounts,
} from '../../application/cycle/cycle-progress.ts';
import type { Executor } from '../db.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { progressChange, progressCount } from '../schema/progress.ts';
import { asNumber, asOneOf, asText } from '../sql/decode.ts';
import { filled, read, value } from '../sql/read.ts';
import { c, cycleColumns, cycleOf } from './cycle-row.ts';
import { countedNow } from './progress-counts.ts';

const a = alias(appraisal, 'a');
const b = alias(appraisal, 'b');
const e = alias(person, 'e');
const r = alias(person, 'r');

const asStep = asOneOf(progressSteps);

/** Counts by unit, for the command line and for HR. */
export const createProgressStore = (db: Executor): ProgressStore => ({
  cycles: async () => {
    const folded = sql`select sum(${progressCount.people}) from ${progressCount}
      where ${and(eq(progressCount.cycleId, c.id), ne(progressCount.unit, ''))}`;
    const since = sql`select sum(${progressChange.appraisals}) from ${progressChange}
      where ${and(eq(progressChange.cycleId, c.id), isNotNull(progressChange.step))}`;
    const appraisals = value(sql`coalesce((${folded}), 0) + coalesce((${since}), 0)`, asNumber);
    const rows = await read(
      db,
      { ...cycleColumns, appraisals },
      (columns) => sql`select ${columns} from ${cycle} c order by ${c.selfFrom} desc, ${c.openedAt} desc`,
    );
    return rows.map((row) => ({ cycle: cycleOf(row), appraisals: row.appraisals }));
  },
  progress: async ({ id }) => {
    const [counted, disputes, takenOut] = await Promise.all([
      counters(db, id),
      disputed(db, id),
      outOf(db, id),
    ]);
    return { ...counted, disputes, takenOut };
  },
});

/** The counters of the database, which follow every write (ADR 79): the rows of the cycle are not read. */
async function counters(db: Executor, cycleId: string): Promise<Pick<CycleProgress, 'units' | 'reach'>> {
  const rows = await read(
    db,
    { unit: value(sql`unit`, asText), what: value(sql`what`, asText), people: value(sql`people`, asNumber) },
    (columns) => sql`with ${countedNow(cycleId)} select ${columns} from counted order by unit`,
  );
  const none = () => Object.fromEntries(progressSteps.map((one) => [one, 0])) as Record<ProgressStep, number>;
  const units = new Map<string, Record<ProgressStep, number>>();
  const people = (reached: string): number =>
    rows.find(({ unit, what }) => unit === '' && what === reached)?.people ?? 0;
  for (const row of rows) {
    if (row.unit === '') continue;
    const steps = units.get(row.unit) ?? none();
    units.set(row.unit, steps);
    steps[asStep(row.what)] += row.people;
  }
  const total = (steps: StepCounts): number => progressSteps.reduce((sum, one) => sum + steps[one], 0);
  return {
    units: [...units].map(([unit, steps]) => ({ unit, total: total(steps), steps })),
    reach: {
      linked: people('linked'),
      notLinked: people('not-linked'),
      unreachable: people('unreachable'),
    },
  };
}

const disputed = (db: Executor, cycleId: string): Promise<CycleProgress['disputes']> =>
  read(
    db,
    {
      employee: e.name,
      nip: filled(e.nip),
      unit: e.unit,
      appraiser: r.name,
      since: value(sql`to_char(${a.appraiserDisputedAt} at time zone ${c.timeZone}, 'YYYY-MM-DD')`, asText),
    },
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      join ${person} e on ${e.id} = ${a.employeeId} join ${person} r on ${r.id} = ${a.appraiserId}
    where ${and(eq(a.cycleId, cycleId), isNotNull(a.appraiserDisputedAt), isNull(a.takenOutAt))}
    order by ${a.appraiserDisputedAt}, ${e.name}`,
  );

/** Who takes no part at all; somebody of whom one part was archived does, with the other one. */
async function outOf(db: Executor, cycleId: string): Promise<CycleProgress['takenOut']> {
  const rows = await read(
    db,
    { exemptAs: a.exemptAs, people: value(sql`count(distinct ${a.employeeId})`, asNumber) },
    (columns) => sql`select ${columns} from ${appraisal} a
      where ${and(eq(a.cycleId, cycleId), isNotNull(a.takenOutAt))}
        and not exists (select from ${appraisal} b where ${b.cycleId} = ${a.cycleId} and ${b.employeeId} = ${a.employeeId}
          and ${isNull(b.takenOutAt)})
      group by 1 order by 1 nulls last`,
  );
  return rows.map(({ exemptAs, people }) => ({ people, ...(exemptAs && { exemptAs }) }));
}
