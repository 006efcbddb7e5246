import { setTimeout as sleep } from 'node:timers/promises';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { migrate } from '../../src/persistence/migrate.ts';
import { Temporal } from '../../src/shared/time.ts';
import { startBalancer } from './balancer.ts';
import { buildCity, type City, type CitySizes, morning, teamId, telegramToken } from './city.ts';
import { createFleet, type Fleet } from './fleet.ts';
import type { Infrastructure } from './infrastructure.ts';
import { type Observer, observe } from './observer.ts';

/** A city with its database, the platforms, and processes of the bot behind a balancer. */
export type Stage = {
  readonly db: Db;
  readonly simulator: Simulator;
  readonly observer: Observer;
  readonly city: City;
  readonly fleet: Fleet;
  /** The milliseconds to add to real time in all processes. */
  offsetMs(): number;
  /** Moves the clock of all processes, and has one of them sweep then. Needs Redis. */
  setClock(offsetMs: number): Promise<void>;
  close(): Promise<void>;
};

/** Texts that must never be in a log. */
export const secrets = {
  TELEGRAM_BOT_TOKEN: telegramToken,
  TELEGRAM_WEBHOOK_SECRET: 'faults-webhook-secret-0123456789',
  SLACK_BOT_TOKEN: 'xoxb-faults-token',
  SLACK_SIGNING_SECRET: 'faults-signing-secret-0123456789',
};

/** By then every process has heard that its clock was moved. */
const heardMs = 300;

/** Starts everything but the bot's processes; `fleet` starts those. */
export async function openStage(
  { createDatabase, redisUrl, flushRedis, sweep, logFile, dataDir, botProgram }: Infrastructure,
  name: string,
  sizes: CitySizes,
): Promise<Stage> {
  const databaseUrl = await createDatabase(name);
  await migrate(databaseUrl);
  await flushRedis();
  const db = openDatabase(databaseUrl, { max: 4 });
  let offsetMs = Temporal.Instant.from(morning).epochMilliseconds - Date.now();
  const simulator = await startSimulator({
    clock: { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs) },
    telegram: { token: telegramToken, botUsername: 'kinerja_bot' },
    slack: {
      botToken: secrets.SLACK_BOT_TOKEN,
      appToken: 'xapp-faults',
      signingSecret: secrets.SLACK_SIGNING_SECRET,
      teamId,
    },
  });
  simulator.telegram.webhookRetry = { firstDelayMs: 300, attempts: 8 };
  const observer = observe(simulator);
  const city = await buildCity(db, simulator, sizes);
  const balancer = await startBalancer();
  simulator.slack.requestUrl = `${balancer.url}/slack/events`;
  const fleet = createFleet({
    program: botProgram,
    offsetMs,
    logFile,
    env: {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      AGENCY_NAME: 'Pemerintah Kota Contoh',
      TIME_ZONE: 'Asia/Makassar',
      ...secrets,
      TELEGRAM_API_ROOT: simulator.telegramApiRoot,
      SLACK_API_URL: simulator.slackApiUrl,
      PUBLIC_URL: balancer.url,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'info',
    },
  });
  balancer.targets = fleet.ports;
  return {
    db,
    simulator,
    observer,
    city,
    fleet,
    offsetMs: () => offsetMs,
    setClock: async (to) => {
      offsetMs = to;
      fleet.setClock(to);
      await sleep(heardMs);
      await sweep();
    },
    close: async () => {
      await fleet.close();
      await balancer.close();
      await simulator.close();
      await closeDatabase(db);
    },
  };
}

/** Messages that are still to be sent; -1 while the database does not answer. */
export async function unsettled(db: Db): Promise<number> {
  const rows = await db.$client`select count(*)::int as n from outbox where settled_at is null`.catch(
    () => [],
  );
  return Number(rows[0]?.n ?? -1);
}

/** Messages that went out on a platform and are known to have. */
export async function sentOn(db: Db, platform: string): Promise<number> {
  const rows =
    await db.$client`select count(*)::int as n from delivery where status = 'sent' and platform = ${platform}`;
  return Number(rows[0]?.n ?? 0);
}
