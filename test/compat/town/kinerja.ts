import { tmpdir } from 'node:os';
import { runCli } from '../../../src/cli/run-cli.ts';
import { Temporal } from '../../../src/shared/time.ts';
import { movableClock } from '../../support/movable-clock.ts';

/** Runs a command of the command line, as HR or an operator would type it. */
export async function kinerja(
  databaseUrl: string,
  at: string,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly said: string }> {
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const code = await runCli(args, {
    config: {
      databaseUrl,
      migrationDatabaseUrl: databaseUrl,
      dataDir: tmpdir(),
      timeZone: 'Asia/Makassar',
      linkCodeMinutes: 10,
      language: 'en',
      operator: '197003121995031001',
    },
    clock: movableClock(Temporal.Instant.from(at)),
    out: say,
    err: say,
  });
  return { code, said: lines.join('\n') };
}
