import { endOnSignal } from '../../src/app/end-on-signal.ts';
import { runBot } from '../../src/app/run-bot.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { Temporal } from '../../src/shared/time.ts';

/**
 * A process of the bot as by `npm start`, except for its clock, which is some milliseconds off and can be moved by the
 * parent process at any moment.
 */
let offsetMs = Number(process.argv[2] ?? 0);
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs) };
process.on('message', (message: { offsetMs?: number }) => {
  if (message.offsetMs !== undefined) offsetMs = message.offsetMs;
});
// Ends with its parent, so that no process is left behind.
process.on('disconnect', () => process.exit(1));

const config = readConfig();
if (!config.ok) throw new Error(config.error.map(({ message }) => message).join(' '));
const log = createLogger({ level: config.value.logLevel });
const bot = await runBot(config.value, log, clock);
endOnSignal(() => bot.stop(), log);
process.send?.({ port: bot.port ?? 0 });
