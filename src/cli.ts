import { endOnUnexpected } from './app/end-on-unexpected.ts';
import { languageOf } from './app/operator-language.ts';
import { outliveClosedPipe } from './app/outlive-closed-pipe.ts';
import { failedCode } from './app/say-failure.ts';
import { runCli } from './cli/run-cli.ts';
import { readOperatorLang, readStoreConfig } from './config.ts';
import { translator } from './i18n/translate.ts';
import { createLogger } from './observability/logger.ts';
import { systemClock } from './shared/time.ts';

/** `npm run kinerja -- ...`: the command line for HR and operators. */
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
outliveClosedPipe(process.stdout, process.stderr);
const config = readStoreConfig();
const t = translator(languageOf(process.argv.slice(2), readOperatorLang()).locale);
// `doctor` must run even when the configuration is wrong.
const usable = config.ok ? config : process.argv[2] === 'doctor' ? readStoreConfig({}) : config;
if (usable.ok) {
  const context = {
    config: usable.value,
    isStoreUsable: config.ok,
    clock: systemClock,
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
    ...(process.stderr.isTTY && { draw: (text: string) => process.stderr.write(text) }),
  };
  process.exitCode = await runCli(process.argv.slice(2), context).catch((error: unknown) => {
    process.stderr.write(`${t('cli.failed')}\n`);
    createLogger({ level: 'fatal', destination: process.stderr }).fatal({ err: error }, 'the command failed');
    return failedCode;
  });
  // A doctor check that timed out may still be running; it must not keep the process alive.
  if (process.argv[2] === 'doctor') process.exit();
} else {
  for (const { message } of usable.error) process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
