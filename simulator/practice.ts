import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readStoreConfig } from '../src/config.ts';
import { sayMoment } from '../src/i18n/dates.ts';
import { say } from './demo/print.ts';
import { openStage, resetStage } from './demo/stage.ts';

/**
 * `npm run practice`: a practice room for the training day of a city. It has its own people and data folder and never
 * touches the real database. Runs until it is interrupted.
 */
const usage = `npm run practice -- [--port 3000] [--host 127.0.0.1] [--reset]
  --host 0.0.0.0 lets everybody in the network in; --reset forgets what was practised.
  Data lies in DATA_DIR/practice; nothing of the real database is read or written.`;
process.exit(await run());

async function run(): Promise<number> {
  const asked = readArguments();
  const config = readStoreConfig();
  if (!asked || !config.ok) {
    for (const { message } of config.ok ? [] : config.error) process.stderr.write(`${message}\n`);
    return 2;
  }
  const { port, host, reset } = asked;
  const dataDir = join(config.value.dataDir, 'practice');
  if (reset) await resetStage(dataDir);
  const stage = await openStage({ dataDir, port, host });
  for (const note of stage.notes) say(note);
  say(`The practice room is open: ${stage.simulator.url.replace('127.0.0.1', 'localhost')}`);
  if (host !== '127.0.0.1') say('Others in the network reach it by the address of this machine.');
  say(`In the room it is ${sayMoment(stage.clock.now(), config.value.timeZone, 'en')}. Ctrl-C ends it.`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
  await stage.close();
  return 0;
}

function readArguments(): { port: number; host: string; reset: boolean } | undefined {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        host: { type: 'string', default: '127.0.0.1' },
        reset: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error('--port must be a number from 0 to 65535.');
    return { ...values, port };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown option'}\n${usage}\n`);
    return undefined;
  }
}
