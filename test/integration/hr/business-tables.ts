import { sql } from 'drizzle-orm';
import type { Db } from '../../../src/persistence/db.ts';

/** The tables that say what is so, and what people are told of it. */
export const compared = [
  'person',
  'reporting_line',
  'cycle',
  'appraisal',
  'answer',
  'work_result',
  'cycle_act',
  'officer_right',
  'person_request',
  'account',
  'account_change',
  'audit',
  'holiday',
  'outbox',
] as const;

/** Columns that are left out, each with its reason. */
export const leftOut: Readonly<Record<string, string>> = {
  'account.address': 'where a chat is, of a platform',
  'audit.seq': 'a number by the order of all acts, also of those of the channel',
  'audit.hash': 'made of the moments and ids',
  'audit.commitment': 'made of a random salt',
  'audit.salt': 'random',
  'audit.event_id': 'the press: a command has none',
  'audit.role': 'the channel: hr at the desk, operator in a shell',
  'audit.actor_id': 'the channel: a command is recorded with a NIP, which operator_nip holds',
  'audit.operator': 'the channel: an officer at the desk is the actor',
  'cycle_act.no': 'from a counter that a trial uses up too, and the chat always tries first',
  'person_request.salt': 'random',
  'outbox.event_id': 'the press: a command has none',
  'outbox.dedupe_key': 'made of ids',
  'outbox.attempts': 'how often it was tried, not what is said',
};

/** Messages that only say how far something in the chat is. */
const ofTheChat = ['errand-news', 'errand-file', 'screen'];

type Row = Readonly<Record<string, unknown>>;

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const moment = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/**
 * Every row of the compared tables as text, in an order of its own: people and appraisals by name, other ids, moments and
 * salted digests by what they are. Who was it, and by which channel, is left out.
 */
export async function businessRows(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = new Map<string, string>();
  const named = await db.execute<{ id: string; name: string }>(sql`
    select id::text, name from person
    union all select a.id::text, 'the appraisal of ' || p.name from appraisal a join person p on p.id = a.employee_id
    union all select id::text, 'the cycle' from cycle`);
  for (const { id, name } of named) names.set(id, name);
  const found: Record<string, readonly string[]> = {};
  for (const table of compared) {
    const rows = await db.execute<{ row: Row }>(
      sql`select to_jsonb(t) as row from ${sql.identifier(table)} t`,
    );
    found[table] = rows
      .map(({ row }) => row)
      .filter((row) => table !== 'outbox' || !ofTheChat.includes(String(row.kind)))
      .map((row) => JSON.stringify(plain(table, row, names)))
      .toSorted();
  }
  return found;
}

const plain = (table: string, row: Row, names: ReadonlyMap<string, string>): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => leftOut[`${table}.${column}`] === undefined)
      .map(([column, value]) => [column, plainValue(column, value, names)]),
  );

function plainValue(key: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  const named = (text: string): string => text.replace(uuid, (id) => names.get(id) ?? 'an id');
  if (Array.isArray(value)) return value.map((one) => plainValue(key, one, names));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([inner, one]): [string, unknown] => [named(inner), plainValue(inner, one, names)])
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  if (typeof value !== 'string') return value;
  if (key === 'digest') return 'a digest with a random salt';
  if (key === 'shows') return 'a digest of ids';
  if (moment.test(value)) return 'a moment';
  // In `after` of an act that the desk and a command do alike.
  if (key === 'by' && (value === 'officer' || value === 'operator')) return 'somebody in HR';
  return named(value);
}
