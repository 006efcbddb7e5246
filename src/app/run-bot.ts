import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { createAdminServer } from '../http/admin-server.ts';
import { createHttpServer, type Listening } from '../http/server.ts';
import { openJobs } from '../jobs/backend.ts';
import { createWakeUp, startWorker } from '../jobs/schedule.ts';
import { createMetrics } from '../observability/metrics.ts';
import { openFigures } from '../persistence/health/figures.ts';
import { sharedTurns } from '../persistence/outbox/chat-turns.ts';
import { createLocalChatTurns } from '../shared/chat-turns.ts';
import type { Log } from '../shared/log.ts';
import { realTiming } from '../shared/pacing.ts';
import { type Clock, systemClock } from '../shared/time.ts';
import { createBot } from './container.ts';
import { createHeadsExport } from './export-audit-heads.ts';
import { takePulse } from './heartbeat.ts';
import { openStore } from './open-store.ts';

/** A running process of the bot. */
export type RunningBot = {
  /** Where the webhooks are served; undefined for a worker. */
  readonly port?: number;
  /** Where metrics and the queue board are served; undefined when they are not. */
  readonly adminPort?: number;
  /**
   * Ends in order: reports "not ready", gives a load balancer time to notice, finishes the work in hand, and releases
   * its leases. Called again, it returns the same promise.
   */
  stop(): Promise<void>;
};

/** For so long we report "not ready" and still accept requests, while the load balancer turns to other processes. */
const noticeMs = 1500;

/**
 * Starts what ROLE asks for: `web` answers people, `worker` sweeps and sends what is due. Rejects with a sentence for
 * the operator when something it needs does not answer.
 */
export async function runBot(config: Config, log: Log, clock: Clock = systemClock): Promise<RunningBot> {
  const store = await openStore(config, log);
  const jobs = await openJobs({ redisUrl: config.redisUrl, databaseUrl: store.url, log });
  const figures = config.adminPort === undefined ? undefined : openFigures(store.url);
  const metrics = figures && createMetrics(() => figures.read(clock.now()));
  let wakeSenders: ReturnType<typeof createWakeUp> = () => {};
  const bot = await createBot({
    db: store.db,
    background: store.background,
    clock,
    log,
    agencyName: config.agencyName,
    hrContact: config.hrContact,
    timeZone: config.timeZone,
    platforms: config.platforms,
    wakeSenders: (afterMs) => wakeSenders(afterMs),
    turn: sharedTurns(store.background, createLocalChatTurns(realTiming), log),
    observe: metrics?.observe,
    retention: config.retention,
    exportAuditHeads: createHeadsExport({
      db: store.background,
      clock,
      log,
      folder: config.auditHeadsDir,
      timeZone: config.timeZone,
    }),
  });
  wakeSenders = createWakeUp(jobs, bot.platforms, log);

  let isReady = false;
  let listening: Listening | undefined;
  let endPulse = () => {};
  let worker: { close(): Promise<void> } | undefined;
  // Started before the other servers, so that monitoring also sees their start fail.
  const admin =
    metrics && config.adminPort !== undefined
      ? await createAdminServer({
          host: config.adminHost,
          hosts: config.allowedHosts,
          metrics: metrics.page,
          queue: jobs.queue,
          log,
        }).listen(config.adminPort)
      : undefined;
  if (config.role !== 'worker') {
    const server = createHttpServer({
      routes: bot.routes(),
      isReady: async () => isReady && (await jobs.ping()),
      troubles: bot.troubles,
      ...(config.publicUrl && { hosts: [new URL(config.publicUrl).hostname, ...config.allowedHosts] }),
      log,
    });
    endPulse = await takePulse({ db: store.background, clock, log, onReturn: () => wakeSenders() });
    listening = await server.listen(config.port);
    await bot.announce(config.publicUrl);
    await bot.listen();
  }
  if (config.role !== 'web') worker = await startWorker(jobs, bot.delivery, log);
  isReady = true;
  log.info(
    {
      role: config.role,
      port: listening?.port,
      adminPort: admin?.port,
      platforms: bot.platforms.map((platform) => platform.name),
    },
    'Kinerja Bot is running',
  );

  async function stop(): Promise<void> {
    isReady = false;
    endPulse();
    // With webhooks there may be a load balancer in front of us, which must first see that we are not ready.
    const listenedLongEnough = listening && config.publicUrl ? sleep(noticeMs) : Promise.resolve();
    await Promise.all([listenedLongEnough.then(() => listening?.close()), worker?.close(), admin?.close()]);
    await bot.close();
    await Promise.all([jobs.close(), figures?.close()]);
    await store.close();
  }
  let stopped: Promise<void> | undefined;
  return {
    ...(listening ? { port: listening.port } : {}),
    ...(admin ? { adminPort: admin.port } : {}),
    stop: () => {
      stopped ??= stop();
      return stopped;
    },
  };
}
