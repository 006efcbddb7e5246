import { type Command, InvalidArgumentError } from 'commander';
import { sayMoment } from '../i18n/dates.ts';
import { skipDue } from '../persistence/outbox/skip-due.ts';
import { attempt } from '../shared/attempt.ts';
import { Temporal } from '../shared/time.ts';
import { type CliContext, Refused, withOperator, withStore } from './context.ts';

/** `outbox skip`: after a backup was restored, prevents messages from being sent a second time. */
export function addOutboxCommands(program: Command, context: CliContext): void {
  program
    .command('outbox')
    .description('messages that wait to be sent')
    .command('skip')
    .description(
      'after a restore: give up, unsent, what was due by the moment the lost database was last alive',
    )
    .requiredOption(
      '--due-by <moment>',
      'in the time zone of the agency, such as 2026-12-03T14:20',
      readMoment,
    )
    .option('--dry-run', 'tell how many there are, but change nothing')
    .addHelpText(
      'after',
      `
Run it while every process of the bot is stopped. Without it the messages are sent, those that arrived before the
failure a second time. Nothing is sent in either case that is not true any more.

Example:
  $ npm run kinerja -- outbox skip --due-by 2026-12-03T14:20 --dry-run`,
    )
    .action(async ({ dueBy, dryRun }: { dueBy: Temporal.PlainDateTime; dryRun?: boolean }) => {
      const { timeZone } = context.config;
      const until = dueBy.toZonedDateTime(timeZone).toInstant();
      const now = context.clock.now();
      if (Temporal.Instant.compare(until, now) > 0)
        throw new Refused(
          'That moment is yet to come: name the one at which the lost database was last alive.',
        );
      const { skipped, unknown } = await (dryRun ? withStore : withOperator)(context, (db) =>
        skipDue(db, until, now, dryRun === true),
      );
      context.out(
        `${dryRun ? 'Would be settled' : 'Settled'}, due by ${sayMoment(until, timeZone, 'en')}: ` +
          `${skipped} skipped, ${unknown} unknown (their sending had begun).`,
      );
    });
}

function readMoment(text: string): Temporal.PlainDateTime {
  const isWritten = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text);
  const moment = attempt(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
  if (!isWritten || !moment) throw new InvalidArgumentError('It must be a moment such as 2026-12-03T14:20.');
  return moment;
}
