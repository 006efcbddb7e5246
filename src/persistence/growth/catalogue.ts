import { eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Level } from '../../domain/competency/catalogue.ts';
import { type CatalogueEntry, catalogueChanges, type Training } from '../../domain/growth/training.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow, byOperator } from '../audit/audit-row.ts';
import type { Db, Executor } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { training } from '../schema/growth.ts';
import { json, list, mapped, pick, readOne } from '../sql/read.ts';
import { insert, update } from '../sql/write.ts';

export const tn = alias(training, 'tn');

/** A training as it is stored; the level of a row is one of five because only our reader writes it. */
export const trainingJson = mapped(
  json(pick(tn, 'id', 'title', 'form', 'hours', 'item', 'level', 'from', 'to', 'seats', 'taken')),
  ({ level, ...rest }) => ({ ...rest, level: level as Level }),
);

/** The whole catalogue, by competency. */
export async function listTrainings(db: Executor): Promise<readonly Training[]> {
  const { all } = await readOne(
    db,
    {
      all: list(
        trainingJson,
        sql`from ${training} tn`,
        sql`${tn.item}, ${tn.level}, lower(${tn.title}), ${tn.from} nulls first`,
      ),
    },
    (columns) => sql`select ${columns}`,
  );
  return all;
}

export type CatalogueCounts = {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Trainings that are known and not in the file. They stay. */
  readonly others: number;
};

/** Puts a file into the catalogue, all of it or nothing. Seats that are taken stay taken. */
export function putCatalogue(
  db: Db,
  entries: readonly CatalogueEntry[],
  now: Temporal.Instant,
): Promise<CatalogueCounts> {
  return db.transaction(async (tx) => {
    // Two files at once would both add what neither has found.
    await tx.execute(sql`lock table ${training} in share row exclusive mode`);
    const known = await listTrainings(tx);
    const changes = catalogueChanges(known, entries);
    for (const change of changes) {
      const { from = null, to = null, seats = null, ...rest } = change.entry;
      const row = { ...rest, from, to, seats };
      if (change.kind === 'added') await tx.execute(insert(training, { id: newId(), ...row }));
      if (change.kind === 'changed') await tx.execute(update(training, row, eq(training.id, change.id)));
    }
    const count = (kind: 'added' | 'changed' | 'unchanged') =>
      changes.filter((one) => one.kind === kind).length;
    const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
    if (counts.added + counts.changed > 0) {
      const act = auditRow({ act: 'catalogue.import', after: counts }, { at: now, ...byOperator });
      await tx.execute(insert(audit, act));
    }
    return { ...counts, others: known.length - counts.changed - counts.unchanged };
  });
}
