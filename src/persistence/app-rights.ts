import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import type { Executor } from './db.ts';
import { openClient } from './open-client.ts';
import { cycle } from './schema/appraisals.ts';

type Right = 'select' | 'insert' | 'update' | 'delete';

/**
 * What the application does with each table: its database role gets these rights and no others. A new table needs a
 * line here; a test compares the list with the schema.
 *
 * @internal for that test
 */
export const appRights: Readonly<Record<string, readonly Right[]>> = {
  account: ['select', 'insert', 'update', 'delete'],
  account_change: ['select', 'insert', 'update'],
  // Rows are only ever added: what was set before stays to be read.
  agency_setting: ['select', 'insert'],
  answer: ['select', 'insert', 'update', 'delete'],
  appraisal: ['select', 'insert', 'update'],
  appraiser_request: ['select', 'insert', 'update'],
  // Rows are only ever added. The trigger that chains them writes `audit_head` with the rights of its owner.
  audit: ['select', 'insert'],
  audit_head: ['select'],
  blocked_account: ['select', 'insert', 'update', 'delete'],
  chat_file: ['select', 'insert', 'update', 'delete'],
  chat_turn: ['select', 'insert', 'update', 'delete'],
  conversation: ['select', 'insert', 'update', 'delete'],
  cycle: ['select', 'insert'],
  cycle_act: ['select', 'insert', 'update'],
  // Update: also to lock the row that a stand-in acts by.
  delegation: ['select', 'insert', 'update'],
  // No delete: when a message is deleted, PostgreSQL removes its receipts by itself.
  delivery: ['select', 'insert', 'update'],
  evidence_file: ['select', 'insert', 'update', 'delete'],
  examination: ['select', 'insert', 'update'],
  fairness_asked: ['select', 'insert', 'update', 'delete'],
  fairness_pulse: ['select', 'insert', 'update', 'delete'],
  feedback_answers: ['select', 'insert', 'update', 'delete'],
  feedback_asked: ['select', 'insert', 'update', 'delete'],
  feedback_asking: ['select', 'insert', 'update', 'delete'],
  feedback_note: ['select', 'insert', 'update', 'delete'],
  growth_action: ['select', 'insert', 'update'],
  growth_mentor: ['select', 'insert', 'update'],
  guidance_form: ['select', 'insert', 'update'],
  holiday: ['select', 'insert', 'update', 'delete'],
  holiday_year: ['select', 'insert', 'update'],
  hr_errand: ['select', 'insert', 'update', 'delete'],
  inbox: ['select', 'insert', 'delete'],
  // Rows are only ever added.
  issued_document: ['select', 'insert'],
  lane: ['select', 'insert', 'update'],
  link_attempt: ['select', 'insert', 'delete'],
  link_code: ['select', 'insert', 'update', 'delete'],
  notebook_entry: ['select', 'insert', 'update', 'delete'],
  officer_right: ['select', 'insert', 'delete'],
  outbox: ['select', 'insert', 'update', 'delete'],
  // Update: also to lock the paper that is being entered.
  paper_entry: ['select', 'insert', 'update'],
  person: ['select', 'insert', 'update'],
  person_request: ['select', 'insert', 'update', 'delete'],
  person_transfer: ['select', 'insert', 'update'],
  pocket_piece: ['select', 'insert', 'update', 'delete'],
  planned_result: ['select', 'insert', 'delete'],
  // Triggers write the changes with the rights of their owner; the sweep folds them into the counts.
  progress_change: ['select', 'delete'],
  progress_count: ['select', 'insert', 'update', 'delete'],
  pulse: ['select', 'insert', 'update'],
  reporting_line: ['select', 'insert', 'update', 'delete'],
  // Triggers write the changes with the rights of their owner; a sweep removes what it has looked at.
  sweep_change: ['select', 'delete'],
  sweep_look: ['select', 'insert', 'update'],
  // What plans of development name is never removed.
  training: ['select', 'insert', 'update'],
  unshown_screen: ['select', 'insert', 'delete'],
  work_result: ['select', 'insert', 'update', 'delete'],
};

/** What it changes of tables that it must not change otherwise: HR moves days, names and units, and closes a cycle. */
const changeable: Readonly<Record<string, readonly PgColumn[]>> = {
  cycle: [
    ...[cycle.name, cycle.units, cycle.closedAt, cycle.periodFrom, cycle.periodTo],
    ...[cycle.selfFrom, cycle.selfTo, cycle.ratingFrom, cycle.ratingTo, cycle.feedbackFrom, cycle.feedbackTo],
  ],
};

