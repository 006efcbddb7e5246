import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHeadsExport } from '../../../src/app/export-audit-heads.ts';
import { sweep } from '../../../src/outbound/sweep/sweep.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { appraisal } from '../../../src/persistence/schema/appraisals.ts';
import { inbox, outbox } from '../../../src/persistence/schema/messaging.ts';
import { officerRight } from '../../../src/persistence/schema/officers.ts';
import { person } from '../../../src/persistence/schema/people.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { captureLog } from '../../support/captured-log.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { makeScratch } from '../../support/scratch.ts';
import { linkAccount, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { watchedPool } from '../../support/watched-pool.ts';

/** The first day of the feedback window, at noon where the cycle is. */
const now = Temporal.Instant.from('2026-12-21T04:00:00Z');
const timeZone = 'Asia/Makassar';
const telegram = { platform: 'telegram', tenant: '1' };

let database: TestDatabase;
let db: Db;
let agency: SmallAgency;
let folder: string;
let isHandingOverBroken: boolean;
let handedOver: number;

beforeEach(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 2 });
  folder = join(await makeScratch('kinerja-sweep-'), 'heads');
  isHandingOverBroken = false;
  handedOver = 0;
  // Something is due for every part.
  agency = await seedSmallAgency(db, { release: 'feedback-window' });
  const { ani, budi, wayan } = agency.people;
  for (const { id } of [ani, budi])
    await linkAccount(db, id, { ...telegram, userId: id, address: { chat: id } });
  await db.update(person).set({ isHr: true }).where(eq(person.id, wayan.id));
  await db
    .insert(officerRight)
    .values({ personId: ani.id, right: 'progress.view', unit: '', grantedAt: now });
  await db.update(appraisal).set({ status: 'rated' }).where(eq(appraisal.id, agency.appraisals.budi));
  await db.insert(inbox).values({ ...telegram, eventId: 'old', at: now.subtract({ hours: 24 * 400 }) });
});
afterEach(async () => {
  await closeDatabase(db);
  await database.drop();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

/** Lets the database refuse, as it does on a full disk. */
async function refuse(what: string, table: string, when = 'true'): Promise<void> {
  await db.execute(
    sql.raw(`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'full' using errcode = '53100'; end $$`),
  );
  await db.execute(
    sql.raw(
      `create trigger refused before ${what} on ${table} for each row when (${when}) execute function refuse()`,
    ),
  );
}

const breaks: Readonly<Record<string, () => Promise<unknown>>> = {
  assignments: async () => {
    isHandingOverBroken = true;
  },
  results: () => refuse('update', 'appraisal'),
  reminders: () => refuse('insert', 'outbox', "new.kind = 'reminder'"),
  morning: () => refuse('insert', 'outbox', "new.kind = 'hr-digest'"),
  'days off': () => refuse('insert', 'outbox', "new.kind = 'holidays-due'"),
  retention: () => refuse('delete', 'inbox'),
  'audit heads': () => writeFile(folder, ''),
};

const captured = (on: Db = db) => {
  const capture = captureLog();
  const lanes = sweep({
    db: on,
    clock: movableClock(now),
    log: capture.log,
    timeZone,
    applyDueAssignments: async () => {
      if (isHandingOverBroken) throw new Error('a broken hand-over');
      handedOver += 1;
    },
    exportAuditHeads: createHeadsExport({ db, clock: movableClock(now), log: capture.log, folder, timeZone }),
  });
  return { lanes, failed: () => capture.entries().filter(({ msg }) => msg === 'a part of the sweep failed') };
};

/** The parts whose work is there. */
async function done(): Promise<readonly string[]> {
  const kinds = (await db.select({ kind: outbox.kind }).from(outbox)).map(({ kind }) => kind);
  const [budi] = await db.select().from(appraisal).where(eq(appraisal.id, agency.appraisals.budi));
  const found: Readonly<Record<string, boolean>> = {
    assignments: handedOver > 0,
    results: budi?.status === 'released',
    reminders: kinds.includes('reminder'),
    morning: kinds.includes('hr-digest'),
    'days off': kinds.includes('holidays-due'),
    retention: (await db.select().from(inbox)).length === 0,
    'audit heads': (await readdir(folder).catch(() => [])).length > 0,
  };
  return Object.keys(found).filter((part) => found[part]);
}

it.each(Object.keys(breaks))(
  'a sweep of which one part fails (%s) names that part, does all the others, and says what is to be sent',
  async (part) => {
    await breaks[part]?.();
    const { lanes, failed } = captured();
    expect(await lanes).toEqual([telegram]);
    expect(failed()).toMatchObject([{ part, eventId: expect.stringMatching(/^sweep:/) }]);
    expect(await done()).toEqual(Object.keys(breaks).filter((other) => other !== part));
  },
);

/** What runs beside the rest. */
const tidying = ['retention'];

it('a sweep of which no part can be done rejects, so that it does not count as one', async () => {
  isHandingOverBroken = true;
  await writeFile(folder, '');
  await db.execute(sql`create schema elsewhere`);
  await db.execute(sql`do $$ declare t text; begin
    for t in select tablename from pg_tables where schemaname = 'public'
    loop execute format('alter table %I set schema elsewhere', t); end loop; end $$`);
  const { lanes, failed } = captured();
  await expect(lanes).rejects.toThrow('the sweep failed');
  const parts = failed().map(({ part }) => part);
  expect(parts.filter((part) => !tidying.includes(String(part)))).toEqual([
    'assignments',
    'results',
    'unopened',
    'objections',
    'accounts',
    'reminders',
    'morning',
    'days off',
    'pulse end',
    'expired',
    'progress',
    'audit heads',
    'lanes',
  ]);
  expect(parts.filter((part) => tidying.includes(String(part)))).toEqual(tidying);
});

it('a sweep plans what is due while what only tidies up has to wait', async () => {
  const other = openDatabase(database.url, { max: 1 });
  try {
    let lanes: ReturnType<typeof captured>['lanes'] | undefined;
    await other.transaction(async (tx) => {
      await tx.execute(sql`lock table link_attempt in exclusive mode`);
      lanes = captured().lanes;
      await expect.poll(async () => (await done()).includes('days off')).toBe(true);
      await expect.poll(isSomebodyWaiting).toBe(true);
    });
    expect(await lanes).toEqual([telegram]);
    expect(await done()).toEqual(Object.keys(breaks));
  } finally {
    await closeDatabase(other);
  }
});

const isSomebodyWaiting = async () =>
  (await db.execute(sql`select 1 from pg_locks where not granted`)).length > 0;

describe("a sweep reads the agency's settings and its days off", () => {
  /** Counts what is read; the first so many statements about settings fail. */
  const counting = (failing = 0) => {
    const read = { settings: 0, daysOff: 0 };
    const see = (text: string): void => {
      if (/ from "agency_setting" st left join /.test(text)) {
        read.settings += 1;
        if (read.settings <= failing) throw new Error('the database is away');
      }
      if (/ from "holiday" sh where/.test(text)) read.daysOff += 1;
    };
    const on = watchedPool(db, see);
    return { on, read };
  };

  it('once for all of its parts', async () => {
    const { on, read } = counting();
    await captured(on).lanes;
    expect(read).toEqual({ settings: 1, daysOff: 1 });
  });

  it('again in the next part when one could not', async () => {
    const { on, read } = counting(1);
    const { lanes, failed } = captured(on);
    await lanes;
    expect(failed().map(({ part }) => part)).toEqual(['results']);
    expect(read.settings).toBe(2);
  });
});
