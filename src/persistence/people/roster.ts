import { eq, gt, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import type { RosterStore, RosterUnit } from '../../application/people/import-roster.ts';
import type { PersonOnRoster, RosterPlan } from '../../domain/people/roster-plan.ts';
import type { Temporal } from '../../shared/time.ts';
import { auditRow } from '../audit/audit-row.ts';
import { peopleNow } from '../audit/people-now.ts';
import { applyDueAssignments } from '../cycles/assignments.ts';
import type { Db, Executor } from '../db.ts';
import { audit } from '../schema/appraisals.ts';
import { person, plannedResult } from '../schema/people.ts';
import { batches } from '../sql/batches.ts';
import { json, list, pick, read, without } from '../sql/read.ts';
import { insert, insertAll, insertFrom, records, remove, texts, update } from '../sql/write.ts';
import { joinersNow } from '../tenure/joiners.ts';
import { moveParts } from '../tenure/move-parts.ts';
import { whoIsUnderWay } from '../tenure/open-parts.ts';
import { lastMoveOf } from '../tenure/transfer-store.ts';
import { rosterLock, undoable } from '../undoable.ts';
import { leaveOf } from './leave-columns.ts';
import { numberColumns, numberOf } from './number.ts';
import { linesOf } from './reporting-lines.ts';
import { writeLines } from './write-lines.ts';

/** The roster in PostgreSQL. A lock makes imports run one after the other. */
export const createRosterStore = (db: Db, shortest?: number): RosterStore => ({
  transaction: (work, { isDryRun }) =>
    undoable(db, isDryRun, async (tx) => {
      await tx.execute(rosterLock);
      return work({
        people: () => readPeople(tx),
        apply: (plan, at) => applyPlan(tx, plan, at, shortest),
        underWay: (today) => whoIsUnderWay(tx, today),
        joiners: (today) => joinersNow(tx, today),
      });
    }),
});

const p = alias(person, 'p');
const w = alias(plannedResult, 'w');

const { positionLevel: level, ...sameName } = without(
  p,
  ...([
    'nip',
    'noNip',
    'activeUntil',
    'leaveReason',
    'locale',
    'privacyAcceptedAt',
    'privacyVersion',
    'snoozedUntil',
    'vignettes',
    'restrictedAt',
    'updatedAt',
  ] as const),
);
/** What an import may change; a number stays with its person. */
const recordColumns = { ...sameName, level };

const results = list(
  json(without(w, 'personId')),
  sql`from ${plannedResult} w where ${w.personId} = ${p.id}`,
  sql`${w.no}`,
);

/** Of so many people the rows are held beside what is made of them. */
const readAtOnce = 5000;

/** Everybody in the order of their numbers, first those with a NIP. */
async function readPeople(tx: Executor): Promise<readonly PersonOnRoster[]> {
  const people: PersonOnRoster[] = [];
  for (const number of [p.nip, p.noNip]) {
    let last = '';
    for (;;) {
      const some = await readSome(tx, number, last);
      people.push(...some);
      if (some.length < readAtOnce) break;
      last = some.at(-1)?.record.nip ?? '';
    }
  }
  return people;
}

async function readSome(tx: Executor, number: PgColumn, after: string): Promise<readonly PersonOnRoster[]> {
  const rows = await read(
    tx,
    {
      ...recordColumns,
      ...pick(p, 'activeUntil', 'leaveReason'),
      nip: numberOf(p),
      lines: linesOf(p),
      lastMove: lastMoveOf(p),
      results,
    },
    (columns) => sql`select ${columns} from ${person} p
      where ${gt(number, after)} order by ${number} limit ${readAtOnce}`,
  );
  return rows.map(({ lines, results: planned, activeUntil, leaveReason, lastMove, ...row }) => {
    const { level = null, email = null, timeZone = null, ...record } = row;
    return {
      record: { ...record, level, email, timeZone },
      lines,
      results: planned.map(({ target, ...result }) => ({ ...result, ...(target && { target }) })),
      ...leaveOf({ activeUntil, leaveReason }),
      ...(lastMove && { lastMove }),
    };
  });
}

async function applyPlan(
  tx: Executor,
  plan: RosterPlan,
  at: Parameters<RosterUnit['apply']>[1],
  shortest: number | undefined,
): ReturnType<RosterUnit['apply']> {
  const before = await accessBefore(tx, plan);
  await writeNumbers(tx, plan);
  await writePeople(tx, plan, at.now);
  await writeLeaves(tx, plan);
  await writeLines(tx, plan.lines);
  await writeResults(tx, plan);
  const said = { source: at.source, ...plan.counts, ...accessAfter(plan, before) };
  const source = at.by ?? ({ role: 'operator' } as const);
  const act = auditRow({ act: 'roster.import', before: { hr: before.hr } }, { at: at.now, ...source });
  const after = sql`${JSON.stringify(said)}::jsonb || jsonb_build_object('people', ${peopleNow(touchedBy(plan))})`;
  await tx.execute(insert(audit, { ...act, after }));
  const by = { ...source, now: at.now };
  const parts = await moveParts(tx, plan.transfers, { today: at.today, by, shortest });
  return { handedOver: await applyDueAssignments(tx, at.today, by), parts };
}

/** Everybody whose rights an import touched. */
const touchedBy = ({ created, updated, lines, leaves, renumbered }: RosterPlan): readonly string[] => [
  ...[...created, ...updated, ...renumbered].map(({ id }) => id),
  ...[...lines, ...leaves].map(({ personId }) => personId),
];

type Access = { readonly hr: readonly string[]; readonly emails: ReadonlyMap<string, string | null> };

/** Which of the people about to be changed have the rights of HR, and their e-mail, by which Slack recognises them. */
async function accessBefore(tx: Executor, { updated }: RosterPlan): Promise<Access> {
  const isChanged = sql`${p.id} = any(${theirIds(updated.map(({ id }) => id))})`;
  const rows = await read(
    tx,
    pick(p, 'id', 'isHr', 'email'),
    (columns) => sql`select ${columns} from ${person} p where ${isChanged} order by ${p.id}`,
  );
  return {
    hr: rows.filter(({ isHr }) => isHr).map(({ id }) => id),
    emails: new Map(rows.map(({ id, email }) => [id, email ?? null])),
  };
}

/** For the audit trail: who has the rights of HR after an import, and which e-mail addresses it changed. */
const accessAfter = ({ created, updated }: RosterPlan, before: Access) => ({
  hr: [...created, ...updated].filter(({ isHr }) => isHr).map(({ id }) => id),
  emailChanged: updated.filter(({ id, email }) => before.emails.get(id) !== email).map(({ id }) => id),
});

async function writePeople(
  tx: Executor,
  { created, updated }: RosterPlan,
  now: Temporal.Instant,
): Promise<void> {
  if (updated.length > 0) {
    const { columns, from } = records('r', recordColumns, updated);
    const { id, level: positionLevel, ...same } = columns;
    const isThat = eq(person.id, id);
    // E-mail addresses are unique. One that moves to another person is cleared first, or the two would collide.
    const isMoving = sql`${isThat} and ${person.email} is distinct from ${same.email}`;
    await tx.execute(update(person, { email: null }, isMoving, from));
    await tx.execute(update(person, { ...same, positionLevel, updatedAt: now }, isThat, from));
  }
  for (const some of batches(created)) {
    const rows = some.map(({ nip, ...same }) => ({ ...same, ...numberColumns(nip) }));
    const { columns, from } = records('r', { ...recordColumns, ...pick(person, 'nip', 'noNip') }, rows);
    const { level: positionLevel, ...same } = columns;
    await tx.execute(insertFrom(person, { ...same, positionLevel, updatedAt: now }, sql`from ${from}`));
  }
}

/** First of all: what follows names people by their ids. */
async function writeNumbers(tx: Executor, { renumbered }: RosterPlan): Promise<void> {
  for (const { id, nip } of renumbered)
    await tx.execute(update(person, numberColumns(nip), eq(person.id, id)));
}

async function writeLeaves(tx: Executor, { leaves }: RosterPlan): Promise<void> {
  if (leaves.length === 0) return;
  const rows = leaves.map(({ personId: id, leave }) => ({
    id,
    activeUntil: leave?.from ?? null,
    leaveReason: leave?.reason ?? null,
  }));
  const { columns, from } = records('r', pick(person, 'id', 'activeUntil', 'leaveReason'), rows);
  const { id, ...leave } = columns;
  await tx.execute(update(person, leave, eq(person.id, id), from));
}

const theirIds = (ids: readonly string[]): SQL => sql`${texts(ids)}::uuid[]`;
const peopleOf = (all: readonly { readonly personId: string }[]): SQL =>
  theirIds(all.map(({ personId }) => personId));

async function writeResults(tx: Executor, { results: all }: RosterPlan): Promise<void> {
  for (const some of batches(all)) {
    await tx.execute(remove(plannedResult, sql`${plannedResult.personId} = any(${peopleOf(some)})`));
    const rows = some.flatMap(({ personId, results: planned }) =>
      planned.map(({ no, title, target = null }) => ({ personId, no, title, target })),
    );
    if (rows.length > 0) await tx.execute(insertAll(plannedResult, rows));
  }
}
