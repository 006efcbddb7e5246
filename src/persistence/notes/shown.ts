import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { type Columns, lastDayOf, type OfCycle } from '../cycles/window-of.ts';
import { answer } from '../schema/answers.ts';
import { appraisal, cycle } from '../schema/appraisals.ts';

const x = alias(appraisal, 'x');
const y = alias(cycle, 'y');
const n = alias(answer, 'n');

type Entry = Columns<'id' | 'employeeId' | 'seenOn' | 'shownAt'>;

/** The last day whose notes stand beside the ratings of the cycle; `noteDays` of the domain says the same. */
export const lastNoteDay = (of: OfCycle & Columns<'periodTo'>, appraisal: Columns<'extended'>): SQL =>
  sql`greatest(${of.periodTo}, ${lastDayOf(of, appraisal, 'rating')})`;

type OfPart = Columns<'extended' | 'partFrom' | 'partTo'>;

/** The days whose notes stand beside the ratings of an appraisal: of a part that ended, only its own. */
export const isBesideOf = (
  seenOn: PgColumn,
  of: OfCycle & Columns<'periodFrom' | 'periodTo'>,
  a: OfPart,
): SQL => sql`${seenOn} between greatest(${of.periodFrom}, ${a.partFrom})
  and least(${lastNoteDay(of, a)}, ${a.partTo})`;

/** Whether its employee may read a note: it was shown by itself, or a result is out at whose time it was there. */
export const isShown = (b: Entry): SQL =>
  sql`(${b.shownAt} is not null or exists (select 1 from ${appraisal} x join ${cycle} y on ${y.id} = ${x.cycleId}
    where ${x.employeeId} = ${b.employeeId} and ${x.releasedAt} is not null and least(${lastNoteDay(y, x)}, ${x.partTo}) >= ${b.seenOn}))`;

/** Whether a rating rests on a note. */
export const isCited = (b: Columns<'id'>): SQL =>
  sql`exists (select 1 from ${answer} n where ${n.restsOn} = ${b.id})`;
