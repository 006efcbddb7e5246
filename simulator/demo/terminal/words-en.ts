import type { TerminalWords } from './words.ts';

const timeOf = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;

export const english: TerminalWords = {
  demoUsage: `A practice room in the browser: a made-up city of 40 staff, without tokens and without internet. Ctrl-C ends it.
  npm run demo -- [options]

  --script             plays two whole appraisals on a stage of its own, then ends
  --script evidence    plays half a year of evidence, from the first photo to "Mengapa?" (why), and checks it
  --script hr          plays a whole cycle at HR's desk, with people who come, go and move, and checks it
  --script stands      plays a result to its end: approval, the talk, answers, objections, and checks it
  --script growth      plays two cycles: a weak competency, an agreed training, a higher level
  --reset              starts over: all chats and answers in the data folder are deleted
  --tables             people in the Telegram window may choose tables
  --port <number>      port of the practice room, 3000 unless given
  --data-dir <folder>  where its data lies, .data/demo unless given
  --lang id|en         language in this terminal
  --help               shows this help
Exit status: 0 done, 1 failed or refused, 2 an option was written wrongly.`,
  practiceUsage: `A practice room for a day of training, with made-up people and data of its own in DATA_DIR/practice. Ctrl-C ends it.
Nothing of the real database is read or written. Its key is printed, and is another one at every start.

  npm run practice -- [options]

  --host 0.0.0.0   others in the network can enter with the key; only this machine unless given
  --port <number>  port of the practice room, 3000 unless given
  --reset          starts over: all that was practised is deleted
  --tables         people in the Telegram window may choose tables
  --lang id|en     language in this terminal
  --help           shows this help

Exit status: 0 done, 1 failed or refused, 2 an option was written wrongly.`,
  mistake: ({ is, written }, program) =>
    `${
      {
        unknown: `There is no option ${written}.`,
        'no-value': `The option ${written} needs a value after it.`,
        'a-value': `The option ${written} takes no value.`,
        'a-word': `"${written}" is no option; every option begins with --.`,
        port: `--port must be a number from 0 to 65535, not "${written}".`,
        script: `There is no script "${written}": there are --script, --script evidence, --script hr, --script stands and --script growth.`,
        lang: `--lang must be id or en, not "${written}".`,
      }[is]
    } Help: npm run ${program} -- --help --lang en`,
  portTaken: (port) => `Port ${port} is in use: end what uses it, or choose another with --port.`,
  portForbidden: (port) => `This account may not open port ${port}: choose another with --port.`,
  noAddress: (host) => `This machine has no address ${host}: use --host 0.0.0.0, or no --host.`,
  notStarted: 'It could not start.',
  inUse: (folder, holder, program) =>
    `The folder ${folder} is in use by another practice room${
      holder ? ` (process ${holder.pid}, since ${timeOf(holder.since)})` : ''
    }: end that first with Ctrl-C in its terminal, or use another folder with ${
      program === 'demo' ? '--data-dir' : 'DATA_DIR'
    }.`,
  liesIn: (folder, wanted) =>
    `The data lies in ${folder}: the account that runs PostgreSQL cannot enter ${wanted}.`,
  folderGone: (folder) =>
    `The data folder ${folder} is gone, so this practice room ends; run it again to start over.`,
  databaseEnds: (folder) =>
    `The PostgreSQL in ${folder} ended again and again, so this practice room ends; server.log in that folder says why.`,
  ending: 'Ending everything that was started …',
  running: 'Kinerja Bot is running',
  welcome: (address) => `Open the practice room in a browser, with its key, which is new at every start:
  ${address}
There you chat as employee, appraiser, second appraiser or HR, on stand-ins for Telegram and Slack.

The bot, a private PostgreSQL and the stand-ins run in this process. A city of 40 staff in 5 units waits;
a cycle is open for self-assessment.

What to do next
  - In the browser: press "Mulai sebagai pegawai" (start as employee).
  - Or chat right here: sit down as somebody below, send /start, press buttons by their number.
  - See one whole appraisal play by itself:  npm run demo -- --script
  - Or half a year of evidence:  npm run demo -- --script evidence
  - Or a whole cycle at HR's desk:  npm run demo -- --script hr
  - Or a result to its end, objections and all:  npm run demo -- --script stands
  - Or from a weak competency to a higher level:  npm run demo -- --script growth
  - Start over:  npm run demo -- --reset
Ctrl-C ends everything.
`,
  moment: (moment) => `In the practice room it is ${moment}.`,
  practiceOpen: (address) => `The practice room is open: ${address}`,
  practiceInNetwork: (key) =>
    `Others in the network reach it by the address of this machine. Its key is  ${key}`,
  scriptEnds: (isAcknowledged) =>
    isAcknowledged ? 'Both appraisals ended acknowledged' : 'An appraisal did NOT end acknowledged',
  scriptStopped: 'The script stopped: what is shown is not what it expects.',
  playing: (employee, employeeOn, appraiser, appraiserOn) =>
    `${employee} on ${employeeOn}, rated by ${appraiser} on ${appraiserOn}`,
  handsCode: (name, code) => `HR hands ${name} the one-time code ${code}`,
  newMessage: (name, place) => `${name}, ${place}: a new message`,
  standsAt: (name, isAcknowledged) =>
    `The appraisal of ${name} now: ${isAcknowledged ? 'acknowledged' : 'not finished'}`,
  seat: (name, part, place) =>
    `${name}, ${
      {
        employee: 'employee',
        secondEmployee: 'second employee',
        appraiser: 'appraiser',
        secondAppraiser: 'second appraiser',
        hr: 'HR',
      }[part]
    }, on ${place}`,
  chatHelp: `  a number presses that button · words are sent as a message · /penilaian, /tim, /hasil, /bantuan ... are commands
  :1 :2 ... sits down as somebody else · :h goes one hour on · :d one day · :q ends`,
  nothingYet: '(nothing yet: send /start)',
  noButton: 'There is no such button.',
  chatFailed: 'That did not work.',
};
