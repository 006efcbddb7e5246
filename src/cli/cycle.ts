import type { Command } from 'commander';
import { cycleProgress } from '../application/cycle/cycle-progress.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import { type CliContext, print, Refused, withStore } from './context.ts';
import { addCycleAdd } from './cycle/add.ts';
import { explain } from './cycle/explain.ts';
import { addLifeCommands } from './cycle/life/commands.ts';
import { addRequestCommands } from './cycle/life/requests.ts';
import { type OpenOptions, open } from './cycle/open.ts';
import { sayCycles, sayProgress } from './cycle/say-progress.ts';
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
