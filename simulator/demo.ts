import { join } from 'node:path';
import { endOnUnexpected } from '../src/app/end-on-unexpected.ts';
import { sayMoment } from '../src/i18n/dates.ts';
import { createLogger } from '../src/observability/logger.ts';
import { playEvidence } from './demo/evidence/play.ts';
import { playGrowth } from './demo/growth/play.ts';
import { playHr } from './demo/hr/play.ts';
import { playScript } from './demo/script.ts';
import { roomAddress, type Stage } from './demo/stage.ts';
import { playStands } from './demo/stands/play.ts';
import { chatInTerminal } from './demo/terminal/chat.ts';
import { terminalWords } from './demo/terminal/language.ts';
import { openOrExplain } from './demo/terminal/open.ts';
import { readOptions } from './demo/terminal/options.ts';
import { endWithoutReader, say, title } from './demo/terminal/print.ts';
import { closeOnSignal } from './demo/terminal/signals.ts';
import type { Part } from './room/protocol.ts';

/** `npm run demo`: everything in one process, without tokens, Redis, Docker or internet. `--help` says what it can do. */
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
endWithoutReader();
const { locale, options } = readOptions(process.argv.slice(2), {
  flags: ['script', 'reset', 'tables'],
  values: ['data-dir'],
  scripts: ['evidence', 'hr', 'stands', 'growth'],
});
const words = terminalWords[locale];
// Exits also after a failed start, when something may still be running. The private database ends with this process.
process.exit(await run());

async function run(): Promise<number> {
  if (!options.ok) {
    process.stderr.write(`${words.mistake(options.error, 'demo')}\n`);
    return 2;
  }
  const { flags, values, port, script } = options.value;
  if (flags.has('help')) {
    say(words.demoUsage);
    return 0;
  }
  const isScript = flags.has('script');
  const folder = values['data-dir'] ?? join(import.meta.dirname, '..', '.data', 'demo');
  const stage = await openOrExplain(
    {
      // The script plays on a stage of its own, which is new each time: whoever plays by hand is not in its way.
      dataDir: isScript ? join(folder, 'script') : folder,
      port: port ?? (isScript ? 0 : 3000),
      startsOver: isScript || flags.has('reset'),
      hasTables: flags.has('tables') && !isScript,
      // Half a year passes before one is opened, and HR opens its own.
      hasNoCycle: script !== undefined,
      needsSecond: script === 'hr',
    },
    words,
    'demo',
  );
  if (!stage) return 1;
  const close = closeOnSignal(stage.close, words, isScript ? 130 : 0);
  try {
    if (script === 'evidence') return (await playEvidence(stage, locale)) ? 0 : 1;
    if (script === 'growth') return (await playGrowth(stage, locale, join(folder, 'dokumen'))) ? 0 : 1;
    if (script === 'hr') return (await playHr(stage, locale)) ? 0 : 1;
    if (script === 'stands') return (await playStands(stage, locale)) ? 0 : 1;
    return isScript ? await showScript(stage) : await showRoom(stage);
  } finally {
    await close();
  }
}

async function showScript(stage: Stage): Promise<number> {
  const isAcknowledged = await playScript(stage, words).catch(() => {
    say(`\n${words.scriptStopped}`);
    return false;
  });
  title(words.scriptEnds(isAcknowledged));
  return isAcknowledged ? 0 : 1;
}

async function showRoom(stage: Stage): Promise<number> {
  title(words.running);
  say(words.welcome(roomAddress(stage)));
  say(words.moment(sayMoment(stage.clock.now(), 'Asia/Makassar', locale)));
  const seat = (part: Part, place: 'Telegram' | 'Slack') => {
    const person = stage.people[part];
    const actor = place === 'Telegram' ? stage.onTelegram(person) : stage.onSlack(person);
    return { title: words.seat(person.name, part, place), place, actor };
  };
  const seats = [
    seat('employee', 'Telegram'),
    seat('employee', 'Slack'),
    seat('appraiser', 'Slack'),
    seat('appraiser', 'Telegram'),
    seat('secondAppraiser', 'Slack'),
    seat('hr', 'Slack'),
  ];
  if (process.stdin.isTTY) await chatInTerminal(seats, stage.moveOn, words);
  // Without a terminal nobody can say that it shall end, except by a signal.
  else await new Promise(() => setInterval(() => {}, 60_000));
  return 0;
}
