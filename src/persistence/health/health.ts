import { getTableName, sql } from 'drizzle-orm';
import { withoutAppraiser } from '../../application/tenure/without-appraiser.ts';
import type { MarkedDay } from '../../domain/reminders/calendar.ts';
import { type Failure, failureOf } from '../../shared/failed.ts';
import type { Figures } from '../../shared/figures.ts';
import { localDate, type Temporal } from '../../shared/time.ts';
import { closeDatabase, type Db, openDatabase } from '../db.ts';
import { knownMigrations } from '../migrate.ts';
import { confirmedYears, listHolidays } from '../reminders/holidays.ts';
import { unlinkedWithWork } from '../reminders/reminder-facts.ts';
import { type RequestsHeld, requestsHeld } from '../rights/who-answers.ts';
import { audit } from '../schema/appraisals.ts';
import { asFlag, asNumber } from '../sql/decode.ts';
import { maybe, read, readOne, value } from '../sql/read.ts';
import { createWithoutAppraiserStore } from '../tenure/without-appraiser.ts';
import { readFigures } from './figures.ts';
import { noteReadiness } from './pulse.ts';

/** What an operator wants to know about the database. Reading it changes nothing. */
export type DatabaseHealth = {
  /** PostgreSQL's own number: 180001 is version 18.1. */
  readonly version: number;
  /** How far the clock of the database is ahead of ours. */
  readonly aheadMs: number;
  readonly connections: { readonly used: number; readonly max: number };
  /** Rights the application does not need. */
  readonly isSuperuser: boolean;
  /** Absent before the table of the audit trail is there. */
  readonly maySwitchOffAudit?: boolean;
  /** Migrations of this release that are missing, and those of a later release that are there. */
  readonly migrations: { readonly missing: number; readonly unknown: number };
  /** Whether the tables exist in which BullMQ keeps jobs when there is no Redis. */
  readonly hasJobTables: boolean;
  /** Why a statement that writes is refused, asked by writing; absent when it is taken. */
  readonly refusesWrites?: Failure;
  /** People with open work and no account that can be written to; absent like the figures. */
  readonly unlinkedWithWork?: number;
  /** People who have no valid appraiser, or will have none soon; absent like the figures. */
  readonly withoutAppraiser?: number;
  /** Who may answer what people ask about their data; absent like the figures. */
  readonly requestsHeld?: RequestsHeld;
  /** Absent unless the schema is this release's. */
  readonly figures?: Figures;
  /** The days off as HR keeps them; absent like the figures. */
  readonly calendar?: { readonly confirmedYears: readonly number[]; readonly marked: readonly MarkedDay[] };
};

const statementTimeoutMs = 4000;

/** These need no schema of ours, so they can also be read from an empty database. */
const facts = {
  version: value(sql`current_setting('server_version_num')::int`, asNumber),
  nowMs: value(sql`(extract(epoch from clock_timestamp()) * 1000)::float8`, asNumber),
  // Of other roles' connections, pg_stat_activity tells a role of few rights nothing but that they are there.
  used: value(sql`(select sum(numbackends) from pg_stat_database)`, asNumber),
  max: value(
    sql`current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int`,
    asNumber,
  ),
  isSuperuser: value(sql`(select rolsuper from pg_roles where rolname = current_user)`, asFlag),
  ownsAudit: maybe(
    value(sql`pg_has_role(current_user, tableowner, 'usage')`, asFlag),
    (owns) => sql`(select ${owns} from pg_tables
      where schemaname = 'public' and tablename = ${getTableName(audit)})`,
  ),
  hasMigrations: value(sql`to_regclass('drizzle.__drizzle_migrations') is not null`, asFlag),
  hasJobs: value(sql`to_regclass('bullmq.migration') is not null`, asFlag),
};

const appliedMigration = { at: value(sql`created_at`, asNumber) };

/** Looks at a database through one connection. Rejects when it does not answer. */
export async function databaseHealth(
  url: string,
  now: () => Temporal.Instant,
  timeZone: string,
): Promise<DatabaseHealth> {
  const db = openDatabase(url, { max: 1, statementTimeoutMs, connectTimeoutSeconds: 5 });
  try {
    // Opens the connection first, so that the time of the next statement is not blurred by connecting.
    await db.execute(sql`select 1`);
    const askedMs = now().epochMilliseconds;
    const row = await readOne(db, facts, (columns) => sql`select ${columns}`);
    const answeredMs = now().epochMilliseconds;
    const applied = row.hasMigrations
      ? await read(
          db,
          appliedMigration,
          (columns) => sql`select ${columns} from drizzle.__drizzle_migrations`,
        )
      : [];
    const known = new Set(knownMigrations());
    const there = new Set(applied.map(({ at }) => at));
    const missing = [...known].filter((at) => !there.has(at)).length;
    return {
      version: row.version,
      aheadMs: row.nowMs - (askedMs + answeredMs) / 2,
      connections: { used: row.used, max: row.max },
      isSuperuser: row.isSuperuser,
      ...(row.ownsAudit !== undefined && { maySwitchOffAudit: row.ownsAudit }),
      migrations: { missing, unknown: [...there].filter((at) => !known.has(at)).length },
      hasJobTables: row.hasJobs,
      ...(missing === 0 && {
        ...(await refusedWrites(db)),
        unlinkedWithWork: await unlinkedWithWork(db, localDate(now(), timeZone)),
        withoutAppraiser: (
          await withoutAppraiser(createWithoutAppraiserStore(db), localDate(now(), timeZone))
        ).length,
        requestsHeld: await requestsHeld(db, now(), timeZone),
        figures: await readFigures(db, now()),
        calendar: { confirmedYears: await confirmedYears(db), marked: await listHolidays(db) },
      }),
    };
  } finally {
    await closeDatabase(db);
  }
}

const refusedWrites = (db: Db): Promise<{ readonly refusesWrites?: Failure }> =>
  noteReadiness(db).then(
    () => ({}),
    (error: unknown) => {
      const failure = failureOf(error);
      if (failure === undefined) throw error;
      return { refusesWrites: failure };
    },
  );
