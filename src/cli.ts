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
const args = process.argv.slice(2);
const { locale, rest } = languageOf(args, readOperatorLang());
const isDoctor = rest[0] === 'doctor';
const config = readStoreConfig(undefined, locale);
// `doctor` must run even when the configuration is wrong.
const usable = config.ok || !isDoctor ? config : readStoreConfig({ KINERJA_LANG: locale });
if (usable.ok) {
  const context = {
    config: usable.value,
    isStoreUsable: config.ok,
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
  if (isDoctor) process.exit();
} else {
  for (const { message } of usable.error) process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