/** Functions the application calls itself. Functions that only triggers call need no right. */
const appFunctions = ['kinerja_guard', 'kinerja_audit_hash', 'kinerja_progress_step'];

/** Why no rights were granted. */
export type GrantRefusal =
  | 'no-tables'
  | 'not-the-owner'
  | 'no-such-role'
  /** A superuser, or the owner of the tables: such a role cannot be restricted. */
  | 'role-is-too-mighty';

/**
 * Gives an existing role exactly the rights that the application needs on tables and functions, and revokes all others
 * from it and from `public`. Run it with the owner's URL after every migration; running it again changes nothing.
 * Returns why nothing was done, or undefined when it was done.
 */
export async function grantAppRights(ownerUrl: string, role: string): Promise<GrantRefusal | undefined> {
  const client = openClient(ownerUrl, { max: 1 });
  try {
    return await drizzle(client).transaction(async (tx) => {
      const refusal = await refusalOf(tx, role);
      if (!refusal) for (const statement of await grants(tx, role)) await tx.execute(statement);
      return refusal;
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function refusalOf(tx: Executor, role: string): Promise<GrantRefusal | undefined> {
  const [tables] = await tx.execute<{ owner: string | null; is_ours: boolean | null }>(sql`
    select min(tableowner) as owner, bool_and(pg_has_role(tableowner, 'USAGE')) as is_ours
    from pg_tables where schemaname = 'public' and tablename in ${Object.keys(appRights)}`);
  if (!tables?.owner) return 'no-tables';
  if (!tables.is_ours) return 'not-the-owner';
  const [found] = await tx.execute<{ is_mighty: boolean }>(sql`
    select rolsuper or pg_has_role(rolname, ${tables.owner}, 'MEMBER') as is_mighty
    from pg_roles where rolname = ${role}`);
  if (!found) return 'no-such-role';
  return found.is_mighty ? 'role-is-too-mighty' : undefined;
}

async function grants(tx: Executor, name: string): Promise<readonly SQL[]> {
  const role = sql.identifier(name);
  const [about] = await tx.execute<{ database: string }>(sql`select current_database() as database`);
  const database = sql.identifier(about?.database ?? '');
  const functions = await tx.execute<{ name: string; signature: string }>(sql`
    select proname as name, oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'public'::regnamespace and proname like 'kinerja\\_%'`);
  return [
    // In databases created before PostgreSQL 15, every role may create tables unless that right is revoked.
    sql`revoke create, temporary on database ${database} from public, ${role}`,
    sql`revoke create on schema public from public, ${role}`,
    sql`revoke all on all tables in schema public from public, ${role}`,
    sql`revoke all on all sequences in schema public from public, ${role}`,
    sql`grant connect on database ${database} to ${role}`,
    sql`grant usage on schema public, drizzle to ${role}`,
    // At its start the application reads this table to see whether the schema is that of its release.
    sql`revoke all on drizzle.__drizzle_migrations from public, ${role}`,
    sql`grant select on drizzle.__drizzle_migrations to ${role}`,
    ...Object.entries(appRights).map(
      ([table, rights]) =>
        sql`grant ${sql.raw(rights.join(', '))} on public.${sql.identifier(table)} to ${role}`,
    ),
    ...Object.entries(changeable).map(
      ([table, columns]) =>
        sql`grant update (${sql.raw(columns.map(({ name }) => name).join(', '))}) on public.${sql.identifier(table)} to ${role}`,
    ),
    ...functions.map(
      ({ signature }) => sql`revoke all on function ${sql.raw(signature)} from public, ${role}`,
    ),
    ...functions
      .filter((one) => appFunctions.includes(one.name))
      .map(({ signature }) => sql`grant execute on function ${sql.raw(signature)} to ${role}`),
  ];
}

/** True when the connected role lacks something the application needs. */
export async function lacksRights(db: Executor): Promise<boolean> {
  const wanted = Object.entries(appRights).flatMap(([table, rights]) =>
    rights.map((right) => ({ table, right })),
  );
  const columns = Object.entries(changeable).flatMap(([table, all]) =>
    all.map(({ name }) => ({ table, column: name })),
  );
  const [row] = await db.execute<{ lacks: boolean }>(sql`
    select not (
      (select coalesce(bool_and(has_table_privilege(to_regclass('public.' || w."table"), w."right")), false)
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w("table" text, "right" text))
      and (select coalesce(bool_and(has_column_privilege(to_regclass('public.' || w."table"), w."column", 'update')), false)
        from jsonb_to_recordset(${JSON.stringify(columns)}::jsonb) as w("table" text, "column" text))
    ) as lacks`);
  return row?.lacks ?? true;
}
