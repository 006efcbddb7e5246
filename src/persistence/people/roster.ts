import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { RosterStore, RosterUnit } from '../../application/people/import-roster.ts';
import type { PersonOnRoster, PersonRecord, RosterPlan } from '../../domain/people/roster-plan.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { applyDueAssignments } from '../cycles/assignments.ts';
import type { Db, Executor } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { person, plannedResult, reportingLine } from '../schema/people.ts';
import { json, list, read } from '../sql/read.ts';
import { excluded, insertFrom, records, texts } from '../sql/write.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { linesOf } from './reporting-lines.ts';

/** The roster on PostgreSQL: imports run one after the other, in set-based statements. */
export const createRosterStore = (db: Db): RosterStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      return work({ people: () => readPeople(tx), apply: (plan, at) => applyPlan(tx, plan, at) });
    }),
});

const p = alias(person, 'p');
const w = alias(plannedResult, 'w');
const l = alias(reportingLine, 'l');

const recordColumns = {
  id: p.id,
  nip: p.nip,
  name: p.name,
  unit: p.unit,
  position: p.position,
  level: p.positionLevel,
  email: p.email,
  activeFrom: p.activeFrom,
  isTop: p.isTop,
  isHr: p.isHr,
  timeZone: p.timeZone,
};

const results = list(
  json({ no: w.no, title: w.title, target: w.target }),
  sql`from ${plannedResult} w where ${w.personId} = ${p.id}`,
  sql`${w.no}`,
);

async function readPeople(tx: Executor): Promise<readonly PersonOnRoster[]> {
  const rows = await read(
    tx,
    { ...recordColumns, lines: linesOf(p), results },
    (columns) => sql`select ${columns} from ${person} p order by ${p.nip}`,
  );
  return rows.map(({ lines, results: planned, email = null, timeZone = null, ...record }) => ({
    record: { ...record, email, timeZone },
    lines,
    results: planned.map(({ target, ...result }) => ({ ...result, ...(target && { target }) })),
  }));
}

async function applyPlan(
  tx: Executor,
  plan: RosterPlan,
  at: Parameters<RosterUnit['apply']>[1],
): Promise<number> {
  const before = await accessBefore(tx, plan);
  await writePeople(tx, plan, at.now);
  await writeLines(tx, plan);
  await writeResults(tx, plan);
  const after = { source: at.source, ...plan.counts, ...accessAfter(plan, before) };
  const act = { act: 'roster.import', before: { hr: before.hr }, after } as const;
  await tx.insert(audit).values(auditRow(act, { at: at.now, role: 'operator' }));
  return applyDueAssignments(tx, at.today, { role: 'operator', now: at.now });
}

type Access = { readonly hr: readonly string[]; readonly emails: ReadonlyMap<string, string | null> };

/** Who of the people about to be changed has the rights of HR, and which e-mail Slack knows them by. */
async function accessBefore(tx: Executor, { updated }: RosterPlan): Promise<Access> {
  const those = records('r', { id: p.id }, updated);
  const rows = await read(
    tx,
    { id: p.id, isHr: p.isHr, email: p.email },
    (columns) => sql`select ${columns} from ${person} p join ${those.from} on ${those.columns.id} = ${p.id}
      order by ${p.id}`,
  );
  return {
    hr: rows.filter(({ isHr }) => isHr).map(({ id }) => id),
    emails: new Map(rows.map(({ id, email }) => [id, email ?? null])),
  };
}

/** What an import changed about who may do what and who is recognised, for the audit trail. */
const accessAfter = ({ created, updated }: RosterPlan, before: Access) => ({
  hr: [...created, ...updated].filter(({ isHr }) => isHr).map(({ id }) => id),
  emailChanged: updated.filter(({ id, email }) => before.emails.get(id) !== email).map(({ id }) => id),
});

/** The people of a plan as a table, by the columns they have. */
function peopleTable(people: readonly PersonRecord[]) {
  const { columns, from } = records('r', recordColumns, people);
  const { level: positionLevel, ...same } = columns;
  return { from, columns: { ...same, positionLevel } };
}

async function writePeople(
  tx: Executor,
  { created, updated }: RosterPlan,
  now: Temporal.Instant,
): Promise<void> {
  if (updated.length > 0) {
    const { columns, from } = peopleTable(updated);
    const { id, nip: _, ...changed } = columns;
    const isThat = eq(person.id, id);
    // Addresses that move between two people would collide for a moment: they are given up first.
    await tx
      .update(person)
      .set({ email: null })
      .from(from)
      .where(sql`${isThat} and ${person.email} is distinct from ${changed.email}`);
    await tx
      .update(person)
      .set({ ...changed, updatedAt: now })
      .from(from)
      .where(isThat);
  }
  if (created.length > 0) {
    const { columns, from } = peopleTable(created);
    await tx.execute(insertFrom(person, { ...columns, updatedAt: now }, sql`from ${from}`));
  }
}

const theirIds = (of: readonly { readonly personId: string }[]): SQL =>
  sql`${texts(of.map(({ personId }) => personId))}::uuid[]`;

async function writeLines(tx: Executor, { lines }: RosterPlan): Promise<void> {
  if (lines.length === 0) return;
  const { id, personId, appraiserId, validFrom, validTo } = reportingLine;
  const rows = lines.flatMap(({ personId: of, lines: all }) =>
    all.map((line) => ({
      id: newId(),
      personId: of,
      appraiserId: line.appraiserId,
      validFrom: line.from,
      validTo: line.to ?? null,
    })),
  );
  const { columns, from } = records('r', { id, personId, appraiserId, validFrom, validTo }, rows);
  await tx.execute(sql`delete from ${reportingLine} l where ${l.personId} = any(${theirIds(lines)})
    and not exists (select from ${from} where ${columns.personId} = ${l.personId} and ${columns.validFrom} = ${l.validFrom})`);
  const put = excluded(reportingLine, 'appraiserId', 'validTo');
  await tx.execute(sql`${insertFrom(reportingLine, columns, sql`from ${from}`, { target: [personId, validFrom], set: put })}
    where (${appraiserId}, ${validTo}) is distinct from (${put.appraiserId}, ${put.validTo})`);
}

async function writeResults(tx: Executor, { results: all }: RosterPlan): Promise<void> {
  if (all.length === 0) return;
  const { personId, no, title, target } = plannedResult;
  const rows = all.flatMap(({ personId: of, results: planned }) =>
    planned.map((result) => ({
      personId: of,
      no: result.no,
      title: result.title,
      target: result.target ?? null,
    })),
  );
  await tx.delete(plannedResult).where(sql`${personId} = any(${theirIds(all)})`);
  const { columns, from } = records('r', { personId, no, title, target }, rows);
  await tx.execute(insertFrom(plannedResult, columns, sql`from ${from}`));
}
