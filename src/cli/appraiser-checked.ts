import type { Command } from 'commander';
import { appraiserChecked } from '../persistence/cycles/appraiser-checked.ts';
import { type CliContext, Refused, withOperator } from './context.ts';
import { examples } from './frame/help-text.ts';
import { readNumber } from './people/number.ts';

/** `people appraiser-checked`: HR looked at a report of a wrong appraiser, and the appraiser is right. */
export function addAppraiserChecked(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('appraiser-checked')
    .description(t('cli.checked.about'))
    .argument('<nip>', t('cli.checked.nip'))
    .addHelpText(
      'after',
      `\n${t('cli.checked.more')}\n${examples(t, 'people appraiser-checked 199001012015041001')}`,
    )
    .action(async (given: string) => {
      const nip = readNumber(t, given);
      const ended = await withOperator(context, (db) => appraiserChecked(db, nip, context.clock.now()));
      if (ended === undefined) throw new Refused(t('cli.checked.nobody'));
      if (ended === 0) throw new Refused(t('cli.checked.none'));
      context.out(t('cli.checked.done'));
    });
}
