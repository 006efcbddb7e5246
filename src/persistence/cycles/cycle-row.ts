import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Cycle } from '../../domain/cycle/cycle.ts';
import { cycle } from '../schema/appraisals.ts';
import { asFlag } from '../sql/decode.ts';
import { type Joined, joined, json, mapped, type Row, type Value, value, without } from '../sql/read.ts';

/** The cycle `c` of a statement. */
export const c = alias(cycle, 'c');
export const cycleColumns = without(c, 'openedAt', 'units');

const inYear = alias(cycle, 'iy');

/** Whether the year of an annual cycle has a quarter. There are few cycles, and of any other it is not looked up. */
export const hasQuarters = (of: typeof c): Value<boolean> =>
  value(
    sql`(case when ${of.kind} = 'annual' then exists (select 1 from ${cycle} iy where ${inYear.kind} = 'quarter'
      and ${inYear.periodFrom} >= ${of.periodFrom} and ${inYear.periodTo} <= ${of.periodTo}) else false end)`,
    asFlag,
  );

export const cycleOf = (row: Row<typeof cycleColumns>): Cycle => ({
  id: row.id,
  name: row.name,
  period: { from: row.periodFrom, to: row.periodTo },
  windows: {
    'self-assessment': { from: row.selfFrom, to: row.selfTo },
    rating: { from: row.ratingFrom, to: row.ratingTo },
    feedback: { from: row.feedbackFrom, to: row.feedbackTo },
  },
  timeZone: row.timeZone,
  settings: {
    ...{ allowSameAsSelf: row.allowSameAsSelf, isBlind: row.isBlind, release: row.release },
    ...(row.asksValues && { asksValues: true }),
  },
  ...(row.kind && { kind: row.kind }),
  ...(row.closedAt && { closedAt: row.closedAt }),
});

export const cycleJson = mapped(json(cycleColumns), cycleOf);

const cyclesMax = 64;

/** The cycle of a left join; undefined when it found none. There are few cycles, so each is made once and then shared. */
export function cycleBeside(of: typeof c): Joined<Cycle | undefined> {
  const columns = without(of, 'openedAt', 'units');
  const { decodeAt } = joined(columns, 'id');
  const { length } = Object.keys(columns);
  const known = new Map<string, Cycle>();
  return {
    columns,
    decodeAt: (values, from) => {
      const written = JSON.stringify(values.slice(from, from + length));
      const found = known.get(written);
      if (found) return found;
      const made = decodeAt(values, from);
      if (!made) return undefined;
      if (known.size >= cyclesMax) known.clear();
      const cycle = cycleOf(made);
      known.set(written, cycle);
      return cycle;
    },
  };
}
