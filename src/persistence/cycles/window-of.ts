import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Stage, stages } from '../../domain/cycle/cycle.ts';

/** The table or an alias of it. */
export type Columns<K extends string> = { readonly [Key in K]: PgColumn };
export type OfCycle = Columns<
  'selfFrom' | 'selfTo' | 'ratingFrom' | 'ratingTo' | 'feedbackFrom' | 'feedbackTo'
>;
type OfAppraisal = Columns<'extended'>;

const ofCycle = (c: OfCycle): Readonly<Record<Stage, readonly [PgColumn, PgColumn]>> => ({
  'self-assessment': [c.selfFrom, c.selfTo],
  rating: [c.ratingFrom, c.ratingTo],
  feedback: [c.feedbackFrom, c.feedbackTo],
});

/** The last day that one appraisal has for a stage. `windowsFor` of the domain says the same; a test compares them. */
export const lastDayOf = (c: OfCycle, { extended }: OfAppraisal, stage: Stage): SQL =>
  sql`greatest(${ofCycle(c)[stage][1]}, (${extended}->>${sql.raw(`'${stage}'`)})::date)`;

/** The first day: never before the stage before it has ended for that appraisal. */
export function firstDayOf(c: OfCycle, a: OfAppraisal, stage: Stage): SQL {
  const before = stages[stages.indexOf(stage) - 1];
  const [from] = ofCycle(c)[stage];
  return before === undefined ? sql`${from}` : sql`greatest(${from}, ${lastDayOf(c, a, before)} + 1)`;
}
