import { type Command, Option } from 'commander';
import { doAct } from '../../../application/cycle/life/do-act.ts';
import { type Stage, stages, type Window } from '../../../domain/cycle/cycle.ts';
import type { CycleAct, Whom } from '../../../domain/cycle/life/act.ts';
import { createLifeStore } from '../../../persistence/cycles/life/store.ts';
import type { Db } from '../../../persistence/db.ts';
import { newId } from '../../../shared/ids.ts';
import { type CliContext, Refused, withOperator, withStore } from '../../context.ts';
import { examples } from '../../frame/help-text.ts';
import { cycleNamed, officer, personNamed, readDay, readDays, refuse } from './doing.ts';
import { sayOutcome } from './say-outcome.ts';

type Common = { readonly reason: string; readonly dryRun?: boolean; readonly beside?: readonly string[] };
type ForWhom = { readonly all?: boolean; readonly unit?: string; readonly person?: string };
type StageOptions = Common & ForWhom & { readonly stage: Stage; readonly until: string };
type Correction = Common & { readonly name?: string; readonly period?: string } & {
  readonly [K in 'self' | 'rating' | 'feedback']?: string;
};

const collect = (one: string, all: readonly string[] = []): readonly string[] => [...all, one];

/** All commands that change a cycle that is open. Each says why, and can be tried out. */
export function addLifeCommands(cycle: Command, context: CliContext): void {
  addCorrect(cycle, context);
  addStage(cycle, context, 'extend').addHelpText(
    'after',
    examples(
      context.t,
      'cycle extend "Triwulan IV 2026" --stage rating --until 2026-12-23 --all --reason "Libur panjang"',
    ),
  );
  addStage(cycle, context, 'reopen').addHelpText(
    'after',
    examples(
      context.t,
      'cycle reopen "Triwulan IV 2026" --stage self-assessment --until 2026-12-15 --person 198609262015051001 --reason "Sakit"',
    ),
  );
  for (const kind of ['take-out', 'put-back', 'withdraw', 'give-again'] as const)
    addPerson(cycle, context, kind);
  addWiden(cycle, context);
  addClose(cycle, context);
}

function command(cycle: Command, { t }: CliContext, kind: CycleAct['kind']): Command {
  return cycle
    .command(kind)
    .description(t(`cli.life.${kind}`))
    .argument('<name>', t('cli.life.name'))
    .requiredOption('--reason <text>', t('cli.life.reason'))
    .option('--dry-run', t('cli.dry-run'));
}

function addCorrect(cycle: Command, context: CliContext): void {
  const { t } = context;
  const read = (given: string | undefined): Window | undefined =>
    given === undefined ? undefined : readDays(context, given);
  command(cycle, context, 'correct')
    .option('--name <text>', t('cli.life.new-name'))
    .option('--period <days>', t('cli.life.period'))
    .option('--self <days>', t('cli.life.window'))
    .option('--rating <days>', t('cli.life.window'))
    .option('--feedback <days>', t('cli.life.window'))
    .option('--beside <name>', t('cli.life.beside'), collect)
    .addHelpText(
      'after',
      examples(
        t,
        'cycle correct "Triwulan VI 2026" --name "Triwulan IV 2026" --rating 2026-12-11..2026-12-23 --reason "Salah ketik"',
      ),
    )
    .action((of: string, { name, ...options }: Correction) => {
      const period = read(options.period);
      const given = {
        'self-assessment': read(options.self),
        rating: read(options.rating),
        feedback: read(options.feedback),
      };
      const windows = Object.fromEntries(
        stages.flatMap((stage) => (given[stage] ? [[stage, given[stage]] as const] : [])),
      );
      const act: CycleAct = {
        kind: 'correct',
        ...(name !== undefined && { name: name.trim() }),
        ...(period && { period }),
        windows,
      };
      return doing(context, of, options, async () => act);
    });
}

