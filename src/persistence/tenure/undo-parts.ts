import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { MovingPerson, UndoRefusal } from '../../application/tenure/transfer.ts';
import { withAppraiser } from '../../domain/cycle/assignments.ts';
import { undoProblem } from '../../domain/tenure/transfer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { peopleNow } from '../audit/people-now.ts';
import { applyDueAssignments, type HandedOverBy } from '../cycles/assignments.ts';
import type { Executor } from '../db.ts';
import { writeLines } from '../people/write-lines.ts';
import { audit } from '../schema/appraisals.ts';
import { person } from '../schema/people.ts';
import { type ChangedPart, personTransfer } from '../schema/transfers.ts';
import { read, without } from '../sql/read.ts';
import { insertAll, insertFrom, update } from '../sql/write.ts';
import { type OpenPart, partsById } from './open-parts.ts';
import { changeParts, partSaid } from './part-columns.ts';
import { tellTransfer } from './tell-transfer.ts';

const m = alias(personTransfer, 'm');

/** Puts back what the last transfer of somebody changed. A second part stays, out of its cycle, with its words. */
export async function undoMove(
  tx: Executor,
  moved: MovingPerson,
  reason: string,
  { today, by }: { readonly today: Temporal.PlainDate; readonly by: HandedOverBy },
): Promise<Result<readonly string[], UndoRefusal>> {
  const [last] = await read(
    tx,
    without(m, 'undoneReason'),
    (columns) => sql`select ${columns} from ${personTransfer} m
      where ${and(eq(m.personId, moved.id), isNull(m.undoneAt))} order by ${desc(m.fromDay)} limit 1 for update`,
  );
  if (!last) return fail('nothing-to-undo');
  const changed = last.parts.filter(({ becomes }) => becomes !== 'same');
  const ids = changed.flatMap(({ appraisalId, secondId }) => [appraisalId, ...(secondId ? [secondId] : [])]);
  const byId = new Map((await partsById(tx, ids)).map((one) => [one.id, one]));
  const found = changed.flatMap(({ appraisalId, ...rest }) => {
    const first = byId.get(appraisalId);
    return first ? [{ ...rest, first, second: rest.secondId ? byId.get(rest.secondId) : undefined }] : [];
  });
  if (found.some(({ first }) => first.cycle.closedAt)) return fail('closed');
  const later = found.flatMap(({ becomes, first, second }) =>
    second ? [second] : becomes === 'new' ? [first] : [],
  );
  const problem = undoProblem(
    found.filter(({ becomes }) => becomes !== 'new').map(({ first }) => first),
    // What went whole to the new appraiser may have been begun by the one before, which hinders nothing.
    later.map((one) => (changed.some(({ secondId }) => secondId === one.id) ? one : onlyConfirmed(one))),
  );
  if (problem) return fail(problem);

  await tx.execute(
    update(
      person,
      { unit: last.unit, position: last.position, positionLevel: last.level ?? null, updatedAt: by.now },
      eq(person.id, moved.id),
    ),
  );
  const lines = withAppraiser(moved.lines, last.appraiserId, last.fromDay);
  await writeLines(tx, [{ personId: moved.id, lines }]);
  const seconds = found.flatMap(({ second }) => (second ? [second] : []));
  await changeParts(
    tx,
    seconds.map((one) => ({ one, to: one, takenOutAt: by.now })),
  );
  await changeParts(
    tx,
    found.map(({ first, before }) => ({ one: first, to: columnsOf(before), takenOutAt: null })),
  );
  const source = { at: by.now, role: by.role, actorId: by.actorId, eventId: by.eventId };
  const acts = [
    ...seconds.map(({ id, status }) =>
      auditRow({ act: 'cycle.take-out', appraisalId: id, before: { status }, after: { reason } }, source),
    ),
    ...found.map(({ first, before }) =>
      auditRow(
        { act: 'part.change', appraisalId: first.id, before: partSaid(first), after: { ...before, reason } },
        source,
      ),
    ),
    ...found
      .filter(({ first }) => first.takenOutAt)
      .map(({ first: { id, takenOutAt } }) => {
        const before = { takenOutAt: takenOutAt?.toString() ?? null };
        return auditRow(
          { act: 'cycle.put-back', appraisalId: id, before, after: { takenOutAt: null } },
          source,
        );
      }),
  ];
  if (acts.length > 0) await tx.execute(insertAll(audit, acts));
  await tx.execute(
    update(personTransfer, { undoneAt: by.now, undoneReason: reason }, eq(personTransfer.id, last.id)),
  );
  const said = { personId: moved.id, transferId: last.id, note: reason };
  const act = auditRow({ act: 'person.transfer-undo' }, source);
  const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('people', ${peopleNow([moved.id])})`;
  await tx.execute(insertFrom(audit, { ...act, after }, sql`from (select 1) one`));
  await tellTransfer(
    tx,
    [
      {
        id: last.id,
        personId: moved.id,
        parts: found.map(({ first, second, formerId }) => [formerId, (second ?? first).appraiserId]),
      },
    ],
    'undone',
    by,
  );
  await applyDueAssignments(tx, today, by);
  return ok(found.map(({ first }) => first.cycle.name));
}

const onlyConfirmed = ({ status }: OpenPart) => ({
  status: status === 'rating' ? ('submitted' as const) : status,
  isRated: false,
});

const columnsOf = ({
  partTo,
  lineDay,
  heldUnit,
  heldPosition,
  heldLevel,
  required,
}: ChangedPart['before']) => ({
  partTo: dayOf(partTo),
  lineDay: dayOf(lineDay),
  heldUnit: heldUnit ?? undefined,
  heldPosition: heldPosition ?? undefined,
  heldLevel: heldLevel ?? undefined,
  required,
});
const dayOf = (written: string | null): Temporal.PlainDate | undefined =>
  written === null ? undefined : Temporal.PlainDate.from(written);
