import { type Command, InvalidArgumentError } from 'commander';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { skipDue } from '../persistence/outbox/skip-due.ts';
import { attempt } from '../shared/attempt.ts';
import { Temporal } from '../shared/time.ts';
import { type CliContext, Refused, withOperator, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';

/** `outbox skip`: after a backup was restored, prevents messages from being sent a second time. */
export function addOutboxCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('outbox')
    .description(t('cli.outbox.about'))
    .command('skip')
    .description(t('cli.outbox.skip'))
    .requiredOption('--due-by <moment>', t('cli.outbox.due-by'), readMoment(t))
    .option('--dry-run', t('cli.outbox.dry-run'))
    .addHelpText(
      'after',
      `\n${t('cli.outbox.more')}\n${examples(t, 'outbox skip --due-by 2026-12-03T14:20 --dry-run')}`,
    )
    .action(async ({ dueBy, dryRun }: { dueBy: Temporal.PlainDateTime; dryRun?: boolean }) => {
      const { timeZone } = context.config;
      const until = dueBy.toZonedDateTime(timeZone).toInstant();
      const now = context.clock.now();
      if (Temporal.Instant.compare(until, now) > 0) throw new Refused(t('cli.outbox.future'));
      const settled = await (dryRun ? withStore : withOperator)(context, (db) =>
        skipDue(db, until, now, dryRun === true),
      );
      const moment = sayMoment(until, timeZone, t.locale);
      context.out(t(dryRun ? 'cli.outbox.would' : 'cli.outbox.done', { moment, ...settled }));
    });
}

const readMoment =
  (t: Translate) =>
  (text: string): Temporal.PlainDateTime => {
    const isWritten = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$/.test(text);
    const moment = attempt(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' }));
    if (!isWritten || !moment) throw new InvalidArgumentError(t('cli.moment-expected'));
    return moment;
  };
