import { type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import { type NoteTally, noteMethods } from '../../domain/notes/notebook.ts';
import type { Columns, OfCycle } from '../cycles/window-of.ts';
import { answer } from '../schema/answers.ts';
import { notebookEntry } from '../schema/notebook.ts';
import { asDay, asFlag, asNumber, asOneOf, asText } from '../sql/decode.ts';
import { maybe, pick, type Row, value } from '../sql/read.ts';
import { isBesideOf } from './shown.ts';

const b = alias(notebookEntry, 'b');
const n = alias(answer, 'n');

const newestOf = (column: PgColumn): SQL =>
  sql`(array_agg(${column} order by ${b.seenOn} desc, ${b.writtenAt} desc, ${b.id}))[1]`;

/** The columns of one kind of notes beside an appraisal, in `tallied`. */
export const tallyColumns = {
  item: maybe(value(sql`tallied.item`, asText)),
  method: value(sql`tallied.method`, asOneOf(noteMethods)),
  isShown: value(sql`tallied.is_shown`, asFlag),
  count: value(sql`tallied.count`, asNumber),
  id: value(sql`tallied.id`, asText),
  seenOn: value(sql`tallied.seen_on`, asDay),
  fact: maybe(value(sql`tallied.fact`, asText)),
};

/** The notes about an employee beside an appraisal, by item, method, and whether they were shown: from `from` on. */
export const tallied = (
  a: Columns<'employeeId' | 'releasedAt' | 'extended' | 'partFrom' | 'partTo'>,
  c: OfCycle & Columns<'periodFrom' | 'periodTo'>,
): SQL => sql`from (select ${b.item} as item, ${b.method} as method,
    (${b.shownAt} is not null or ${a.releasedAt} is not null) as is_shown, sum(1) as count,
    ${newestOf(b.id)} as id, ${newestOf(b.seenOn)} as seen_on, ${newestOf(b.fact)} as fact
  from ${notebookEntry} b where ${b.employeeId} = ${a.employeeId} and ${b.addsTo} is null
    and ${isBesideOf(b.seenOn, c, a)}
  group by 1, 2, 3) tallied`;

export const tallyOrder = sql`tallied.seen_on desc, tallied.id`;

export const tallyOf = ({ id, seenOn, fact, ...kind }: Row<typeof tallyColumns>): NoteTally => ({
  ...kind,
  newest: { id, seenOn, ...(fact !== undefined && { fact }) },
});

/** The columns of a note that a rating rests on: from `restedOn` on. */
export const restedColumns = pick(b, 'id', 'seenOn');
export const restedOn = (
  a: Columns<'id'>,
): SQL => sql`from ${answer} n join ${notebookEntry} b on ${b.id} = ${n.restsOn}
  where ${n.appraisalId} = ${a.id} and ${n.author} = 'appraiser'`;