function addStage(cycle: Command, context: CliContext, kind: 'extend' | 'reopen'): Command {
  const { t } = context;
  return command(cycle, context, kind)
    .addOption(new Option('--stage <stage>', t('cli.life.stage')).choices(stages).makeOptionMandatory())
    .requiredOption('--until <date>', t('cli.life.until'))
    .option('--all', t('cli.life.all'))
    .option('--unit <unit>', t('cli.life.unit'))
    .option('--person <nip>', t('cli.life.person'))
    .action((of: string, options: StageOptions) => {
      const until = readDay(context, options.until);
      return doing(context, of, options, async (db) => ({
        kind,
        stage: options.stage,
        until,
        whom: await readWhom(context, db, options),
      }));
    });
}

async function readWhom(context: CliContext, db: Db, { all, unit, person }: ForWhom): Promise<Whom> {
  const given: Whom[] = [
    ...(all ? [{ who: 'all' } as const] : []),
    ...(unit === undefined ? [] : [{ who: 'unit', unit } as const]),
    ...(person === undefined
      ? []
      : [{ who: 'person', personId: await personNamed(context, db, person) } as const]),
  ];
  const [whom, another] = given;
  if (!whom || another) throw new Refused(context.t('cli.life.whom'));
  return whom;
}

type PersonKind = 'take-out' | 'put-back' | 'withdraw' | 'give-again';

function addPerson(cycle: Command, context: CliContext, kind: PersonKind): void {
  const { t } = context;
  command(cycle, context, kind)
    .requiredOption('--person <nip>', t('cli.life.person'))
    .addHelpText(
      'after',
      examples(t, `cycle ${kind} "Triwulan IV 2026" --person 198609262015051001 --reason "…"`),
    )
    .action((of: string, options: Common & { readonly person: string }) =>
      doing(context, of, options, async (db) => ({
        kind,
        personId: await personNamed(context, db, options.person),
      })),
    );
}

function addWiden(cycle: Command, context: CliContext): void {
  const { t } = context;
  command(cycle, context, 'widen')
    .option('--unit <unit>', t('cli.life.units'), collect)
    .option('--all', t('cli.life.all-units'))
    .option('--beside <name>', t('cli.life.beside'), collect)
    .addHelpText('after', examples(t, 'cycle widen "Triwulan IV 2026" --all --reason "Uji coba selesai"'))
    .action((of: string, options: Common & { readonly unit?: readonly string[]; readonly all?: boolean }) => {
      const { unit: units, all } = options;
      if ((units === undefined) === (all === undefined)) throw new Refused(t('cli.life.whom'));
      return doing(context, of, options, async () => ({ kind: 'widen', ...(units && { units }) }));
    });
}

function addClose(cycle: Command, context: CliContext): void {
  const { t } = context;
  command(cycle, context, 'close')
    .addHelpText('after', examples(t, 'cycle close "Triwulan IV 2026" --reason "Semua tahap selesai"'))
    .action((of: string, options: Common) => doing(context, of, options, async () => ({ kind: 'close' })));
}

/** Tries an act out, does it, or asks a second officer, and says what came of it. */
async function doing(
  context: CliContext,
  name: string,
  { reason, dryRun: isDryRun = false, beside = [] }: Common,
  read: (db: Db) => Promise<CycleAct>,
): Promise<void> {
  const { t, config, clock } = context;
  await (isDryRun ? withStore : withOperator)(context, async (db) => {
    const { id: cycleId, timeZone } = await cycleNamed(context, db, name);
    const act = await read(db);
    const now = clock.now();
    const needsSecond = config.hasSecondOfficer ?? false;
    const by = await officer(context, db);
    const order = { cycleId, act, reason, by, now, needsSecond, beside, isDryRun, newId };
    const outcome = await doAct(createLifeStore(db, now), order);
    if (!outcome.ok) return refuse(context, outcome.error, timeZone);
    for (const line of sayOutcome(t, act, outcome.value)) context.out(line);
  });
}
