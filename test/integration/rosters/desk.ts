import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { runCli } from '../../../src/cli/run-cli.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { firstDay } from '../../support/small-agency.ts';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Where HR sits: a database and a folder of their own, and the real command. Close it in `afterAll`. */
export async function openDesk() {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 2 });
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-desk-'));
  return {
    db,
    folder,
    /** Imports a file as HR would, and returns the lines that they read. */
    imports: async (file: string, ...options: readonly string[]) => {
      const said: string[] = [];
      const code = await runCli(['roster', 'import', file, ...options], {
        config: {
          databaseUrl: database.url,
          dataDir: folder,
          timeZone: 'Asia/Makassar',
          linkCodeMinutes: 10,
          language: 'id',
          operator: '196801011994031001',
        },
        clock: movableClock(Temporal.Instant.from(firstDay)),
        out: (line) => said.push(line),
        // That the operator is not on the roster yet is no line of the report.
        err: () => undefined,
      });
      return { code, said };
    },
    close: async () => {
      await closeDatabase(db);
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** Every row of every table with its version, so that also a row that was written as it was counts as written. */
export async function everyRow(db: Db): Promise<readonly string[]> {
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const reads = tables.map(
    ({ name }) =>
      `select '${name.replaceAll("'", "''")}' || ' ' || t.xmin || ' ' || to_jsonb(t) as line from ${name} t`,
  );
  const rows = await db.execute<{ line: string }>(sql.raw(`${reads.join(' union all ')} order by 1`));
  return rows.map(({ line }) => line);
}
