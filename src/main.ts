import { type Config, readConfig } from './config.ts';
import { createBot } from './container.ts';
import { createHttpServer, type Listening } from './http/server.ts';
import { openJobs } from './jobs/backend.ts';
import { createWakeUp, startWorker } from './jobs/schedule.ts';
import { createLogger, type Logger } from './observability/logger.ts';
import { openStore } from './open-store.ts';
import { systemClock } from './shared/time.ts';

/** Starts the bot for real, by ROLE=web|worker|all, and ends it in order on SIGTERM or SIGINT. */

const parsed = readConfig();
if (parsed.ok) {
  const config = parsed.value;
  const log = createLogger({ level: config.logLevel, secrets: secretsOf(config) });
  await run(config, log).catch((error: unknown) => {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the start failed');
    process.exitCode = 1;
  });
} else {
  for (const problem of parsed.error) process.stderr.write(`${problem.message}\n`);
  process.exitCode = 1;
}

/** Values without a shape of their own, hidden in whatever is logged. */
function secretsOf(config: Config): string[] {
  const { telegram, slack } = config;
  return [
    ...(telegram ? [telegram.token] : []),
    ...(telegram?.mode === 'webhook' ? [telegram.secret] : []),
    ...(slack ? [slack.token] : []),
    ...(slack?.mode === 'http' ? [slack.signingSecret] : []),
    ...(slack?.mode === 'socket' ? [slack.appToken] : []),
  ];
}

async function run(config: Config, log: Logger): Promise<void> {
  const store = await openStore(config, log);
  const jobs = await openJobs({ redisUrl: config.redisUrl, databaseUrl: store.url, log });
  let wakeSenders = () => {};
  const { telegram, slack } = config;
  const bot = await createBot({
    db: store.db,
    background: store.background,
    clock: systemClock,
    log,
    agencyName: config.agencyName,
    timeZone: config.timeZone,
    telegram: telegram && {
      token: telegram.token,
      apiRoot: telegram.apiRoot,
      secret: telegram.mode === 'webhook' ? telegram.secret : undefined,
    },
    slack: slack && {
      token: slack.token,
      apiUrl: slack.apiUrl,
      signingSecret: slack.mode === 'http' ? slack.signingSecret : undefined,
      appToken: slack.mode === 'socket' ? slack.appToken : undefined,
    },
    wakeSenders: () => wakeSenders(),
  });
  wakeSenders = createWakeUp(jobs, bot.platforms, log);

  let isReady = false;
  let listening: Listening | undefined;
  let worker: { close(): Promise<void> } | undefined;
  if (config.role !== 'worker') {
    const server = createHttpServer({
      routes: config.publicUrl ? bot.routes() : [],
      isReady: async () => isReady && (await jobs.ping()),
      log,
    });
    listening = await server.listen(config.port);
    await bot.announce(config.publicUrl);
    if (!config.publicUrl) await bot.listen();
  }
  if (config.role !== 'web') worker = await startWorker(jobs, bot.delivery, log);
  isReady = true;
  log.info(
    { role: config.role, port: listening?.port, platforms: bot.platforms.map((platform) => platform.name) },
    'Kinerja Bot is running',
  );

  const stop = async (signal: string): Promise<void> => {
    // Readiness falls first, so that a balancer sends nothing new while work in hand is finished.
    isReady = false;
    log.info({ signal }, 'stopping');
    await listening?.close();
    await worker?.close();
    await bot.close();
    await jobs.close();
    await store.close();
    log.info({}, 'stopped');
  };
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      stop(signal).then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'the stop failed');
          process.exit(1);
        },
      );
    });
  }
}
