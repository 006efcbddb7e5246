import { endOnUnexpected } from './app/end-on-unexpected.ts';
import { outliveClosedPipe } from './app/outlive-closed-pipe.ts';
import { failedCode } from './app/say-failure.ts';
import { runCli } from './cli/run-cli.ts';
import { readStoreConfig, unsetStoreConfig } from './config.ts';
import { createLogger } from './observability/logger.ts';
import { systemClock } from './shared/time.ts';

/** `npm run kinerja -- ...`: the command line for HR and operators. */
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
outliveClosedPipe(process.stdout, process.stderr);
const config = readStoreConfig();
const context = {
  config: config.ok ? config.value : unsetStoreConfig,
  ...(!config.ok && { problems: config.error }),
  clock: systemClock,
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && { draw: (text: string) => process.stderr.write(text) }),
};
process.exitCode = await runCli(process.argv.slice(2), context).catch((error: unknown) => {
  process.stderr.write('It failed, and nothing was changed. What the database or the system said:\n');
  createLogger({ level: 'fatal', destination: process.stderr }).fatal({ err: error }, 'the command failed');
  return failedCode;
});
// A doctor check that timed out may still be running; it must not keep the process alive.
if (process.argv[2] === 'doctor') process.exit();
