import { endOnSignal } from './app/end-on-signal.ts';
import { runBot } from './app/run-bot.ts';
import { type Config, readConfig } from './config.ts';
import { createLogger } from './observability/logger.ts';

/** Starts the bot for real, by ROLE=web|worker|all, and ends it in order on SIGTERM or SIGINT. */

const parsed = readConfig();
if (parsed.ok) {
  const log = createLogger({ level: parsed.value.logLevel, secrets: secretsOf(parsed.value) });
  try {
    const bot = await runBot(parsed.value, log);
    endOnSignal(() => bot.stop(), log);
  } catch (error) {
    log.fatal({ err: error }, error instanceof Error ? error.message : 'the start failed');
    process.exitCode = 1;
  }
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
