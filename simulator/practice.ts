import { join } from 'node:path';
import { endOnUnexpected } from '../src/app/end-on-unexpected.ts';
import { readStoreConfig } from '../src/config.ts';
import { sayMoment } from '../src/i18n/dates.ts';
import { createLogger } from '../src/observability/logger.ts';
import { roomAddress } from './demo/stage.ts';
import { terminalWords } from './demo/terminal/language.ts';
import { openOrExplain } from './demo/terminal/open.ts';
import { readOptions } from './demo/terminal/options.ts';
import { endWithoutReader, say } from './demo/terminal/print.ts';
import { closeOnSignal } from './demo/terminal/signals.ts';

/**
 * `npm run practice`: a practice room for the training day of a city. It has its own people and data folder and never
 * touches the real database. Runs until it is interrupted.
 */
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
endWithoutReader();
process.exit(await run());

async function run(): Promise<number> {
  const { locale, options } = readOptions(process.argv.slice(2), {
    flags: ['reset', 'tables'],
    values: ['host'],
  });
  const words = terminalWords[locale];
  if (!options.ok) {
    process.stderr.write(`${words.mistake(options.error, 'practice')}\n`);
    return 2;
  }
  const { flags, values, port = 3000 } = options.value;
  if (flags.has('help')) {
    say(words.practiceUsage);
    return 0;
  }
  const config = readStoreConfig(undefined, locale);
  if (!config.ok) {
    for (const { message } of config.error) process.stderr.write(`${message}\n`);
    return 2;
  }
  const host = values.host ?? '127.0.0.1';
  const dataDir = join(config.value.dataDir, 'practice');
  const stage = await openOrExplain(
    { dataDir, port, host, startsOver: flags.has('reset'), hasTables: flags.has('tables') },
    words,
    'practice',
  );
  if (!stage) return 1;
  say(words.practiceOpen(roomAddress(stage)));
  if (host !== '127.0.0.1') say(words.practiceInNetwork(stage.roomKey));
  say(words.moment(sayMoment(stage.clock.now(), 'Asia/Makassar', locale)));
  closeOnSignal(stage.close, words, 0);
  return new Promise<number>(() => setInterval(() => {}, 60_000));
}
