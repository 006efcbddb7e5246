import type { Command } from 'commander';
import { cycleProgress } from '../application/cycle/cycle-progress.ts';
import { type CycleOpened, type CycleRefusal, openCycle } from '../application/cycle/open-cycle.ts';
import { sayLifeRefusal } from '../conversation/features/cycle/say-life-refusal.ts';
import { createCycleStore } from '../persistence/cycles/cycles.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import type { Db } from '../persistence/db.ts';
import { type CycleFile, openingFault, readCycleFile } from '../roster/cycle/read-cycle-file.ts';
import { type CycleFileProblem, sayFault } from '../roster/cycle/say-fault.ts';
import { newId } from '../shared/ids.ts';
import { fail, type Result } from '../shared/result.ts';
import { type CliContext, print, Refused, readText, todayOf, withOperator, withStore } from './context.ts';
import { addCycleAdd } from './cycle/add.ts';
import { explain } from './cycle/explain.ts';
import { addLifeCommands } from './cycle/life/commands.ts';
import { addRequestCommands } from './cycle/life/requests.ts';
import { sayCycles, sayOpened, sayProgress } from './cycle/say-progress.ts';
import { examples } from './frame/help-text.ts';

export function addCycleCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const cycle = program.command('cycle').description(t('cli.cycle.about'));
  cycle
    .command('open')
    .description(t('cli.cycle.open'))
    .argument('<file>', t('cli.cycle.file'))
    .option('--dry-run', t('cli.dry-run'))
    .option('--beside <name>', t('cli.life.beside'), (one, all: readonly string[] = []) => [...all, one])
    .addHelpText(
      'after',
      examples(t, 'cycle open examples/cycle.yaml --dry-run', 'cycle open examples/cycle.yaml'),
    )
    .action((file: string, options: OpenOptions) => open(context, file, options));
  addLifeCommands(cycle, context);
  addRequestCommands(cycle, context);
  cycle
    .command('status')
    .description(t('cli.cycle.status'))
    .argument('[name]', t('cli.cycle.name'))
    .option('--json', t('cli.json'))
    .addHelpText(
      'after',
      examples(t, 'cycle status', 'cycle status "Evaluasi Kinerja Triwulan I 2027" --json'),
    )
    .action((name: string | undefined, { json = false }: { json?: boolean }) => status(context, name, json));
  cycle
    .command('list')
    .description(t('cli.cycle.list'))
    .action(() => list(context));
  cycle
    .command('explain')
    .description(t('cli.cycle.explain'))
    .argument('[name]', t('cli.cycle.name'))
    .addHelpText('after', examples(t, 'cycle explain', 'cycle explain "Evaluasi Kinerja Triwulan I 2027"'))
    .action((name: string | undefined) => explain(context, name));
  addCycleAdd(cycle, context);
}

type OpenOptions = { readonly dryRun?: boolean; readonly beside?: readonly string[] };

async function open(
  context: CliContext,
  path: string,
  { dryRun: isDryRun = false, beside = [] }: OpenOptions,
): Promise<void> {
  const { t } = context;
  const file = readCycleFile(await readText(context, path), context.config.timeZone);
  const opened = await (isDryRun ? withStore : withOperator)(context, (db) =>
    checkAndOpen(context, db, { ...file, beside }, isDryRun),
  );
  if (!opened.ok) {
    for (const problem of opened.error) context.err(sayFault(t, problem));
    throw new Refused(t('cli.cycle.refused'));
  }
  for (const line of sayOpened(t, opened.value)) context.out(line);
}

async function checkAndOpen(
  context: CliContext,
  db: Db,
  { draft, name, problems, beside }: CycleFile & { readonly beside: readonly string[] },
  isDryRun: boolean,
): Promise<Result<CycleOpened, readonly CycleFileProblem[]>> {
  if (!draft) {
    // The name is checked even when the file has other problems, so that all problems are reported at once.
    const isTaken =
      name !== undefined &&
      (await createProgressStore(db).cycles()).some(
        ({ cycle }) => cycle.name.toLowerCase() === name.toLowerCase(),
      );
    return fail([...problems, ...(isTaken ? [faultOf(context, { code: 'name-taken' })] : [])]);
  }
  const opening = {
    draft: { ...draft, beside },
    now: context.clock.now(),
    today: todayOf(context),
    isDryRun,
    newId,
  };
  const opened = await openCycle(createCycleStore(db), opening);
  return opened.ok ? opened : fail(opened.error.map((refusal) => faultOf(context, refusal)));
}

const faultOf = ({ t, config }: CliContext, refusal: CycleRefusal): CycleFileProblem =>
  openingFault(refusal, (overlapping) => {
    const { name } = overlapping.overlap;
    return [sayLifeRefusal(t, overlapping, config.timeZone), t('cli.cycle.beside-hint', { name })].join(' ');
  });

async function status(context: CliContext, name: string | undefined, isJson: boolean): Promise<void> {
  const { t } = context;
  const progress = await withStore(context, (db) => cycleProgress(createProgressStore(db), name));
  if (!progress)
    throw new Refused(name === undefined ? t('cli.cycle.none') : t('cli.cycle.unknown', { name }));
  print(context, isJson, progress, sayProgress(t, progress));
}

async function list(context: CliContext): Promise<void> {
  const cycles = await withStore(context, (db) => createProgressStore(db).cycles());
  for (const line of sayCycles(context.t, cycles)) context.out(line);
}
