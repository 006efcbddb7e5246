import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Finding } from '../shared/doctor/finding.ts';
import { type CliContext, print, Refused } from './context.ts';

export function addDoctorCommand(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('checks database, queue, tokens, webhook, clock and workers, and says what to do')
    .option('--json', 'the findings as JSON')
    .addHelpText(
      'after',
      `
Reads the same variables as the bot. It writes a mark that means nothing, to see that writing works, and changes
nothing else. Tokens are tried, never shown.
Exit status: 0 no problem (there may be warnings), 1 at least one problem.

Examples:
  $ npm run kinerja -- doctor
  $ npm run kinerja -- doctor --json`,
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = (context.readConfig ?? readConfig)();
      const { clock, problems } = context;
      // Only here: it brings the job queue along, for which no other command should wait.
      const { examine } = await import('./doctor/examine.ts');
      const findings = await examine({ config, clock, store: problems ? undefined : context.config });
      const isHealthy = findings.every(({ status }) => status !== 'problem');
      print(context, json, { ok: isHealthy, findings }, lines(findings));
      if (!isHealthy) throw new Refused();
    });
}

function lines(findings: readonly Finding[]): readonly string[] {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const count = (status: 'problem' | 'warning') => {
    const { length } = findings.filter((each) => each.status === status);
    return `${length} ${status}${length === 1 ? '' : 's'}`;
  };
  return [
    ...findings.flatMap(({ status, check, found, remedy }) => [
      `${status.padEnd(7)}  ${check.padEnd(width)}  ${found}`,
      ...(remedy === undefined ? [] : [`${' '.repeat(9 + width)}  -> ${remedy}`]),
    ]),
    `${count('problem')}, ${count('warning')}`,
  ];
}
