import { endOnSignal } from './app/end-on-signal.ts';
import { endOnUnexpected } from './app/end-on-unexpected.ts';
import { runBot } from './app/run-bot.ts';
import { readConfig } from './config.ts';
import { createLogger } from './observability/logger.ts';

/** Starts the bot as ROLE says (web, worker or all), and ends it in order on SIGTERM or SIGINT. */

let secrets: readonly string[] = [];
endOnUnexpected(() => createLogger({ level: 'fatal', secrets }));
const parsed = readConfig();
if (parsed.ok) {
  secrets = parsed.value.secrets;
  const log = createLogger({ level: parsed.value.logLevel, secrets: parsed.value.secrets });
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
