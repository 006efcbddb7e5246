import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '../db.ts';
import { person } from '../schema/people.ts';
import { asText } from '../sql/decode.ts';
import { read, value } from '../sql/read.ts';

/** The people whose id comes after the one and up to the other. */
export type PeopleRange = { readonly after: string; readonly upTo: string };

const [first, last] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

/**
 * Ranges that together hold everybody, of so many people each: work on a whole city is done range by range, so that
 * neither its rows nor what is made of them are in memory at once, and whatever else the process does has its turn.
 */
export async function rangesOfPeople(db: Db, size: number): Promise<readonly PeopleRange[]> {
  const ends = await read(
    db,
    { id: value(sql`n.id`, asText) },
    (columns) => sql`select ${columns}
      from (select ${person.id}, row_number() over (order by ${person.id}) as no from ${person}) n
      where n.no % ${size} = 0 order by n.id`,
  );
  const bounds = [first, ...ends.map(({ id }) => id), last];
  return bounds.slice(1).map((upTo, at) => ({ after: bounds[at] ?? first, upTo }));
}

export const isWithin = (id: SQL | PgColumn, { after, upTo }: PeopleRange): SQL =>
  sql`${id} > ${after}::uuid and ${id} <= ${upTo}::uuid`;
