import { Command } from 'commander';
import { languageOf } from '../app/operator-language.ts';
import { failedCode, sayFailure } from '../app/say-failure.ts';
import { translator } from '../i18n/translate.ts';
import { fullVersion } from '../version.ts';
import { addApprovalCommands } from './approval/commands.ts';
import { addAssistCommands } from './assist/commands.ts';
import { addAuditCommands } from './audit.ts';
import { addBreachCommands } from './breach.ts';
import { addCatalogueCommands } from './catalogue/commands.ts';
import { type CliContext, type ExitCode, isCommanderError, type Outside, Refused } from './context.ts';
import { addCycleCommands } from './cycle.ts';
import { addDatabaseCommands } from './database.ts';
import { addDeliveryCommands } from './deliveries.ts';
import { addDoctorCommand } from './doctor.ts';
import { addDocumentCommands } from './documents/commands.ts';
import { addExamineCommands } from './examine/commands.ts';
import { addExportCommand } from './export/commands.ts';
import { inLanguage, sayWrong } from './frame/commander-words.ts';
import { examples } from './frame/help-text.ts';
import { addHolidayCommands } from './holidays.ts';
import { addLinkCodeCommands } from './link-codes.ts';
import { addOutboxCommands } from './outbox.ts';
import { addPeopleCommands } from './people.ts';
import { addPosterCommand } from './poster.ts';
import { addPulseCommand } from './pulse/commands.ts';
import { addRetentionCommands } from './retention.ts';
import { addRosterCommands } from './roster.ts';
import { addSettingsCommands } from './settings.ts';

/** In the order in which help lists them. */
const commands = [
  addRosterCommands,
  addCycleCommands,
  addLinkCodeCommands,
  addPosterCommand,
  addPeopleCommands,
  addAssistCommands,
  addApprovalCommands,
  addDocumentCommands,
  addDeliveryCommands,
  addHolidayCommands,
  addSettingsCommands,
  addCatalogueCommands,
  addPulseCommand,
  addOutboxCommands,
  addDatabaseCommands,
  addAuditCommands,
  addExamineCommands,
  addExportCommand,
  addBreachCommands,
  addRetentionCommands,
  addDoctorCommand,
];

/**
 * All commands, ready to be run.
 *
 * @internal for the test that knows which of them change something
 */
export function commandLine(context: CliContext): Command {
  const { t } = context;
  const program = inLanguage(new Command('kinerja'), t)
    .description(t('cli.about'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.out(text.trimEnd()),
      writeErr: (text) => context.err(text.trimEnd()),
      outputError: (text, write) => write(sayWrong(t, text)),
    })
    .addHelpText(
      'after',
      `\n${t('cli.more')}\n${examples(
        t,
        'roster import examples/roster.csv',
        'cycle open examples/cycle.yaml',
        'link-codes issue --all-unlinked --days 14 --out surat.csv',
      )}`,
    );
  program.option('--as <nip>', t('cli.as'));
  // Taken from the line before it is parsed, so that it may stand anywhere; told here for the help.
  program.option('--lang <id|en>', t('cli.lang'));
  program.version(fullVersion, '-V, --version', t('cli.version'));
  const named = { ...context, as: (): string | undefined => program.opts<{ as?: string }>().as };
  for (const add of commands) add(program, named);
  return program;
}

const isOfExaminer = (command: Command): boolean =>
  command.name() === 'verify' && command.parent?.name() === 'examine';

/** Runs one command of `kinerja` and returns its exit status. */
export async function runCli(args: readonly string[], outside: Outside): Promise<ExitCode> {
  const { locale, rest, isWrong } = languageOf(args, outside.config.language);
  const t = translator(locale);
  if (isWrong) {
    outside.err(t('cli.wrong.lang'));
    return 2;
  }
  const { problems, config } = outside;
  const program = commandLine({ ...outside, t, config: { ...config, timeZone: config.timeZone ?? 'UTC' } });
  // Not earlier: help and version are there for whoever has a wrong configuration, and so is the doctor.
  program.hook('preAction', (_, command) => {
    // An examiner has neither our configuration nor our database.
    if (command.name() === 'doctor' || isOfExaminer(command)) return;
    if (problems) throw new Refused(problems.map(({ message }) => message).join('\n'));
    // What `db` does has no days and hours, and neither has a poster.
    const hasHours = command.name() !== 'poster' && command.parent?.name() !== 'db';
    if (config.timeZone === undefined && hasHours)
      throw new Refused(t('config.missing.TIME_ZONE', { variable: 'TIME_ZONE' }));
  });
  try {
    await program.parseAsync(rest, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof Refused) {
      if (error.message !== '') outside.err(error.message);
      return 1;
    }
    // Requested help ends with 0; help without a command, and every mistake in the usage, with 2.
    if (isCommanderError(error)) return error.exitCode === 0 ? 0 : 2;
    const sentence = sayFailure(error, locale);
    if (sentence === undefined) throw error;
    outside.err(sentence);
    return failedCode;
  }
}
