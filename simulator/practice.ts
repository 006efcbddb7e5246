import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endOnUnexpected } from '../src/app/end-on-unexpected.ts';
import { readStoreConfig } from '../src/config.ts';
import { sayMoment } from '../src/i18n/dates.ts';
import { createLogger } from '../src/observability/logger.ts';
import { explainStart } from './demo/explain-start.ts';
import { say } from './demo/print.ts';
import { openStage, resetStage, roomAddress } from './demo/stage.ts';

/**
 * `npm run practice`: a practice room for the training day of a city. It has its own people and data folder and never
 * touches the real database. Runs until it is interrupted.
 */
const usage = `npm run practice -- [--port 3000] [--host 127.0.0.1] [--reset]
  --host 0.0.0.0 lets those in the network in who have the key; --reset forgets what was practised.
  The key of the room is printed at every start, and is another one each time.
  Data lies in DATA_DIR/practice; nothing of the real database is read or written.`;
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
process.exit(await run());

async function run(): Promise<number> {
  const asked = readArguments();
  const config = readStoreConfig();
  if (asked === 'help') return 0;
  if (!asked || !config.ok) {
    for (const { message } of config.ok ? [] : config.error) process.stderr.write(`${message}\n`);
    return 2;
  }
  const { port, host, reset } = asked;
  const dataDir = join(config.value.dataDir, 'practice');
  const open = async () => {
    if (reset) await resetStage(dataDir);
    return openStage({ dataDir, port, host });
  };
  const stage = await open().catch((error: unknown) => {
    process.stderr.write(`${explainStart(error, port)}\n`);
    return undefined;
  });
  if (!stage) return 1;
  for (const note of stage.notes) say(note);
  say(`The practice room is open: ${roomAddress(stage)}`);
  if (host !== '127.0.0.1')
    say(`Others in the network reach it by the address of this machine. Its key is  ${stage.roomKey}`);
  say(`In the room it is ${sayMoment(stage.clock.now(), config.value.timeZone, 'en')}. Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  await stage.close();
  return 0;
}

function readArguments(): { port: number; host: string; reset: boolean } | 'help' | undefined {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean' },
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        reset: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      say(usage);
      return 'help';
    }
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error('--port must be a number from 0 to 65535.');
    return { ...values, port };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown option'}\n${usage}\n`);
    return undefined;
  }
}
