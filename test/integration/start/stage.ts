import { chmod, readdir, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll } from 'vitest';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { freePort } from '../../support/free-port.ts';
import type { Run } from '../../support/program.ts';
import { makeScratch } from '../../support/scratch.ts';

/** What the programs of one test file start on: a database, both platforms, and the variables that lead there. */
export type Stage = {
  readonly simulator: Simulator;
  readonly database: TestDatabase;
  readonly token: string;
  readonly secrets: readonly string[];
  /** For a start on Telegram alone, with a port and a data folder of its own. */
  environment(): Promise<Record<string, string>>;
  /** What adds Slack. */
  slack(apiUrl?: string): Record<string, string>;
};

/** Made before all tests of the file and removed after them. */
export function useStage(): Stage {
  const token = '4245:AAstartTESTstartTESTstartTESTstart1';
  const [botToken, appToken] = ['xoxb-start-secret', 'xapp-start-secret'];
  let simulator: Simulator;
  let database: TestDatabase;
  const folders: string[] = [];
  beforeAll(async () => {
    database = await createTestDatabase();
    simulator = await startSimulator({
      telegram: { token },
      slack: { botToken, appToken, signingSecret: 'unused-signing-secret' },
    });
  });
  afterAll(async () => {
    await simulator.close();
    await database.drop();
    for (const folder of folders) await rm(folder, { recursive: true, force: true });
  });
  return {
    get simulator() {
      return simulator;
    },
    get database() {
      return database;
    },
    token,
    secrets: [token, botToken, appToken],
    environment: async () => {
      const folder = await makeScratch('kinerja-start-');
      folders.push(folder);
      // Otherwise the account that runs the database for root would need another folder.
      await chmod(folder, 0o755);
      return {
        DATABASE_URL: database.url,
        TELEGRAM_BOT_TOKEN: token,
        TELEGRAM_API_ROOT: simulator.telegramApiRoot,
        PORT: String(await freePort()),
        DATA_DIR: folder,
      };
    },
    slack: (apiUrl = simulator.slackApiUrl) => ({
      SLACK_BOT_TOKEN: botToken,
      SLACK_APP_TOKEN: appToken,
      SLACK_API_URL: apiUrl,
    }),
  };
}

/** An address of this machine where nobody listens. */
export const nobody = '127.0.0.1:9';

/** What was said outside the log, line by line. */
export const said = (run: Run): readonly string[] =>
  run
    .output()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('{'));

/** What `/readyz` answers: its status and its words. */
export async function readyz(port: string | undefined): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
  return `${answer.status} ${await answer.text()}`;
}

/** The processes whose command names a folder. */
export async function processesWith(folder: string): Promise<readonly string[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = await Promise.all(
    names.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')),
  );
  return commands.filter((command) => command.includes(folder));
}

/** An address with something changed in it. */
export function changed(address: string, change: (url: URL) => void): string {
  const url = new URL(address);
  change(url);
  return url.href;
}
