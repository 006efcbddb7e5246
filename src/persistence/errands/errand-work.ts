import { and, eq, inArray, isNotNull, isNull, lte, ne, not, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Intent } from '../../application/outcome/intents.ts';
import {
  type ErrandReport,
  type ErrandStatus,
  errandHours,
  rightFor,
  unitOfOrder,
} from '../../domain/hr/errand.ts';
import { newId } from '../../shared/ids.ts';
import type { Temporal } from '../../shared/time.ts';
import type { Db, Executor } from '../db.ts';
import { keepFolder } from '../files/settle-file.ts';
import type { LaneKey } from '../outbox/lanes.ts';
import { outboxRow } from '../outbox/outbox-row.ts';
import { isStillThere } from '../people/active.ts';
import { hrErrand } from '../schema/errands.ts';
import { conversation, outbox } from '../schema/messaging.ts';
import { person } from '../schema/people.ts';
import { filled, finds, hasAny, maybe, pick, type Row, read } from '../sql/read.ts';
import { ofAccount, ofLane } from '../sql/whose.ts';
import { at, insert, on, remove, update } from '../sql/write.ts';
import { holdsFor } from './errand-writes.ts';
import { storedOrder } from './report-shape.ts';

const p = alias(person, 'p');
const v = alias(conversation, 'v');

const shape = {
  ...pick(hrErrand, 'id', 'personId', 'kind', 'status', 'platform', 'tenant', 'userId', 'eventId'),
  ...pick(hrErrand, 'source', 'name', 'sha256', 'errandOrder', 'samePerson', 'mark', 'tries'),
};
/** An errand that is in hand. `tries` counts this time. */
export type ErrandInHand = Row<typeof shape>;

/** How long one may take before somebody else tries it again. */
const workingMinutes = 5;

const dueBy = (now: SQL): SQL | undefined =>
  and(inArray(hrErrand.status, ['waiting', 'wanted']), lte(hrErrand.dueAt, now));

/** Whether any errand is due, on whatever platform. */
export const hasDueErrands = (now: SQL) => hasAny(sql`${hrErrand} where ${dueBy(now)}`);

/** Takes an errand in hand that is due on our platforms. Whoever dies with one in hand is followed after minutes. */
export async function takeErrand(
  db: Db,
  lanes: readonly LaneKey[],
  now: Temporal.Instant,
): Promise<ErrandInHand | undefined> {
  if (lanes.length === 0) return undefined;
  const isOurs = or(...lanes.map((lane) => ofLane(hrErrand, lane)));
  const isDue = and(dueBy(at(now)), isOurs);
  const due = sql`select ${hrErrand.id} from ${hrErrand} where ${isDue}
    order by ${hrErrand.dueAt}, ${hrErrand.id} limit 1 for update skip locked`;
  const sets = { dueAt: now.add({ minutes: workingMinutes }), tries: sql`${hrErrand.tries} + 1` };
  const take = update(hrErrand, sets, sql`${hrErrand.id} in (${due})`);
  const [taken] = await read(db, shape, (columns) => sql`${take} returning ${columns}`);
  return taken;
}

const isInHand = ({ id, status }: ErrandInHand) => and(eq(hrErrand.id, id), eq(hrErrand.status, status));

/** It is tried again then. */
export async function putOffErrand(db: Db, errand: ErrandInHand, dueAt: Temporal.Instant): Promise<void> {
  await db.execute(update(hrErrand, { dueAt }, isInHand(errand)));
}

/** Whether its officer still is here and has the right that it takes, where it takes it. */
export const mayStill = (
  db: Executor,
  { personId, kind, errandOrder }: Pick<ErrandInHand, 'personId' | 'kind' | 'errandOrder'>,
  today: Temporal.PlainDate,
): Promise<boolean> =>
  finds(
    db,
    sql`${person} p where ${eq(p.id, personId)} and ${isStillThere(p, on(today))}
      and ${holdsFor(sql`${p.id}`, rightFor(kind), errandOrder ? unitOfOrder(storedOrder(errandOrder)) : undefined)}`,
  );

/** The language of an officer, where one was chosen. */
export async function localeOf(db: Db, errand: ErrandInHand) {
  const [found] = await read(
    db,
    {
      ofPerson: maybe(p.locale),
      ofChat: maybe(v.locale),
    },
    (columns) => sql`select ${columns} from ${person} p
      left join ${conversation} v on ${ofAccount(v, errand)} where ${eq(p.id, errand.personId)}`,
  );
  return found?.ofPerson ?? found?.ofChat;
}

type ErrandIntent = Extract<Intent, { kind: 'errand-news' | 'errand-file' | 'letters-made' | 'letters-old' }>;

/** What became of an errand. */
export type Settled = {
  readonly status: Exclude<ErrandStatus, 'wanted'>;
  readonly report: ErrandReport;
  /** The whole report, sent as a file. */
  readonly reportFile?: string;
  readonly sha256?: string;
  /** Puts the file with that hash into its place. */
  readonly put?: () => Promise<void>;
  readonly mark?: string;
  /** What of the file with that hash is sent to its officer, by name, and removed from the chat later. */
  readonly sends?: readonly string[];
  /** What else is saved with it. */
  readonly also?: (tx: Executor) => Promise<void>;
};

/** How long letters stay in a chat, where the platform lets them be removed. */
const letterHours = 24;

