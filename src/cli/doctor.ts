import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Finding } from '../shared/doctor/finding.ts';
import { type CliContext, print, Refused } from './context.ts';
import { examples } from './frame/help-text.ts';

export function addDoctorCommand(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('doctor')
    .description(t('cli.doctor.about'))
    .option('--json', t('cli.doctor.json'))
    .addHelpText('after', `\n${t('cli.doctor.more')}\n${examples(t, 'doctor', 'doctor --json')}`)
    .action(async ({ json = false }: { json?: boolean }) => {
      const config = context.readConfig?.() ?? readConfig(undefined, undefined, t.locale);
      const { clock, problems } = context;
      // Only here: it brings the job queue along, for which no other command should wait.
      const { examine } = await import('./doctor/examine.ts');
      const findings = await examine({ config, clock, store: problems ? undefined : context.config, t });
      const isHealthy = findings.every(({ status }) => status !== 'problem');
      print(context, json, { ok: isHealthy, findings }, lines(t, findings));
      if (!isHealthy) throw new Refused();
    });
}

function lines(t: Translate, findings: readonly Finding[]): readonly string[] {
  const said = findings.map((each) => ({ ...each, mark: t(`cli.doctor.status.${each.status}`) }));
  const marks = Math.max(...said.map(({ mark }) => mark.length));
  const titles = Math.max(...said.map(({ title }) => title.length));
  const count = (status: Finding['status']) => findings.filter((each) => each.status === status).length;
  return [
    ...said.flatMap(({ mark, title, found, remedy }) => [
      `${mark.padEnd(marks)}  ${title.padEnd(titles)}  ${found}`,
      ...(remedy === undefined ? [] : [`${' '.repeat(marks + 2 + titles)}  -> ${remedy}`]),
    ]),
    t('cli.doctor.sum', { problems: count('problem'), warnings: count('warning') }),
  ];
}
