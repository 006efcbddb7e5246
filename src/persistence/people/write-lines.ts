import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { NewLines } from '../../domain/tenure/leave.ts';
import { newId } from '../../shared/ids.ts';
import type { Executor } from '../db.ts';
import { reportingLine } from '../schema/people.ts';
import { batches } from '../sql/batches.ts';
import { excluded, insertAll, records, texts } from '../sql/write.ts';

const l = alias(reportingLine, 'l');

/** Makes the reporting lines of some people what is given, and leaves alone those that are so already. */
export async function writeLines(tx: Executor, lines: NewLines): Promise<void> {
  for (const some of batches(lines)) await writeSome(tx, some);
}

async function writeSome(tx: Executor, lines: NewLines): Promise<void> {
  const { personId, appraiserId, validFrom, validTo } = reportingLine;
  const rows = lines.flatMap(({ personId: of, lines: all }) =>
    all.map((line) => ({
      id: newId(),
      personId: of,
      appraiserId: line.appraiserId,
      validFrom: line.from,
      validTo: line.to ?? null,
    })),
  );
  const { columns, from } = records('r', { personId, validFrom }, rows);
  const theirs = sql`${texts(lines.map((one) => one.personId))}::uuid[]`;
  await tx.execute(sql`delete from ${reportingLine} l where ${l.personId} = any(${theirs})
    and not exists (select from ${from} where ${columns.personId} = ${l.personId} and ${columns.validFrom} = ${l.validFrom})`);
  if (rows.length === 0) return;
  const set = excluded(reportingLine, 'appraiserId', 'validTo');
  const put = insertAll(reportingLine, rows, { target: [personId, validFrom], set });
  await tx.execute(
    sql`${put} where (${appraiserId}, ${validTo}) is distinct from (${set.appraiserId}, ${set.validTo})`,
  );
}
