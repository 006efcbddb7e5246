import type { Command } from 'commander';
import { intentKinds } from '../application/outcome/intents.ts';
import type { DeliveryReport, UnknownDelivery } from '../application/reminders/delivery-report.ts';
import { sayMoment } from '../i18n/dates.ts';
import { translator } from '../i18n/translate.ts';
import { deliveryReport } from '../persistence/outbox/delivery-report.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { type CliContext, columns, print, withStore } from './context.ts';
import { namePlatform } from './platform-names.ts';

const t = translator('en');

/** `deliveries status`: what happened to all messages to be sent. */
export function addDeliveryCommands(program: Command, context: CliContext): void {
  program
    .command('deliveries')
    .description('reminders and news that are sent by themselves')
    .command('status')
    .description('what became of all messages of the last 30 days, and which ones nobody can be sure of')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
"Unknown" means that no answer came from the platform, twice: the person may have the message, perhaps two times.
Nothing is sent again by itself: a reminder is followed by the next one, news stands on the person's start page.

Example:
  $ npm run kinerja -- deliveries status`,
    )
    .action(async ({ json = false }: { json?: boolean }) => {
      const report = await withStore(context, deliveryReport);
      print(context, json, report, sayReport(report, context.config.timeZone));
    });
}

function sayReport({ counts, unknown }: DeliveryReport, timeZone: string): readonly string[] {
  const { planned, sent, failed, skipped, unknown: unsure, pending } = counts;
  const more = unsure - unknown.length;
  return [
    ...columns([
      ['planned in the last 30 days', planned],
      ['  sent', sent],
      ['  refused (blocked, closed account, too late, a mistake)', failed],
      ['  skipped (no longer true or needed)', skipped],
      ['  unknown', unsure],
      ['  waiting', pending],
    ]),
    ...(unknown.length === 0
      ? []
      : ['', 'No answer came for these, so the person may have them or not. Ask them when it matters:']),
    ...unknown.map((one) => sayUnknown(one, timeZone)),
    ...(more > 0 ? [`  … and ${more} older ones`] : []),
  ];
}

/** A later release may have written a kind that this release does not know. */
const sayKind = (kind: string): string => {
  const known = intentKinds.find((one) => one === kind);
  return known === undefined ? 'a message' : t(`intent.${known}`);
};

function sayUnknown({ kind, recipient, platform, at }: UnknownDelivery, timeZone: string): string {
  const who = recipient ? `${recipient.name} (${recipient.unit})` : 'somebody who is gone';
  const where = platform === undefined ? '' : ` on ${namePlatform(platform)}`;
  return withoutControls(`  - ${who}: ${sayKind(kind)}${where}, ${sayMoment(at, timeZone, 'en')}`);
}
