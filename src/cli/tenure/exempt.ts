import { type Command, Option } from 'commander';
import { doAct } from '../../application/cycle/life/do-act.ts';
import { type ExemptReason, exemptReasons, exemptWords } from '../../domain/tenure/exempt.ts';
import { createLifeStore } from '../../persistence/cycles/life/store.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { newId } from '../../shared/ids.ts';
import { type CliContext, withOperator, withStore } from '../context.ts';
import { cycleNamed, officer, personNamed, refuse } from '../cycle/life/doing.ts';
import { sayOutcome } from '../cycle/life/say-outcome.ts';
import { examples } from '../frame/help-text.ts';

type Options = { readonly nip: string; readonly cycle: string; readonly dryRun?: boolean };
type Exempting = Options & { readonly reason: ExemptReason; readonly note?: string };
type Including = Options & { readonly note: string };

/** `people exempt`, `people include`: whoever is exempt by law is out of a cycle with that reason, and back in. */
export function addExemptCommands(people: Command, context: CliContext): void {
  const { t } = context;
  const command = (name: 'exempt' | 'include'): Command =>
    people
      .command(name)
      .description(t(`cli.${name}.about`))
      .requiredOption('--nip <nip>', t('cli.exempt.nip'))
      .requiredOption('--cycle <name>', t('cli.exempt.cycle'))
      .option('--dry-run', t('cli.dry-run'));
  command('exempt')
    .addOption(
      new Option('--reason <reason>', t('cli.exempt.reason')).choices(exemptReasons).makeOptionMandatory(),
    )
    .option('--note <text>', t('cli.exempt.note'))
    .addHelpText(
      'after',
      examples(
        t,
        'people exempt --nip 198609262015051001 --cycle "Triwulan IV 2026" --reason tugas-belajar --note "Sejak 1 September 2026"',
      ),
    )
    .action(({ reason, note, ...options }: Exempting) =>
      run(context, options, reason, [exemptWords[reason], ...(note === undefined ? [] : [note])].join('. ')),
    );
  command('include')
    .requiredOption('--note <text>', t('cli.exempt.note'))
    .addHelpText(
      'after',
      examples(
        t,
        'people include --nip 198609262015051001 --cycle "Triwulan IV 2026" --note "Kembali dari tugas belajar"',
      ),
    )
    .action(({ note, ...options }: Including) => run(context, options, undefined, note));
}

/** The act on the cycle that takes somebody out or puts them back, which also tells them. */
async function run(
  context: CliContext,
  { nip, cycle, dryRun: isDryRun = false }: Options,
  exemptAs: ExemptReason | undefined,
  given: string,
): Promise<void> {
  const { t, clock } = context;
  await (isDryRun ? withStore : withOperator)(context, async (db) => {
    const { id: cycleId, timeZone } = await cycleNamed(context, db, cycle);
    const personId = await personNamed(context, db, nip);
    const act = exemptAs
      ? ({ kind: 'take-out', personId, exemptAs } as const)
      : ({ kind: 'put-back', personId } as const);
    const now = clock.now();
    const by = await officer(context, db);
    const outcome = await doAct(createLifeStore(db, now), {
      ...{ cycleId, act, by, now, isDryRun, newId },
      reason: withoutControls(given),
      needsSecond: context.config.hasSecondOfficer ?? false,
    });
    if (!outcome.ok) return refuse(context, outcome.error, timeZone);
    for (const line of sayOutcome(t, act, outcome.value)) context.out(line);
  });
}
