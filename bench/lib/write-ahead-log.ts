import type postgres from 'postgres';

/** A gigabyte, which is what PostgreSQL keeps at most by default (`max_wal_size`). */
const files = 62;

/**
 * Gives a database of minutes the files of its log that an older one has. It would make each of them anew, every eleven
 * seconds at 700 presses a second, and whoever commits meanwhile waits for 60 to 80 ms; an older one writes over those
 * that it no longer needs. The checkpoint sets them free. After it the first change of each page is written whole.
 */
export async function ageLog(sql: postgres.Sql): Promise<void> {
  for (let file = 0; file < files; file += 1) {
    // A file in which nothing stands yet is not ended.
    await sql`select pg_logical_emit_message(false, 'bench', '')`;
    await sql`select pg_switch_wal()`;
  }
  await sql`checkpoint`;
}
