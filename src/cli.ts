import { endOnUnexpected } from './app/end-on-unexpected.ts';
import { languageOf } from './app/operator-language.ts';
import { outliveClosedPipe } from './app/outlive-closed-pipe.ts';
import { failedCode } from './app/say-failure.ts';
import { runCli } from './cli/run-cli.ts';
import { readOperatorLang, readStoreConfig, unsetStoreConfig } from './config.ts';
import { translator } from './i18n/translate.ts';
import { createLogger } from './observability/logger.ts';
import { systemClock } from './shared/time.ts';

/** `npm run kinerja -- ...`: the command line for HR and operators. */
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
outliveClosedPipe(process.stdout, process.stderr);
const args = process.argv.slice(2);
const { locale, rest } = languageOf(args, readOperatorLang());
const config = readStoreConfig(undefined, locale);
const context = {
  config: config.ok ? config.value : { ...unsetStoreConfig, language: locale },
  ...(!config.ok && { problems: config.error }),
  clock: systemClock,
  out: (line: string) => process.stdout.write(`${line}\n`),
  err: (line: string) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && { draw: (text: string) => process.stderr.write(text) }),
};
process.exitCode = await runCli(args, context).catch((error: unknown) => {
  process.stderr.write(`${translator(locale)('cli.failed')}\n`);
  createLogger({ level: 'fatal', destination: process.stderr }).fatal({ err: error }, 'the command failed');
  return failedCode;
});
// A doctor check that timed out may still be running; it must not keep the process alive.
if (rest[0] === 'doctor') process.exit();
