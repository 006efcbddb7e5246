import { eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Temporal } from '../../shared/time.ts';
import type { Db } from '../db.ts';
import { type lookedAt, sweepChange, sweepLook } from '../schema/sweeps.ts';
import { asNumber } from '../sql/decode.ts';
import { hasAny, json, list, maybe, pick, readOne, value } from '../sql/read.ts';
import { insert, remove, update } from '../sql/write.ts';

/** Whom a look concerns. */
export type Looked = 'everybody' | readonly string[];

export type LookOptions = {
  readonly what: (typeof lookedAt)[number];
  /** The date it is, wherever it matters: when it is another than at the last look at everybody, everybody is looked at. */
  readonly days: string;
  readonly now: Temporal.Instant;
  /** Who is to be looked at besides, because time has passed since that moment. */
  readonly alsoSince?: (since: Temporal.Instant) => Promise<readonly string[]>;
};

/** Of so many changes at most it pays to look at each of the people. */
const mostChanges = 5000;

/**
 * Looks at whom something may have changed for since the last look, as the triggers wrote it down; at everybody on another
 * day, and where more changed than is worth following. Nobody is forgotten: what changes meanwhile is seen by the next
 * look, and a look that did not come to its end is made again. Any number of processes may look at once.
 */
export async function lookAround(
  db: Db,
  { what, days, now, alsoSince }: LookOptions,
  look: (whom: Looked) => Promise<unknown>,
): Promise<void> {
  const { before, isOfAll, changes } = await sinceLast(db, what);
  if (before === undefined || isOfAll || isToBeMade(before, days) || changes.length > mostChanges) {
    const asked = await askForAll(db, what, now);
    await look('everybody');
    const done = sql`greatest(${sweepLook.done}, ${asked}::int)`;
    await db.execute(update(sweepLook, { done, days, lookedUntil: now }, eq(sweepLook.what, what)));
    return;
  }
  const people = changes.flatMap(({ personId }) => personId ?? []);
  const whom = new Set([...people, ...((await alsoSince?.(before.lookedUntil)) ?? [])]);
  if (whom.size > 0) await look([...whom]);
  if (changes.length === 0 && !alsoSince) return;
  const ids = sql`${sql.param(changes.map(({ id }) => id))}::bigint[]`;
  const gone = remove(sweepChange, sql`${sweepChange.id} = any(${ids})`);
  await db.execute(
    sql`with gone as (${gone}) ${update(sweepLook, { lookedUntil: now }, eq(sweepLook.what, what))}`,
  );
}

const l = alias(sweepLook, 'l');
const n = alias(sweepChange, 'n');

/** How far was looked; nothing before the first look. */
export const lookOf = (what: LookOptions['what']) =>
  maybe(
    json(pick(l, 'days', 'lookedUntil', 'asked', 'done')),
    (found) => sql`(select ${found} from ${sweepLook} l where ${eq(l.what, what)})`,
  );
export type Look = NonNullable<ReturnType<ReturnType<typeof lookOf>['decode']>>;

const changesOf = (what: LookOptions['what']) => sql`${sweepChange} n where ${eq(n.what, what)}`;

/** Whether anything changed that is to be looked at. */
export const hasChangesOf = (what: LookOptions['what']) => hasAny(changesOf(what));

/** Whether everybody is to be looked at although nothing changed: on another day, and when the last look was broken off. */
export const isToBeMade = (before: Look | undefined, days: string): boolean =>
  before?.days !== days || before.asked > before.done;

/** How far was looked, and what changed since: one change more than is worth following, where there are so many. */
const sinceLast = (db: Db, what: LookOptions['what']) =>
  readOne(
    db,
    {
      before: lookOf(what),
      isOfAll: hasAny(sql`${changesOf(what)} and ${isNull(n.personId)}`),
      changes: list(
        json({ ...pick(n, 'id'), personId: maybe(n.personId) }),
        sql`from (select * from ${changesOf(what)} limit ${mostChanges + 1}) n`,
      ),
    },
    (columns) => sql`select ${columns}`,
  );

/**
 * Puts down that everybody is to be looked at, in place of the changes there are. Whoever does so later has a greater
 * number, so a look that began before is not taken for theirs.
 */
async function askForAll(db: Db, what: LookOptions['what'], now: Temporal.Instant): Promise<number> {
  const ask = insert(
    sweepLook,
    { what, days: '', lookedUntil: now, asked: 1 },
    { target: [sweepLook.what], set: { asked: sql`${sweepLook.asked} + 1` } },
  );
  const { asked } = await readOne(
    db,
    { asked: value(sql`asked`, asNumber) },
    (columns) => sql`with gone as (${remove(sweepChange, eq(sweepChange.what, what))}),
      asking as (${ask} returning ${sweepLook.asked}) select ${columns} from asking`,
  );
  return asked;
}