/** Says how far it is on the screen that shows it. False when nobody looks at it, or it moved on meanwhile. */
export const tellProgress = (
  db: Db,
  errand: ErrandInHand,
  report: ErrandReport,
  now: Temporal.Instant,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    // Whoever says how far it is still works at it.
    const sets = { report, dueAt: now.add({ minutes: workingMinutes }) };
    const told = await tx.execute(sql`${update(hrErrand, sets, isInHand(errand))} returning 1`);
    return told.length > 0 && redrawn(tx, errand, now);
  });

/**
 * Says what became of it: on the screen, if its officer looks at it, else by a message. False when it moved on
 * meanwhile, so that nothing is said.
 */
export const settleErrand = (
  db: Db,
  errand: ErrandInHand,
  { status, report, reportFile, sha256, put, mark, sends = [], also }: Settled,
  now: Temporal.Instant,
): Promise<boolean> =>
  db.transaction(async (tx) => {
    if (put) {
      await keepFolder(tx);
      await put();
    }
    const sets = {
      ...{ status, report, tries: 0, reportFile: reportFile ?? null },
      ...(sha256 !== undefined && { sha256 }),
      // What is kept here, or over, is not fetched again.
      ...((sha256 !== undefined || status === 'over') && { source: null }),
      ...(mark !== undefined && { mark }),
    };
    const moved = await tx.execute(sql`${update(hrErrand, sets, isInHand(errand))} returning 1`);
    if (moved.length === 0) return false;
    await also?.(tx);
    const { id: errandId, personId, eventId } = errand;
    const say = (intent: ErrandIntent, availableAt = now) => {
      // The row of the errand moved on in this transaction, so that it is said once.
      const dedupeKey = `${intent.kind}:${errandId}:${newId()}`;
      return tx.execute(insert(outbox, outboxRow({ intent, dedupeKey, availableAt }, now, eventId)));
    };
    const its = { personId, errandId };
    if (!(await redrawn(tx, errand, now))) await say({ kind: 'errand-news', ...its });
    if (reportFile !== undefined) await say({ kind: 'errand-file', ...its });
    for (const name of sends) await say({ kind: 'letters-made', ...its, name });
    if (sends.length > 0) await say({ kind: 'letters-old', ...its }, now.add({ hours: letterHours }));
    return true;
  });

/** Has the screen drawn again that shows the errand. False when its officer looks at something else. */
async function redrawn(tx: Executor, errand: ErrandInHand, now: Temporal.Instant): Promise<boolean> {
  const { revision, shownRevision, owesNew, state } = conversation;
  const isOnScreen = sql`${state}->'screen'->>'at' = 'hr-errand' and ${state}->'form' is null
    and ${state}->'screen'->>'errandId' = ${errand.id}`;
  const sets = {
    revision: sql`${revision} + 1`,
    drawAt: now,
    updatedAt: now,
    owesNew: sql`${owesNew} and ${shownRevision} < ${revision}`,
  };
  const redraw = update(conversation, sets, and(ofAccount(conversation, errand), isOnScreen));
  return (await tx.execute(sql`${redraw} returning 1`)).length > 0;
}

const isAskedBefore = (oldest: SQL): SQL => lte(hrErrand.askedAt, oldest);
// Letters are kept until they are sent.
const isUnsent = sql`exists (select 1 from ${outbox} where ${and(
  eq(outbox.kind, 'letters-made'),
  isNull(outbox.settledAt),
  sql`${outbox.payload}->>'errandId' = ${hrErrand.id}::text`,
)})`;
const isOver = and(
  inArray(hrErrand.status, ['done', 'over']),
  isNotNull(hrErrand.sha256),
  or(ne(hrErrand.kind, 'letters'), not(isUnsent)),
);

/** Errands that were asked for before this moment are removed. */
export const oldestErrand = (now: Temporal.Instant): Temporal.Instant => now.subtract({ hours: errandHours });

/** Whether any errand is to be removed, or its file to be forgotten. */
export const hasEndedErrands = (oldest: SQL) =>
  hasAny(sql`${hrErrand} where ${or(isAskedBefore(oldest), isOver)}`);

/** Removes errands that nobody came back to, and forgets the files of those that are over. Returns their hashes. */
export async function endErrands(db: Db, now: Temporal.Instant): Promise<readonly string[]> {
  const old = isAskedBefore(at(oldestErrand(now)));
  const hash = { sha256: maybe(hrErrand.sha256) };
  const gone = await read(db, hash, (columns) => sql`${remove(hrErrand, old)} returning ${columns}`);
  const kept = await read(
    db,
    { sha256: filled(hrErrand.sha256) },
    (
      columns,
    ) => sql`with ended as (select ${hrErrand.id}, ${hrErrand.sha256} from ${hrErrand} where ${isOver} for update skip locked),
      forgotten as (${update(hrErrand, { sha256: null, source: null, mark: null }, sql`${hrErrand.id} in (select id from ended)`)})
      select ${columns} from ended as ${sql.identifier('hr_errand')}`,
  );
  return [...gone, ...kept].flatMap(({ sha256 }) => sha256 ?? []);
}

/** The whole report of an errand, for whose it is. */
export async function reportFileOf(
  db: Db,
  errandId: string,
  personId: string,
): Promise<{ readonly kind: ErrandInHand['kind']; readonly text: string } | undefined> {
  const isTheirs = and(
    eq(hrErrand.id, errandId),
    eq(hrErrand.personId, personId),
    isNotNull(hrErrand.reportFile),
  );
  const [found] = await read(
    db,
    { kind: hrErrand.kind, text: filled(hrErrand.reportFile) },
    (columns) => sql`select ${columns} from ${hrErrand} where ${isTheirs}`,
  );
  return found;
}
