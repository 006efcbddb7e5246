import { endOnSignal } from './app/end-on-signal.ts';
import { endOnUnexpected } from './app/end-on-unexpected.ts';
import { languageOf } from './app/operator-language.ts';
import { runBot } from './app/run-bot.ts';
import { failedCode, sayFailure } from './app/say-failure.ts';
import { readConfig, readOperatorLang } from './config.ts';
import { translator } from './i18n/translate.ts';
import { createLogger } from './observability/logger.ts';

/** Starts the bot as ROLE says (web, worker or all), and ends it in order on SIGTERM or SIGINT, also while it starts. */

let secrets: readonly string[] = [];
endOnUnexpected(() => createLogger({ level: 'fatal', secrets }));
const { locale, isWrong } = languageOf(process.argv.slice(2), readOperatorLang());
const parsed = readConfig(undefined, undefined, locale);
if (isWrong) {
  process.stderr.write(`${translator(locale)('cli.wrong.lang')}\n`);
  process.exitCode = failedCode;
} else if (parsed.ok) {
  secrets = parsed.value.secrets;
  const log = createLogger({ level: parsed.value.logLevel, secrets: parsed.value.secrets });
  const leaving = new AbortController();
  const starting = runBot(parsed.value, log, undefined, { locale, leaving: leaving.signal });
  endOnSignal(async () => {
    leaving.abort();
    const bot = await starting.catch(() => undefined);
    return bot === undefined || (await bot.stop());
  }, log);
  await starting.catch((error: unknown) => {
    if (leaving.signal.aborted) return;
    const sentence = sayFailure(error, locale);
    // What an operator can mend needs no stack; it is there for whoever looks closer.
    if (sentence === undefined) log.fatal({ err: error }, 'the start failed');
    else log.debug({ err: error }, 'the start failed');
    process.stderr.write(`${sentence ?? translator(locale)('failure.unknown')}\n`);
    // Whatever still waits for an answer must not keep the process: its supervisor is to start it again.
    process.exit(failedCode);
  });
} else {
  for (const problem of parsed.error) process.stderr.write(`${problem.message}\n`);
  process.exitCode = failedCode;
}
