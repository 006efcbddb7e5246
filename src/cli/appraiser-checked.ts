import type { Command } from 'commander';
import { appraiserChecked } from '../persistence/cycles/appraiser-checked.ts';
import { type CliContext, Refused, withOperator } from './context.ts';

/** `people appraiser-checked`: HR looked at a report of a wrong appraiser, and the appraiser is right. */
export function addAppraiserChecked(people: Command, context: CliContext): void {
  people
    .command('appraiser-checked')
    .description('end a report of a wrong appraiser: HR has looked, and the appraiser is right')
    .argument('<nip>', 'NIP of the employee who reported it')
    .addHelpText(
      'after',
      `
When the appraiser is indeed wrong, import a roster with the right one instead: that ends the report too.
Who has reported what: npm run kinerja -- cycle status

Example:
  $ npm run kinerja -- people appraiser-checked 199001012015041001`,
    )
    .action(async (given: string) => {
      const nip = given.replace(/\D/g, '');
      const ended = await withOperator(context, (db) => appraiserChecked(db, nip, context.clock.now()));
      if (ended === undefined) throw new Refused('Nobody on the roster has this NIP.');
      if (ended === 0)
        throw new Refused('There is no report of a wrong appraiser that waits for a decision.');
      context.out('The report is ended, and the rating can be set.');
    });
}
