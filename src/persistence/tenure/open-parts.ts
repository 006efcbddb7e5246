import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { cycleFor } from '../../domain/cycle/person-windows.ts';
import type { Temporal } from '../../shared/time.ts';
import { c, cycleColumns, cycleOf } from '../cycles/cycle-row.ts';
import { lastDayOf } from '../cycles/window-of.ts';
import type { Executor } from '../db.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';
import { asFlag } from '../sql/decode.ts';
import { json, mapped, pick, read, value } from '../sql/read.ts';
import { on, texts } from '../sql/write.ts';

const a = alias(appraisal, 'a');
const n = alias(answer, 'n');

const shape = {
  ...pick(a, 'id', 'revision', 'employeeId', 'appraiserId', 'status', 'extended', 'required'),
  ...pick(a, 'partFrom', 'partTo', 'lineDay', 'heldUnit', 'heldPosition', 'heldLevel', 'takenOutAt'),
  cycle: mapped(json(cycleColumns), cycleOf),
  isRated: value(
    sql`(${isNotNull(a.ratingStartedAt)} or exists (select from ${answer} n
      where ${and(eq(n.appraisalId, a.id), eq(n.author, 'appraiser'))}))`,
    asFlag,
  ),
};

/** An appraisal of somebody who moves, with the windows and the days that are its own. */
export type OpenPart = Awaited<ReturnType<typeof openParts>>[number];

/** So long after the last day of its cycle an appraisal is still on desks. */
const daysAfter = 31;

/** The appraisals of some people in cycles that run, locked in the order of their ids, as sweeps lock them. */
export async function openParts(tx: Executor, people: readonly string[], today: Temporal.PlainDate) {
  const rows = await read(
    tx,
    shape,
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${a.employeeId} = any(${texts([...people])}::uuid[]) and ${isNull(a.takenOutAt)} and ${isNull(c.closedAt)}
        and ${lastDayOf(c, a, 'feedback')} >= ${on(today.subtract({ days: daysAfter }))}
      order by ${a.id} for update of a`,
  );
  return rows.map(withDays);
}

/** Appraisals by their ids, taken out or not, locked. */
export async function partsById(tx: Executor, ids: readonly string[]) {
  const rows = await read(
    tx,
    shape,
    (columns) => sql`select ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${a.id} = any(${texts([...ids])}::uuid[]) order by ${a.id} for update of a`,
  );
  return rows.map(withDays);
}

type Read = Awaited<ReturnType<typeof read<typeof shape>>>[number];

const withDays = ({ extended, ...row }: Read) => {
  const own = cycleFor(row.cycle, extended);
  const { from, to } = own.period;
  return { ...row, cycle: own, period: { from: row.partFrom ?? from, to: row.partTo ?? to } };
};

/** Of whom an appraisal runs that nobody has confirmed: of these it matters on which day they moved. */
export async function whoIsUnderWay(tx: Executor, today: Temporal.PlainDate): Promise<ReadonlySet<string>> {
  const rows = await read(
    tx,
    { id: a.employeeId },
    (columns) => sql`select distinct ${columns} from ${appraisal} a join ${cycle} c on ${c.id} = ${a.cycleId}
      where ${and(isNull(a.takenOutAt), isNull(c.closedAt), isNull(a.lineDay))}
        and ${lastDayOf(c, a, 'rating')} >= ${on(today)}
        and ${or(...(['self-assessment', 'submitted', 'rating'] as const).map((status) => eq(a.status, status)))}`,
  );
  return new Set(rows.map(({ id }) => id));
}
