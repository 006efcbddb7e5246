import { runCli } from '../../src/cli/run-cli.ts';
import { readConfig, readStoreConfig } from '../../src/config.ts';
import type { Clock } from '../../src/shared/time.ts';
import { timeZone } from './calendar.ts';

/** Runs a command of `kinerja` on the city's database, as an operator does. */
export async function operate(
  databaseUrl: string,
  clock: Clock,
  args: readonly string[],
  /** Where the files of people are; absent for what does not look at them. */
  evidence?: string,
): Promise<{ readonly code: number; readonly text: string }> {
  const given = {
    DATABASE_URL: databaseUrl,
    TIME_ZONE: timeZone,
    AGENCY_NAME: 'Pemerintah Kota Mataram',
    ...(evidence && { EVIDENCE_DIR: evidence }),
  };
  const store = readStoreConfig(given, 'en');
  if (!store.ok) throw new Error(store.error.map(({ message }) => message).join('\n'));
  const lines: string[] = [];
  const code = await runCli([...args, '--lang', 'en'], {
    config: store.value,
    readConfig: () => readConfig(given, undefined, 'en'),
    clock,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
  });
  return { code, text: lines.join('\n') };
}
