import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { createHttpServer, type Listening } from '../http/server.ts';
import type { Locale } from '../i18n/locale.ts';
import { openJobs } from '../jobs/backend.ts';
import { createFetchUp, createWakeUp, startWorker } from '../jobs/schedule.ts';
import { sharedTurns } from '../persistence/outbox/chat-turns.ts';
import { createLocalChatTurns } from '../shared/chat-turns.ts';
import type { Log } from '../shared/log.ts';
import { realTiming } from '../shared/pacing.ts';
import { type Clock, systemClock } from '../shared/time.ts';
import { fullVersion } from '../version.ts';
import { createBot } from './container.ts';
import { endParts } from './end-parts.ts';
import { createHeadsExport } from './export-audit-heads.ts';
import { takePulse } from './heartbeat.ts';
import { keepingOf, mustKeepFiles } from './keep-files.ts';
import { openStore } from './open-store.ts';
import { mustBeWritable } from './probe-folder.ts';
import { unwritable } from './probe-writes.ts';
import { startPlatforms } from './start-platforms.ts';
import { tryTemplates } from './try-templates.ts';
import { createUndo } from './undo.ts';

/** A running process of the bot. */
export type RunningBot = {
  /** Where the webhooks are served; undefined for a worker. */
  readonly port?: number;
  /** Where metrics and the queue board are served; undefined when they are not. */
  readonly adminPort?: number;
  /**
   * Ends in order: reports "not ready", gives a load balancer time to notice, finishes the work in hand, and releases
   * its leases. Resolves to whether all of it ended in time and without an error. Called again, it returns the same promise.
   */
  stop(): Promise<boolean>;
};

/** For so long we report "not ready" and still accept requests, while the load balancer turns to other processes. */
const noticeMs = 1500;

/**
 * When the parts of a stop have to have ended, from its beginning. Where all before it hang, the last one is still reached
 * in time (see `endOnSignal`): a private server writes what it has in memory to the disk before it ends.
 */
const endsByMs = { hands: 6700, platforms: 7900, queue: 8700, database: 30_000 };

export type RunOptions = {
  /** In which language `/readyz` says what is to be mended; Indonesian when absent. */
  readonly locale?: Locale;
  /** Ends a start that is not done yet: it rejects, with everything closed that was open. */
  readonly leaving?: AbortSignal;
};

/**
 * Starts what ROLE asks for: `web` answers people, `worker` sweeps and sends what is due. Rejects when something it
 * needs does not answer, or `leaving` says so; then nothing that it opened is left.
 */
