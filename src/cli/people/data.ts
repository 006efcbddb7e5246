import type { Command } from 'commander';
import { agencyNow } from '../../outbound/agency-now.ts';
import { heldData, personWithNumber } from '../../persistence/rights/held-data.ts';
import { recordCopy } from '../../persistence/rights/record-copy.ts';
import { naming } from '../../shared/failed.ts';
import { type CliContext, Refused, todayOf, withOperator } from '../context.ts';
import { createPrivateFile } from '../csv.ts';
import { examples } from '../frame/help-text.ts';
import { givenBy } from '../settings/change-settings.ts';
import { readNumber } from './number.ts';

type Options = { readonly nip: string; readonly out: string };

/** `people data`: what is held about somebody, as a page to hand to them, for whoever has no chat or has left. */
export function addDataCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('data')
    .description(t('cli.data.about'))
    .requiredOption('--nip <nip>', t('cli.data.nip'))
    .requiredOption('--out <file>', t('cli.data.out'))
    .addHelpText(
      'after',
      `\n${t('cli.data.more')}\n${examples(t, 'people data --nip 198501012010012001 --out data.html')}`,
    )
    .action((options: Options) => writeData(context, options));
}

async function writeData(context: CliContext, { nip: given, out }: Options): Promise<void> {
  const { t, clock, config } = context;
  const nip = readNumber(t, given);
  const { timeZone } = config;
  await withOperator(context, async (db) => {
    const personId = await personWithNumber(db, nip);
    const now = clock.now();
    const data = personId && (await heldData(db, personId, { now, timeZone }));
    if (!data) throw new Refused(t('cli.nobody-has-nip', { nip }));
    // Only here: no other command says all that is held.
    const { sayData } = await import('../../conversation/features/rights/say-data.ts');
    const { dataCopyPage } = await import('../../reports/data-copy-page.ts');
    const { agency } = await agencyNow(db, todayOf(context), givenBy(context));
    const contact = agency.privacyContact ?? agency.contact ?? t('pointer.contact');
    const about = { agency: agency.name, contact, timeZone };
    const page = dataCopyPage(t.locale, sayData(t, data, about));
    const file = await createPrivateFile(context, out);
    await naming(out, file.writeFile(page)).finally(() => file.close());
    await recordCopy(db, personId, now);
    context.out(t('cli.data.done', { name: data.person.name, path: out }));
  });
}
