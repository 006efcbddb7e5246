import type { Command } from 'commander';
import { cycleProgress } from '../application/cycle/cycle-progress.ts';
import { type CycleOpened, type CycleRefusal, openCycle } from '../application/cycle/open-cycle.ts';
import { createCycleStore } from '../persistence/cycles/cycles.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import type { Db } from '../persistence/db.ts';
import { newId } from '../shared/ids.ts';
import { fail, type Result } from '../shared/result.ts';
import { type CliContext, print, Refused, readText, todayOf, withOperator, withStore } from './context.ts';
import { addCycleAdd } from './cycle/add.ts';
import { type CycleFileProblem, sayFault } from './cycle/say-fault.ts';
import { sayCycles, sayOpened, sayProgress } from './cycle/say-progress.ts';
import { examples } from './frame/help-text.ts';
import { type CycleFile, readCycleFile, stageFault } from './read-cycle-file.ts';

export function addCycleCommands(program: Command, context: CliContext): void {
  const { t } = context;
  const cycle = program.command('cycle').description(t('cli.cycle.about'));
  cycle
    .command('open')
    .description(t('cli.cycle.open'))
    .argument('<file>', t('cli.cycle.file'))
    .option('--dry-run', t('cli.dry-run'))
    .addHelpText(
      'after',
      examples(t, 'cycle open examples/cycle.yaml --dry-run', 'cycle open examples/cycle.yaml'),
    )
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) => open(context, file, dryRun));
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
  addCycleAdd(cycle, context);
}

async function open(context: CliContext, path: string, isDryRun: boolean): Promise<void> {
  const { t } = context;
  const file = readCycleFile(await readText(context, path), context.config.timeZone);
  const opened = await (isDryRun ? withStore : withOperator)(context, (db) =>
    checkAndOpen(context, db, file, isDryRun),
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
  { draft, name, problems }: CycleFile,
  isDryRun: boolean,
): Promise<Result<CycleOpened, readonly CycleFileProblem[]>> {
  if (!draft) {
    // The name is checked even when the file has other problems, so that all problems are reported at once.
    const isTaken =
      name !== undefined &&
      (await createProgressStore(db).cycles()).some(
        ({ cycle }) => cycle.name.toLowerCase() === name.toLowerCase(),
      );
    return fail([...problems, ...(isTaken ? [faultOf({ code: 'name-taken' })] : [])]);
  }
  const opening = { draft, now: context.clock.now(), today: todayOf(context), isDryRun, newId };
  const opened = await openCycle(createCycleStore(db), opening);
  return opened.ok ? opened : fail(opened.error.map(faultOf));
}

function faultOf(refusal: CycleRefusal): CycleFileProblem {
  switch (refusal.code) {
    case 'name-taken':
      return { path: 'name', ...refusal };
    case 'nobody':
      return { path: '', ...refusal };
    default:
      return stageFault(refusal);
  }
}

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
