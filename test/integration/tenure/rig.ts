import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../../src/cli/run-cli.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables } from '../../support/database.ts';
import { movableClock } from '../../support/movable-clock.ts';
import { putAccount } from '../../support/outbox-rows.ts';
import { type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';

/** Wayan over Ani over Budi and Citra. */
export const numbers = {
  wayan: '197003121995031001',
  ani: '197805102003122002',
  budi: '198609262015051001',
  citra: '199001012019032004',
};
/** In the days of rating of the cycle that runs. */
export const now = Temporal.Instant.from('2026-12-14T02:00:00Z');
export const today = Temporal.PlainDate.from('2026-12-14');
export const zone = 'Asia/Makassar';

export type TenureRig = {
  readonly db: Db;
  /** For the files of commands; gone with the rig. */
  readonly folder: string;
  /** Everybody anew, each with an account. */
  readonly begins: () => Promise<SmallAgency>;
  /** Gives a command, in English, as Wayan. */
  readonly kinerja: (...args: string[]) => Promise<{ readonly code: number; readonly out: string }>;
  readonly close: () => Promise<void>;
};

/** A small agency, for what happens to people in the year. */
export async function tenureRig(): Promise<TenureRig> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 2 });
  const folder = await mkdtemp(join(tmpdir(), 'kinerja-tenure-'));
  return {
    db,
    folder,
    begins: async () => {
      await emptyTables(db);
      const agency = await seedSmallAgency(db);
      for (const { id } of Object.values(agency.people))
        await putAccount(db, id, { platform: 'telegram', tenant: 'test', userId: id });
      return agency;
    },
    kinerja: async (...args) => {
      const out: string[] = [];
      const code = await runCli(args, {
        config: {
          databaseUrl: database.url,
          dataDir: '/nowhere',
          timeZone: zone,
          linkCodeMinutes: 10,
          language: 'en',
          operator: numbers.wayan,
        },
        clock: movableClock(now),
        out: (line) => out.push(line),
        err: (line) => out.push(line),
      });
      return { code, out: out.join('\n') };
    },
    close: async () => {
      await closeDatabase(db);
      await database.drop();
      await rm(folder, { recursive: true });
    },
  };
}
