import { type SQL, sql } from 'drizzle-orm';
import { deskPage, unitPage } from '../../domain/hr/desk.ts';
import { c } from '../cycles/cycle-row.ts';
import { cycle } from '../schema/appraisals.ts';

/** What a look at the desk is about, in SQL. */
export type AskedDesk = {
  /** The officer. */
  readonly me: SQL;
  readonly now: SQL;
  readonly today: SQL;
  readonly page: SQL;
  readonly kind: SQL;
  readonly personId: SQL;
  readonly unitId: SQL;
  /** An errand or a cycle. */
  readonly itemId: SQL;
  /** Words with blanks between them; empty = nobody is looked for. */
  readonly sought: SQL;
  /** How many rows a page has, where there is more room than on a phone; absent = as many as fit one. */
  readonly roomy?: { readonly units: SQL; readonly people: SQL; readonly cases: SQL };
};

/** The rows of a page. */
export const rows = sql.raw(String(deskPage));
export const unitRows = sql.raw(String(unitPage));
/** The page that was asked for, or the last one there is. */
export const pageOf = (page: SQL, of: SQL, perPage = rows): SQL =>
  sql`greatest(0, least(${page}, (select (count(*) - 1) / ${perPage} from ${of})))`;

/** The cycle that runs, or the latest. */
export const latestCycle = (today: SQL): SQL => sql`select c.* from ${cycle} c
  order by (${c.selfFrom} <= ${today} and ${c.feedbackTo} >= ${today}) desc, ${c.selfFrom} desc, ${c.openedAt} desc limit 1`;
