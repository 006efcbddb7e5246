import type { Command } from 'commander';
import { sayDecider } from '../../conversation/features/objection/say-decider.ts';
import { agencyNow } from '../../outbound/agency-now.ts';
import { byOperator } from '../../persistence/audit/audit-row.ts';
import { nameByOfficer } from '../../persistence/objection/name-by-officer.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { type CliContext, Refused, todayOf, withOperator, withStore } from '../context.ts';
import { officer } from '../cycle/life/doing.ts';
import { examples } from '../frame/help-text.ts';
import { givenBy } from '../settings/change-settings.ts';
import { readNumber } from './number.ts';

type Options = { readonly to: string; readonly note: string; readonly dryRun?: boolean };

/** `people decider`: HR names who decides an objection that nobody above may decide. */
export function addDeciderCommand(people: Command, context: CliContext): void {
  const { t } = context;
  people
    .command('decider')
    .description(t('cli.decider.about'))
    .argument('<nip>', t('cli.decider.nip'))
    .requiredOption('--to <nip>', t('cli.decider.to'))
    .requiredOption('--note <text>', t('cli.tenure.note'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      examples(
        t,
        'people decider 198609262015051001 --to 197003121995031001 --note "Atasan pejabat penilai belum ada"',
      ),
    )
    .action((nip: string, options: Options) => run(context, nip, options));
}

async function run(
  context: CliContext,
  nip: string,
  { to, note, dryRun: isDryRun = false }: Options,
): Promise<void> {
  const { t, clock, config } = context;
  const reason = withoutControls(note).trim();
  if (reason === '') throw new Refused(t('refusal.no-words'));
  const number = readNumber(t, nip);
  const decider = readNumber(t, to);
  const done = await (isDryRun ? withStore : withOperator)(context, async (db) => {
    const { personId: officerId } = await officer(context, db);
    const { agency, isWorkday } = await agencyNow(db, todayOf(context), givenBy(context));
    return nameByOfficer(db, {
      ...{ person: { number }, decider, reason, term: { length: agency.decision, isWorkday } },
      ...{ now: clock.now(), timeZone: config.timeZone, officerId, isDryRun },
      by: { ...byOperator, ...(officerId !== undefined && { actorId: officerId }) },
    });
  });
  if (!done.ok) throw new Refused(t(`decider.no.${done.error}`));
  if (isDryRun) context.out(t('cli.tenure.trial'));
  for (const line of sayDecider(t, done.value)) context.out(withoutControls(line));
}
