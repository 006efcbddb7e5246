import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { sayMoment } from '../i18n/dates.ts';
import type { CliContext, Finish } from './context.ts';

/**
 * `practice`: the practice room for a city's own training day, with its own people and data folder, apart from the
 * real database. Runs until it is interrupted.
 */
export function addPracticeCommand(program: Command, context: CliContext, finish: Finish): void {
  program
    .command('practice')
    .description('the practice room in a browser: made-up people, no token, apart from the real data')
    .option('--port <port>', 'where the page is served', readPort, 3000)
    .option('--host <address>', 'who may open it: 0.0.0.0 for everybody in the network', '127.0.0.1')
    .option('--reset', 'starts over: forgets what was practised')
    .addHelpText(
      'after',
      `
Data lies in DATA_DIR/practice; nothing of the real database is read or written.

Examples:
  $ npm run kinerja -- practice
  $ npm run kinerja -- practice --host 0.0.0.0 --port 8080 --reset`,
    )
    .action(async ({ port, host, reset }: { port: number; host: string; reset?: boolean }) => {
      const dataDir = join(context.config.dataDir, 'practice');
      // The whole bot comes with it: loaded only when it is wanted.
      const { openStage, resetStage } = await import('../demo/stage.ts');
      if (reset) await resetStage(dataDir);
      const stage = await openStage({ dataDir, port, host });
      for (const note of stage.notes) context.err(note);
      context.out(`The practice room is open: ${stage.simulator.url.replace('127.0.0.1', 'localhost')}`);
      if (host !== '127.0.0.1') context.out('Others in the network reach it by the address of this machine.');
      const { timeZone } = context.config;
      context.out(`In the room it is ${sayMoment(stage.clock.now(), timeZone, 'en')}. Ctrl-C ends it.`);
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
      });
      await stage.close();
      finish(0);
    });
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return port;
}
