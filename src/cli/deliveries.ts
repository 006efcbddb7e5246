import type { Command } from 'commander';
import { intentKinds } from '../application/outcome/intents.ts';
import type { DeliveryReport, UnknownDelivery } from '../application/reminders/delivery-report.ts';
import { sayMoment } from '../i18n/dates.ts';
import type { Translate } from '../i18n/translate.ts';
import { deliveryReport } from '../persistence/outbox/delivery-report.ts';
import { withoutControls } from '../shared/formula-safe.ts';
import { type CliContext, columns, print, withStore } from './context.ts';
import { examples } from './frame/help-text.ts';
import { namePlatform } from './platform-names.ts';

/** `deliveries status`: what happened to all messages to be sent. */
export function addDeliveryCommands(program: Command, context: CliContext): void {
  const { t } = context;
  program
    .command('deliveries')
    .description(t('cli.deliveries.about'))
    .command('status')
    .description(t('cli.deliveries.status'))
    .option('--json', t('cli.json'))
    .addHelpText('after', `\n${t('cli.deliveries.more')}\n${examples(t, 'deliveries status')}`)
    .action(async ({ json = false }: { json?: boolean }) => {
      const report = await withStore(context, deliveryReport);
      print(context, json, report, sayReport(t, report, context.config.timeZone));
    });
}

function sayReport(t: Translate, { counts, unknown }: DeliveryReport, timeZone: string): readonly string[] {
  const more = counts.unknown - unknown.length;
  const parts = ['sent', 'failed', 'skipped', 'unknown', 'pending'] as const;
  return [
    ...columns([
      [t('cli.deliveries.planned'), counts.planned],
      ...parts.map((part) => [`  ${t(`cli.deliveries.${part}`)}`, counts[part]]),
    ]),
    ...(unknown.length === 0 ? [] : ['', t('cli.deliveries.ask')]),
    ...unknown.map((one) => sayUnknown(t, one, timeZone)),
    ...(more > 0 ? [`  ${t('cli.deliveries.older', { count: more })}`] : []),
  ];
}

/** A later release may have written a kind that this release does not know. */
const sayKind = (t: Translate, kind: string): string => {
  const known = intentKinds.find((one) => one === kind);
  return known === undefined ? t('cli.deliveries.a-message') : t(`intent.${known}`);
};

function sayUnknown(t: Translate, one: UnknownDelivery, timeZone: string): string {
  const { kind, recipient, platform, at } = one;
  const said = {
    who: recipient ? t('cli.deliveries.who', recipient) : t('cli.deliveries.gone'),
    what: sayKind(t, kind),
    moment: sayMoment(at, timeZone, t.locale),
  };
  return withoutControls(
    platform === undefined
      ? `  - ${t('cli.deliveries.line', said)}`
      : `  - ${t('cli.deliveries.line-on', { ...said, platform: namePlatform(platform) })}`,
  );
}
