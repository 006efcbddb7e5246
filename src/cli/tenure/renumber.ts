import type { Command } from 'commander';
import { type RenumberRefusal, renumberPerson } from '../../application/tenure/renumber.ts';
import type { Translate } from '../../i18n/translate.ts';
import { createTenureStore } from '../../persistence/tenure/tenure-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, Refused, todayOf, withOperator } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber, sayNumber } from '../people/number.ts';

type Options = { readonly note?: string; readonly yes?: boolean };

/** `people renumber`: the same person under a new number. */
export function addRenumberCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('renumber')
    .description(t('cli.renumber.about'))
    .argument('<old>', t('cli.renumber.old'))
    .argument('<new>', t('cli.renumber.new'))
    .option('--note <text>', t('cli.tenure.note'))
    .option('--yes', t('cli.renumber.yes'))
    .addHelpText('after', `\n${examples(t, 'people renumber 199503152023211012 199503152026211003')}`)
    .action(async (old: string, fresh: string, { note: words, yes = false }: Options) => {
      const [from, to] = [readNumber(t, old), readNumber(t, fresh)];
      const note = words === undefined ? undefined : withoutControls(words).trim();
      const done = await withOperator(context, (db) =>
        renumberPerson(createTenureStore(db), {
          from,
          to,
          isSure: yes,
          now: context.clock.now(),
          today: todayOf(context),
          isDryRun: false,
          ...(note && { note }),
        }),
      );
      if (!done.ok) throw new Refused(withoutControls(sayNo(t, done.error, from)));
      const { name, unit, nip } = done.value;
      context.out(withoutControls(t('cli.renumber.done', { name, unit, number: sayNumber(t, nip) })));
    });
}

function sayNo(t: Translate, refusal: RenumberRefusal, number: string): string {
  switch (refusal.code) {
    case 'nobody':
      return t('cli.tenure.nobody', { number });
    case 'taken':
      return t('cli.renumber.no.taken', refusal.by);
    case 'other-birth-date':
      return t('cli.renumber.no.other-birth-date', refusal.person);
    default:
      return t(`cli.renumber.no.${refusal.code}`);
  }
}
