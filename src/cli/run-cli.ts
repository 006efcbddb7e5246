import { Command } from 'commander';
import { failedCode, operatorLocale, sayFailure } from '../app/say-failure.ts';
import { readOperatorLang } from '../config.ts';
import { addAuditCommands } from './audit.ts';
import { type CliContext, type ExitCode, isCommanderError, Refused } from './context.ts';
import { addCycleCommands } from './cycle.ts';
import { addDatabaseCommands } from './database.ts';
import { addDeliveryCommands } from './deliveries.ts';
import { addDoctorCommand } from './doctor.ts';
import { addHolidayCommands } from './holidays.ts';
import { addLinkCodeCommands } from './link-codes.ts';
import { addOutboxCommands } from './outbox.ts';
import { addPeopleCommands } from './people.ts';
import { addRetentionCommands } from './retention.ts';
import { addRosterCommands } from './roster.ts';

/** In the order in which help lists them. */
const commands = [
  addRosterCommands,
  addCycleCommands,
  addLinkCodeCommands,
  addPeopleCommands,
  addDeliveryCommands,
  addHolidayCommands,
  addOutboxCommands,
  addDatabaseCommands,
  addAuditCommands,
  addRetentionCommands,
  addDoctorCommand,
];

/**
 * All commands, ready to be run.
 *
 * @internal for the test that knows which of them change something
 */
export function commandLine(context: CliContext): Command {
  const program = new Command('kinerja')
    .description('Kinerja Bot for HR and operators: roster, cycles, link codes, days off, audit trail.')
    .showHelpAfterError('(add --help to see how this command is written)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.err(text.trimEnd()),
    })
    .addHelpText(
      'after',
      `
Works on DATABASE_URL, or on the private database in DATA_DIR. Needs no token of any platform. With "start" in place of
a command it is the bot itself, as by npm start.
Commands that change something are recorded with the NIP of whoever gives them: --as, or else KINERJA_OPERATOR.
Exit status: 0 done, 1 refused or failed and nothing changed, 2 the command was written wrongly.

Examples:
  $ npm run kinerja -- roster import examples/roster.csv
  $ npm run kinerja -- cycle open examples/cycle.yaml
  $ npm run kinerja -- link-codes issue --all-unlinked --days 14 --out surat.csv`,
    );
  program.option('--as <nip>', 'your NIP, for commands that change something: they are recorded');
  const named = { ...context, as: (): string | undefined => program.opts<{ as?: string }>().as };
  for (const add of commands) add(program, named);
  return program;
}

/** Runs one command of `kinerja` and returns its exit status. */
export async function runCli(args: readonly string[], context: CliContext): Promise<ExitCode> {
  const program = commandLine(context);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      if (error.message !== '') context.err(error.message);
      return 1;
    }
    // Requested help ends with 0; help without a command, and every mistake in the usage, with 2.
    if (isCommanderError(error)) return error.exitCode === 0 ? 0 : 2;
    const sentence = sayFailure(error, operatorLocale(args, readOperatorLang()));
    if (sentence === undefined) throw error;
    context.err(sentence);
    return failedCode;
  }
}
