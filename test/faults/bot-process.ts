import { endOnSignal } from '../../src/app/end-on-signal.ts';
import { runBot } from '../../src/app/run-bot.ts';
import { readConfig } from '../../src/config.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { Temporal } from '../../src/shared/time.ts';

/**
 * A process of the bot as `npm start` makes it, but for its clock: it is some milliseconds off, and the parent may move
 * it at any moment.
 */
let offsetMs = Number(process.argv[2] ?? 0);
const clock = { now: () => Temporal.Instant.fromEpochMilliseconds(Date.now() + offsetMs) };
process.on('message', (message: { offsetMs?: number }) => {
  if (message.offsetMs !== undefined) offsetMs = message.offsetMs;
});
// A parent that is gone leaves nothing behind.
process.on('disconnect', () => process.exit(1));

const config = readConfig();
if (!config.ok) throw new Error(config.error.map(({ message }) => message).join(' '));
const log = createLogger({ level: config.value.logLevel });
const bot = await runBot(config.value, log, clock);
endOnSignal(() => bot.stop(), log);
process.send?.({ port: bot.port ?? 0 });
