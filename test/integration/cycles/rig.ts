import { tmpdir } from 'node:os';
import { runCli } from '../../../src/cli/run-cli.ts';
import { verifyAudit } from '../../../src/persistence/audit/audit-chains.ts';
import { closeDatabase, type Db, openDatabase } from '../../../src/persistence/db.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { createTestDatabase, emptyTables } from '../../support/database.ts';
import { type MovableClock, movableClock } from '../../support/movable-clock.ts';
import { firstDay, type SmallAgency, seedSmallAgency } from '../../support/small-agency.ts';
import { startChains } from '../../support/start-chains.ts';

export const nips = {
  wayan: '197003121995031001',
  ani: '197805102003122002',
  budi: '198609262015051001',
  citra: '199001012019032004',
};
export const why = ['--reason', 'Sesuai surat edaran'] as const;

export type Rig = {
  readonly db: Db;
  readonly url: string;
  readonly agency: SmallAgency;
  readonly clock: MovableClock;
  /** Gives a command and returns what was said; `code` 0 is done. */
  gives(args: readonly string[], more?: Partial<Given>): Promise<{ code: number; said: string }>;
  /** What `audit verify` finds; empty when the acts say what the tables say. */
  verified(): Promise<readonly unknown[]>;
  close(): Promise<void>;
};

type Given = {
  readonly operator: string;
  readonly language: 'id' | 'en';
  readonly hasSecondOfficer: boolean;
};

/** The small agency on its first day, 2 December 2026, and its command line. */
export async function cycleRig(settings: Parameters<typeof seedSmallAgency>[1] = {}): Promise<Rig> {
  const database = await createTestDatabase();
  const db = openDatabase(database.url, { max: 4 });
  // The migration left a start of the record, from before there was anybody.
  await emptyTables(db);
  const agency = await seedSmallAgency(db, settings);
  const clock = movableClock(Temporal.Instant.from(firstDay));
  await startChains(db, clock.now());
  return {
    db,
    url: database.url,
    agency,
    clock,
    gives: async (args, { operator = nips.wayan, language = 'en', hasSecondOfficer = false } = {}) => {
      const said: string[] = [];
      clock.advance({ seconds: 1 });
      const config = { databaseUrl: database.url, dataDir: tmpdir(), linkCodeMinutes: 10 };
      const code = await runCli(args, {
        config: { ...config, timeZone: 'Asia/Makassar', language, operator, hasSecondOfficer },
        clock,
        out: (line) => said.push(line),
        err: (line) => said.push(line),
      });
      return { code, said: said.join('\n') };
    },
    verified: async () => {
      const { broken, differences } = await verifyAudit(db, []);
      return [...broken, ...differences];
    },
    close: async () => {
      await closeDatabase(db);
      await database.drop();
    },
  };
}
