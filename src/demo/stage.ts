import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBot } from '../container.ts';
import { holidaysAround } from '../delivery/holidays.ts';
import { nextAllowed } from '../domain/reminders/quiet-hours.ts';
import { workdays } from '../domain/reminders/working-days.ts';
import { openJobs } from '../jobs/backend.ts';
import { createWakeUp, startWorker } from '../jobs/schedule.ts';
import { createLogger } from '../observability/logger.ts';
import { openStore } from '../open-store.ts';
import type { Db } from '../persistence/db.ts';
import { emptyDatabase } from '../persistence/empty-database.ts';
import { localDate, systemClock, Temporal } from '../shared/time.ts';
import type { Actor, Step } from '../simulator/actors/actor.ts';
import { slackActor } from '../simulator/actors/slack-actor.ts';
import { telegramActor } from '../simulator/actors/telegram-actor.ts';
import { type Simulator, startSimulator } from '../simulator/index.ts';
import { type DemoClock, openDemoClock } from './demo-clock.ts';
import { type DemoPeople, type DemoPerson, seedDemo } from './seed.ts';

/** Everything in one process: database, people, both platforms' stand-ins, the bot with both adapters, its jobs. */
export type Stage = {
  readonly db: Db;
  readonly clock: DemoClock;
  readonly people: DemoPeople;
  readonly simulator: Simulator;
  /** Sentences for whoever started it: where data lies, what hour it is. */
  readonly notes: readonly string[];
  readonly onTelegram: (person: DemoPerson) => Actor;
  readonly onSlack: (person: DemoPerson) => Actor;
  /** Goes on in time and lets everything due be sent. */
  readonly moveOn: (hours: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

const timeZone = 'Asia/Makassar';
const telegramToken = '7000000001:DEMO-no-real-token-is-needed-here';
const slack = { botToken: 'xoxb-demo', appToken: 'xapp-demo', signingSecret: 'demo-signing-secret' };

// Long enough for a poll to hand a press over and for the answer to be drawn.
const quietMs = 40;
const patienceMs = 10_000;

export async function openStage(options: { readonly dataDir: string; readonly port: number }): Promise<Stage> {
  const log = createLogger({ level: 'error', secrets: [telegramToken, ...Object.values(slack)] });
  const store = await openStore({ dataDir: options.dataDir }, log);
  const { db } = store;
  const holidays = await holidaysAround(db, localDate(systemClock.now(), timeZone));
  const isWorkday = workdays(holidays);
  const clock = await openDemoClock({
    file: join(options.dataDir, 'demo-clock'),
    isAllowed: (at) => Temporal.Instant.compare(nextAllowed(at, timeZone, isWorkday), at) === 0,
  });
  const people = await seedDemo(db, clock.now());
  const simulator = await startSimulator({ port: options.port, clock, telegram: { token: telegramToken, botUsername: 'kinerja_demo_bot', idsAfter: Math.floor(Date.now() / 1000) }, slack });
  const jobs = await openJobs({ databaseUrl: store.url, log });
  let wakeSenders = () => {};
  const bot = await createBot({
    db,
    clock,
    log,
    agencyName: 'Pemerintah Kota Contoh',
    timeZone,
    telegram: { token: telegramToken, apiRoot: simulator.telegramApiRoot },
    slack: { token: slack.botToken, apiUrl: simulator.slackApiUrl, appToken: slack.appToken },
    wakeSenders: () => wakeSenders(),
  });
  wakeSenders = createWakeUp(jobs, bot.platforms, log);
  await bot.announce(undefined);
  await bot.listen();
  const worker = await startWorker(jobs, bot.delivery, log);

  const isQuiet = async (): Promise<boolean> => {
    if (simulator.telegram.pendingUpdates().length > 0) return false;
    await Promise.all([simulator.idle(), bot.idle()]);
    return simulator.telegram.pendingUpdates().length === 0;
  };
  async function settle(): Promise<void> {
    const start = performance.now();
    let calls = -1;
    while (performance.now() - start < patienceMs) {
      const quiet = await isQuiet();
      if (quiet && calls === simulator.wire.entries.at(-1)?.seq) return;
      calls = quiet ? (simulator.wire.entries.at(-1)?.seq ?? 0) : -1;
      await new Promise((resolve) => setTimeout(resolve, quietMs));
    }
  }
  const step: Step = async (does) => {
    await does();
    await settle();
  };

  return {
    db,
    clock,
    people,
    simulator,
    notes: store.note === undefined ? [] : [store.note],
    onTelegram: (person) => {
      const id = telegramIdOf(person);
      const user = simulator.telegram.user(id) ?? simulator.telegram.addUser({ id, firstName: person.name, languageCode: 'id' });
      return telegramActor(user, step);
    },
    onSlack: (person) => {
      const id = slackIdOf(person);
      const user =
        simulator.slack.user(id) ?? simulator.slack.addUser({ id, realName: person.name, email: person.email, locale: 'id-ID', tz: timeZone });
      return slackActor(user, step);
    },
    moveOn: async (hours) => {
      await clock.forward(hours);
      for (const lane of await bot.delivery.sweep()) await bot.delivery.drain(lane);
      await settle();
    },
    close: async () => {
      await worker.close();
      await bot.close();
      await jobs.close();
      await simulator.close();
      await store.close();
    },
  };
}

/** Platform ids that stay the same over restarts and differ between people: from the tail of the NIP. */
const telegramIdOf = (person: DemoPerson): number => 700_000_000 + (Number(person.nip.slice(2, 18)) % 100_000_000);
const slackIdOf = (person: DemoPerson): string => `U${(Number(person.nip.slice(2, 18)) % 2_176_782_336).toString(36).toUpperCase().padStart(7, '0')}`;

/** Forgets the demo's people and everything they did; the private database server itself stays. */
export async function resetStage(dataDir: string): Promise<void> {
  const log = createLogger({ level: 'error' });
  const store = await openStore({ dataDir, statementTimeoutMs: 'none' }, log);
  try {
    await emptyDatabase(store.db);
    await rm(join(dataDir, 'demo-clock'), { force: true });
  } finally {
    await store.close();
  }
}
