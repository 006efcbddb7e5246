import { type Command, Option } from 'commander';
import { documentKinds } from '../../domain/documents/document.ts';
import { type CliContext, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { copyText } from './copy-text.ts';
import { type DocumentOptions, takeOut } from './take-out.ts';
import { verify } from './verify.ts';

/** `document`, `copy-text` and `verify`: a result as a document for the file or as texts, and whether one is genuine. */
export function addDocumentCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('document')
    .description(t('cli.document.about'))
    .argument('<nip>', t('cli.document.nip'))
    .requiredOption('--cycle <name>', t('cli.document.cycle'))
    .addOption(
      new Option('--kind <kind>', t('cli.document.kind')).choices([...documentKinds]).default('evaluation'),
    )
    .option('--out <folder>', t('cli.document.out'))
    .addHelpText(
      'after',
      `\n${t('cli.document.more')}\n${examples(
        t,
        'document 198609262015051001 --cycle "Triwulan IV 2026"',
        'document 198609262015051001 --cycle "Triwulan IV 2026" --kind competency --out berkas',
      )}`,
    )
    .action((nip: string, options: DocumentOptions) =>
      withOperator(context, (db) => takeOut(context, db, nip, options)),
    );
  program
    .command('copy-text')
    .description(t('cli.copy.about'))
    .argument('<nip>', t('cli.document.nip'))
    .requiredOption('--cycle <name>', t('cli.document.cycle'))
    .addHelpText(
      'after',
      `\n${t('cli.copy.more')}\n${examples(t, 'copy-text 198609262015051001 --cycle "Triwulan IV 2026"')}`,
    )
    .action((nip: string, options: { readonly cycle: string }) =>
      withOperator(context, (db) => copyText(context, db, nip, options)),
    );
  program
    .command('verify')
    .description(t('cli.verify.about'))
    .argument('<document>', t('cli.verify.document'))
    .addHelpText(
      'after',
      `\n${t('cli.verify.more')}\n${examples(t, 'verify 7Q4K-X9M2-RTV8-WYA3', 'verify evaluasi.pdf')}`,
    )
    .action((given: string) => withStore(context, (db) => verify(context, db, given)));
}
