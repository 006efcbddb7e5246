import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { TransferStore } from '../../application/tenure/transfer.ts';
import type { ReportingLine } from '../../domain/cycle/assignments.ts';
import { applyDueAssignments, type HandedOverBy } from '../cycles/assignments.ts';
import type { Db, Executor } from '../db.ts';
import { hasNumber } from '../people/number.ts';
import { linesOf } from '../people/reporting-lines.ts';
import { writeLines } from '../people/write-lines.ts';
import { person } from '../schema/people.ts';
import { personTransfer } from '../schema/transfers.ts';
import { maybe, pick, read } from '../sql/read.ts';
import { update } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { moveParts } from './move-parts.ts';
import { peopleSuch } from './tenure-store.ts';
import { undoMove } from './undo-parts.ts';

const p = alias(person, 'p');
const m = alias(personTransfer, 'm');

/** The day of the last transfer of the person `p` that holds. */
export const lastMoveOf = (of: typeof p) =>
  maybe(
    m.fromDay,
    (fromDay) => sql`(select max(${fromDay}) from ${personTransfer} m
      where ${and(eq(m.personId, of.id), isNull(m.undoneAt))})`,
  );

/** Transfers in PostgreSQL, under the lock of the roster. */
export const createTransferStore = (
  db: Db,
  { shortest, by = {} }: { readonly shortest?: number | undefined; readonly by?: Partial<HandedOverBy> } = {},
): TransferStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      return work({
        find: async (number) => {
          const [found] = await peopleSuch(tx, hasNumber(p, number));
          if (!found) return undefined;
          const [{ level = null, lastMove, position } = { position: '' }] = await read(
            tx,
            { position: p.position, level: p.positionLevel, lastMove: lastMoveOf(p) },
            (columns) => sql`select ${columns} from ${person} p where ${eq(p.id, found.id)}`,
          );
          return { ...found, position, level, ...(lastMove && { lastMove }) };
        },
        lines: () => allLines(tx),
        move: async (order, { level: positionLevel, ...to }, lines, { now, today }) => {
          const columns = { ...to, positionLevel, updatedAt: now };
          await tx.execute(update(person, columns, eq(person.id, order.personId)));
          await writeLines(tx, lines);
          const source = { role: 'operator', ...by, now } as const;
          const moved = await moveParts(tx, [order], { today, by: source, shortest });
          await applyDueAssignments(tx, today, source);
          return moved;
        },
        undo: (moved, reason, { now, today }) =>
          undoMove(tx, moved, reason, { today, by: { role: 'operator', ...by, now } }),
      });
    }),
});

async function allLines(tx: Executor): Promise<ReadonlyMap<string, readonly ReportingLine[]>> {
  const rows = await read(
    tx,
    { ...pick(p, 'id'), lines: linesOf(p) },
    (columns) => sql`select ${columns} from ${person} p`,
  );
  return new Map(rows.map(({ id, lines }) => [id, lines]));
}
