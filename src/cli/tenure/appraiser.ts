import type { Command } from 'commander';
import { setAppraiser } from '../../application/tenure/set-appraiser.ts';
import { sayAppraiserSet } from '../../conversation/features/delegation/say-appraiser.ts';
import { sayMoment } from '../../i18n/dates.ts';
import { createTenureStore } from '../../persistence/tenure/tenure-store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { examples } from '../frame/help-text.ts';
import { readNumber } from '../people/number.ts';
import { officerIn } from './appraiser-requests.ts';
import { readDay } from './read-day.ts';

type Options = {
  readonly to: string;
  readonly from?: string;
  readonly keep?: boolean;
  readonly note?: string;
  readonly dryRun?: boolean;
};

/** `people appraiser`: the roster names another appraiser of somebody from a day on. */
export function addAppraiserCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('appraiser')
    .description(t('cli.appraiser.about'))
    .argument('<nip>', t('cli.appraiser.nip'))
    .requiredOption('--to <nip>', t('cli.appraiser.to'))
    .option('--from <date>', t('cli.appraiser.from'))
    .option('--keep', t('cli.appraiser.keep'))
    .option('--note <text>', t('cli.tenure.note'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      examples(
        t,
        'people appraiser 198609262015051001 --to 197805102003122002 --from 2026-12-14 --note "Penilai keliru"',
      ),
    )
    .action((nip: string, options: Options) => run(context, nip, options));
}

async function run(context: CliContext, nip: string, options: Options): Promise<void> {
  const { t, clock } = context;
  const { to, keep: keeps = false, note: words, dryRun: isDryRun = false } = options;
  const today = todayOf(context);
  const note = words === undefined ? undefined : withoutControls(words).trim();
  const request = {
    ...{ person: { number: readNumber(t, nip) }, appraiser: { number: readNumber(t, to) } },
    ...{ keeps, now: clock.now(), today, isDryRun, ...(note && { note }) },
    from: options.from === undefined ? today : readDay(t, options.from),
  };
  const set = await (isDryRun ? withStore : withOperator)(context, async (db) =>
    setAppraiser(
      createTenureStore(db),
      request,
      context.config.hasSecondOfficer ? { officerId: await officerIn(context, db), newId } : undefined,
    ),
  );
  if (!set.ok) throw new Refused(t(`appraiser.no.${set.error}`));
  if (isDryRun) context.out(t('cli.tenure.trial'));
  for (const line of sayAppraiserSet(t, set.value)) context.out(withoutControls(line));
  const { waits } = set.value;
  if (!waits) return;
  const moment = sayMoment(waits.confirmBy, context.config.timeZone, t.locale);
  context.out(isDryRun ? t('errand.act.needsYes') : t('appraiser.asked', { no: waits.no ?? 0, moment }));
}