export async function runBot(
  config: Config,
  log: Log,
  clock: Clock = systemClock,
  options: RunOptions = {},
): Promise<RunningBot> {
  const undo = createUndo();
  try {
    return await start(config, log, clock, options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

async function start(
  config: Config,
  log: Log,
  clock: Clock,
  { locale = 'id', leaving = new AbortController().signal }: RunOptions,
  undo: ReturnType<typeof createUndo>,
): Promise<RunningBot> {
  const told = new Promise<never>((_, reject) => {
    leaving.addEventListener('abort', () => reject(leaving.reason), { once: true });
  });
  told.catch(() => undefined);
  /** Waits for a step, but not when we are told to leave. */
  const step = <T>(work: Promise<T>): Promise<T> => Promise.race([told, work]);

  if (config.role !== 'web') {
    await mustBeWritable(config.auditHeadsDir);
    await mustKeepFiles(config);
  }
  // Not left in the middle: a database that just begins would stay behind.
  const store = await openStore(config, log);
  undo.add(store.close);
  leaving.throwIfAborted();
  const jobs = await step(openJobs({ redisUrl: config.redisUrl, databaseUrl: store.url, log }));
  undo.add(jobs.close);
  const { adminPort } = config;
  // What it needs is loaded only where it is asked for.
  const admin =
    adminPort === undefined
      ? undefined
      : (await step(import('./serve-admin.ts'))).openAdmin({ ...config, adminPort }, store.url, clock, log);
  if (admin) undo.add(admin.close);
  let wakeSenders: ReturnType<typeof createWakeUp> = () => {};
  const templates = join(config.dataDir, 'templates');
  const bot = await step(
    createBot({
      db: store.db,
      background: store.background,
      receipts: store.receipts,
      sending: store.sending,
      looking: store.looking,
      clock,
      log,
      agencyName: config.agencyName,
      hrContact: config.hrContact,
      privacyContact: config.privacyContact,
      timeZone: config.timeZone,
      platforms: [],
      inUse: config.platforms.map(({ name }) => name),
      wakeSenders: (afterMs) => wakeSenders(afterMs),
      wakeFetchers: createFetchUp(jobs, log),
      keeping: keepingOf(config),
      templates,
      needsSecond: config.hasSecondOfficer,
      partDaysMin: config.partDaysMin,
      ...(config.feedbackKey !== undefined && { feedbackKey: config.feedbackKey }),
      turn: sharedTurns(store.background, createLocalChatTurns(realTiming), log),
      observe: admin?.observe,
      retention: config.retention,
      exportAuditHeads: createHeadsExport({
        db: store.background,
        clock,
        log,
        folder: config.auditHeadsDir,
        timeZone: config.timeZone,
      }),
    }),
  );
  undo.add(bot.close);
  wakeSenders = createWakeUp(jobs, bot.platforms, log);

  const platforms = startPlatforms({ config, bot, locale, log });

  let isReady = false;
  let listening: Listening | undefined;
  let endPulse = () => {};
  let worker: { close(): Promise<void> } | undefined;
  // Started before the other servers, so that monitoring also sees their start fail.
  const adminListening = await admin?.listen(jobs);
  if (adminListening) undo.add(adminListening.close);
  if (config.role !== 'worker') {
    const server = createHttpServer({
      routes: [],
      late: platforms.routes,
      isReady: () => isReady,
      troubles: async () =>
        platforms.isDeaf() ? platforms.troubles() : await unwritable(config, { jobs, store, locale }),
      warnings: platforms.troubles,
      ...(config.publicUrl && { hosts: [new URL(config.publicUrl).hostname, ...config.allowedHosts] }),
      log,
    });
    endPulse = await step(takePulse({ db: store.background, clock, log, onReturn: () => wakeSenders() }));
    undo.add(endPulse);
    listening = await server.listen(config.port);
    undo.add(listening.close);
  }
  await step(platforms.begin(() => wakeSenders()));
  undo.add(platforms.stop);
  if (config.role !== 'web') {
    // Documents are made by whoever works at what was asked for.
    await step(tryTemplates(templates, log));
    worker = await step(startWorker(jobs, bot.delivery, log));
    undo.add(worker.close);
  }
  leaving.throwIfAborted();
  isReady = true;
  log.info(
    {
      version: fullVersion,
      role: config.role,
      port: listening?.port,
      adminPort: adminListening?.port,
      platforms: bot.platforms.map((platform) => platform.name),
    },
    'Kinerja Bot is running',
  );

  async function stop(): Promise<boolean> {
    isReady = false;
    endPulse();
    const tried = platforms.stop();
    // With webhooks there may be a load balancer in front of us, which must first see that we are not ready.
    const listenedLongEnough = listening && config.publicUrl ? sleep(noticeMs) : Promise.resolve();
    const takeNothingNew = () =>
      Promise.all([
        listenedLongEnough.then(() => listening?.close()),
        worker?.close(),
        adminListening?.close(),
        tried,
      ]);
    return endParts(
      [
        { name: 'work in hand', byMs: endsByMs.hands, end: takeNothingNew },
        { name: 'platforms', byMs: endsByMs.platforms, end: bot.close },
        { name: 'job queue', byMs: endsByMs.queue, end: () => Promise.all([jobs.close(), admin?.close()]) },
        { name: 'database', byMs: endsByMs.database, end: store.close },
      ],
      log,
    );
  }
  let stopped: Promise<boolean> | undefined;
  return {
    ...(listening ? { port: listening.port } : {}),
    ...(adminListening ? { adminPort: adminListening.port } : {}),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
