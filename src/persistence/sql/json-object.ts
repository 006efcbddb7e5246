import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** A function of PostgreSQL takes a hundred arguments, and a key with its value is two. */
const keysPerCall = 50;

/** A JSON object of these parts; one with more keys than a call takes is put together from several. */
export function jsonObject(parts: Readonly<Record<string, SQLWrapper>>): SQL {
  const pairs = Object.entries(parts).map(([key, part]) => sql`${sql.raw(`'${key}'`)}, ${part}`);
  const call = (some: readonly SQL[]) => sql`jsonb_build_object(${sql.join([...some], sql`, `)})`;
  if (pairs.length <= keysPerCall) return call(pairs);
  const calls = Array.from({ length: Math.ceil(pairs.length / keysPerCall) }, (_, at) =>
    call(pairs.slice(at * keysPerCall, (at + 1) * keysPerCall)),
  );
  return sql`(${sql.join(calls, sql` || `)})`;
}
