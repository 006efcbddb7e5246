import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endOnUnexpected } from '../src/app/end-on-unexpected.ts';
import { sayMoment } from '../src/i18n/dates.ts';
import { createLogger } from '../src/observability/logger.ts';
import { chatInTerminal } from './demo/chat.ts';
import { explainStart } from './demo/explain-start.ts';
import { say, title } from './demo/print.ts';
import { playScript } from './demo/script.ts';
import { openStage, resetStage, roomAddress } from './demo/stage.ts';

/**
 * `npm run demo`: everything in one process, without tokens, Redis, Docker or internet.
 * `--script` plays two whole appraisals and prints them; `--reset` starts over; `--port` sets the simulator's port,
 * `--data-dir` the folder of its data.
 */
const usage = `npm run demo -- [--script] [--reset] [--port 3000] [--data-dir .data/demo]
  --script plays two whole appraisals and prints them; --reset starts over; --data-dir is the folder of its data.`;
endOnUnexpected(() => createLogger({ level: 'fatal', destination: process.stderr }));
const parsed = readArguments();
// Exits also after a failed start, when something may still be running. The private database ends with this process.
process.exit(parsed === 'help' ? 0 : parsed ? await run(parsed) : 2);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        help: { type: 'boolean' },
        script: { type: 'boolean' },
        reset: { type: 'boolean' },
        port: { type: 'string', default: '3000' },
        'data-dir': { type: 'string', default: join(import.meta.dirname, '..', '.data', 'demo') },
      },
    });
    if (values.help) say(usage);
    return values.help ? 'help' : values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'unknown option'}\n${usage}\n`);
    return undefined;
  }
}

async function run({
  script,
  reset,
  port,
  'data-dir': dataDir,
}: {
  script?: boolean;
  reset?: boolean;
  port: string;
  'data-dir': string;
}): Promise<number> {
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    process.stderr.write(`--port must be a number from 0 to 65535.\n${usage}\n`);
    return 2;
  }
  const open = async () => {
    if (reset) await resetStage(dataDir);
    return openStage({ dataDir, port: wanted });
  };
  const stage = await open().catch((error: unknown) => {
    process.stderr.write(`${explainStart(error, wanted)}\n`);
    return undefined;
  });
  if (!stage) return 1;
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= stage.close();
    return closing;
  };
  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not `once`: then an impatient second Ctrl-C would kill us before the private database has ended.
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      say('\nEnding everything that was started …');
      void close().then(() => process.exit(script ? 130 : 0));
    });
  }
  try {
    for (const note of stage.notes) say(note);
    if (script) {
      const isAcknowledged = await playScript(stage).catch(() => {
        // A screen was not the one that the script knows: somebody else has been in these chats.
        say(
          '\nThe script needs chats that nobody has used: start over with --reset, or give it its own --data-dir.',
        );
        return false;
      });
      title(isAcknowledged ? 'Both appraisals ended acknowledged' : 'An appraisal did NOT end acknowledged');
      return isAcknowledged ? 0 : 1;
    }
    welcome(roomAddress(stage));
    say(`In the demo it is ${sayMoment(stage.clock.now(), 'Asia/Makassar', 'en')}.`);
    const { employee, appraiser, secondAppraiser, hr } = stage.people;
    const seats = [
      {
        title: `${employee.name}, employee, on Telegram`,
        place: 'Telegram',
        actor: stage.onTelegram(employee),
      },
      { title: `${employee.name}, employee, on Slack`, place: 'Slack', actor: stage.onSlack(employee) },
      { title: `${appraiser.name}, appraiser, on Slack`, place: 'Slack', actor: stage.onSlack(appraiser) },
      {
        title: `${appraiser.name}, appraiser, on Telegram`,
        place: 'Telegram',
        actor: stage.onTelegram(appraiser),
      },
      {
        title: `${secondAppraiser.name}, second appraiser, on Slack`,
        place: 'Slack',
        actor: stage.onSlack(secondAppraiser),
      },
      { title: `${hr.name}, HR, on Slack`, place: 'Slack', actor: stage.onSlack(hr) },
    ];
    if (process.stdin.isTTY) await chatInTerminal(seats, stage.moveOn);
    else await new Promise(() => setInterval(() => {}, 60_000));
    return 0;
  } finally {
    await close();
  }
}

function welcome(url: string): void {
  title('Kinerja Bot is running');
  say(`Open the practice room in a browser, with its key, which is new at every start:
  ${url}
There you chat as employee, appraiser, second appraiser or HR, on stand-ins for Telegram and Slack.

The bot, a private PostgreSQL and the stand-ins run in this process. A city of 40 staff in 5 units waits;
a cycle is open for self-assessment.

What to do next
  - In the browser: press "Mulai sebagai pegawai" (start as employee).
  - Or chat right here: sit down as somebody below, send /start, press buttons by their number.
  - See one whole appraisal play by itself:  npm run demo -- --script
  - Start over:  npm run demo -- --reset
Ctrl-C ends everything.
`);
}
