import type { Command } from 'commander';
import { untilMaxDays } from '../../domain/examination/examination.ts';
import type { CliContext } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { make } from './make.ts';
import { type AskOptions, ask, confirm, list } from './requests.ts';
import { type VerifyOptions, verify } from './verify.ts';

/** `examine`: a bundle for an examiner, by two officers, and its check without the database. */
export function addExamineCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const examine = program.command('examine').description(t('cli.examine.about'));
  examine
    .command('ask')
    .description(t('cli.examine.ask'))
    .requiredOption('--for <scope...>', t('cli.examine.for'))
    .requiredOption('--reason <text>', t('cli.examine.reason'))
    .requiredOption('--until <date>', t('cli.examine.until', { days: untilMaxDays }))
    .option('--not-told-until <date>', t('cli.examine.not-told-until'))
    .option('--not-told-reason <text>', t('cli.examine.not-told-reason'))
    .addHelpText(
      'after',
      examples(
        t,
        'examine ask --for person 198609262015051001 --reason "Surat Tugas Inspektorat 12/2027" --until 2027-03-31',
        'examine ask --for unit "Dinas Kesehatan" --reason "Audit kinerja" --until 2027-03-31',
      ),
    )
    .action((options: AskOptions) => ask(context, options));
  examine
    .command('confirm')
    .description(t('cli.examine.confirm'))
    .argument('<number>', t('cli.examine.no'))
    .addHelpText('after', examples(t, 'examine confirm 3'))
    .action((no: string) => confirm(context, no));
  examine
    .command('list')
    .description(t('cli.examine.list'))
    .option('--json', t('cli.json'))
    .action(({ json = false }: { readonly json?: boolean }) => list(context, json));
  examine
    .command('make')
    .description(t('cli.examine.make'))
    .argument('<number>', t('cli.examine.no'))
    .requiredOption('--out <file>', t('cli.examine.out'))
    .addHelpText(
      'after',
      examples(t, 'examine make 3 --out /mnt/usb/paket-3', 'examine make 3 --out paket-3.tar'),
    )
    .action((no: string, { out }: { readonly out: string }) => make(context, no, out));
  examine
    .command('verify')
    .description(t('cli.examine.verify'))
    .argument('<file>', t('cli.examine.place'))
    .option('--sum <code>', t('cli.examine.sum'))
    .option('--heads <files...>', t('cli.audit.verify.heads'))
    .option('--json', t('cli.json'))
    .addHelpText('after', `\n${t('cli.examine.verify.more')}\n${examples(t, 'examine verify paket-3')}`)
    .action((place: string, options: VerifyOptions) => verify(context, place, options));
}
