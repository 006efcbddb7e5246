import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Person } from '../../application/tenure/joiners.ts';
import type { Executor } from '../db.ts';
import { numberOf } from '../people/number.ts';
import { linesOf } from '../people/reporting-lines.ts';
import { person } from '../schema/people.ts';
import { pick, read } from '../sql/read.ts';

const p = alias(person, 'p');

/** Everybody who is, was or will be on the roster, with what decides whether they take part in a cycle. */
export async function readParticipants(tx: Executor): Promise<readonly Person[]> {
  const rows = await read(
    tx,
    {
      ...pick(p, 'id', 'name', 'unit', 'activeFrom', 'activeUntil', 'isTop', 'noNip'),
      nip: numberOf(p),
      level: p.positionLevel,
      lines: linesOf(p),
    },
    (columns) => sql`select ${columns} from ${person} p order by ${p.unit}, ${p.name}, ${p.id}`,
  );
  return rows.map(({ activeUntil, noNip, level = null, ...row }) => ({
    ...row,
    level,
    hasNip: noNip === undefined,
    ...(activeUntil && { activeUntil }),
  }));
}
