import type { Command } from 'commander';
import { type CliContext, Refused, withOperator } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { enterPapers } from './enter.ts';
import { printPapers } from './print.ts';
import { papersOf } from './read-file.ts';

/** `assist print` and `assist enter`: the path on paper. */
export function addAssistCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const assist = program.command('assist').description(t('cli.assist.about'));
  assist
    .command('print')
    .description(t('cli.assist.print.about'))
    .option('--person <nip>', t('cli.assist.print.person'))
    .option('--unit <name>', t('cli.assist.print.unit'))
    .requiredOption('--out <file>', t('cli.assist.print.out'))
    .addHelpText(
      'after',
      `\n${t('cli.assist.print.more')}\n${examples(
        t,
        'assist print --person 198609262015051001 --out kertas.html',
        'assist print --unit "Dinas Kesehatan" --out kertas.html',
      )}`,
    )
    .action(async (options: { person?: string; unit?: string; out: string }) => {
      if ((options.person === undefined) === (options.unit === undefined))
        throw new Refused(t('cli.assist.print.whom'));
      await withOperator(context, (db) => printPapers(context, db, options));
    });
  assist
    .command('enter')
    .description(t('cli.assist.enter.about'))
    .argument('<file>', t('cli.assist.enter.file'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      `\n${t('cli.assist.enter.more')}\n${examples(t, 'assist enter examples/paper.csv --dry-run')}`,
    )
    .action(async (path: string, { dryRun: isDryRun = false }: { dryRun?: boolean }) => {
      const rows = await papersOf(context, path);
      await withOperator(context, (db) => enterPapers(context, db, rows, isDryRun));
    });
}
