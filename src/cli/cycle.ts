import type { Command } from 'commander';
import { type CycleProgress, cycleProgress, progressSteps } from '../application/cycle/cycle-progress.ts';
import { type CycleOpened, type CycleRefusal, openCycle } from '../application/cycle/open-cycle.ts';
import { type Cycle, type Stage, stages } from '../domain/cycle/cycle.ts';
import type { StageWarning } from '../domain/cycle/stages.ts';
import { translator } from '../i18n/translate.ts';
import { createCycleStore } from '../persistence/cycles/cycles.ts';
import { createProgressStore } from '../persistence/cycles/progress.ts';
import type { Db } from '../persistence/db.ts';
import { newId } from '../shared/ids.ts';
import { fail, type Result } from '../shared/result.ts';
import {
  type CliContext,
  columns,
  print,
  Refused,
  readText,
  todayOf,
  withOperator,
  withStore,
} from './context.ts';
import { sayNumber } from './people/number.ts';
import { type CycleFile, type CycleFileProblem, readCycleFile, sayStageProblem } from './read-cycle-file.ts';

export function addCycleCommands(program: Command, context: CliContext): void {
  const cycle = program.command('cycle').description('rounds of appraisals and how far they are');
  cycle
    .command('open')
    .description('open a cycle: an appraisal for everybody on the roster who has an appraiser')
    .argument('<file>', 'YAML; see examples/cycle.yaml')
    .option('--dry-run', 'check and report, but change nothing')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run kinerja -- cycle open examples/cycle.yaml --dry-run
  $ npm run kinerja -- cycle open examples/cycle.yaml`,
    )
    .action((file: string, { dryRun = false }: { dryRun?: boolean }) => open(context, file, dryRun));
  cycle
    .command('status')
    .description(
      'progress by unit, reports of a wrong appraiser, and who can be reached (counts, never results)',
    )
    .argument('[name]', 'name of the cycle; the latest one when left out')
    .option('--json', 'report as JSON')
    .addHelpText(
      'after',
      `
Examples:
  $ npm run kinerja -- cycle status
  $ npm run kinerja -- cycle status "Evaluasi Kinerja Triwulan I 2027" --json`,
    )
    .action((name: string | undefined, { json = false }: { json?: boolean }) => status(context, name, json));
  cycle
    .command('list')
    .description('all cycles, the latest first')
    .action(() => list(context));
}

async function open(context: CliContext, path: string, isDryRun: boolean): Promise<void> {
  const file = readCycleFile(await readText(context, path), context.config.timeZone);
  const opened = await (isDryRun ? withStore : withOperator)(context, (db) =>
    checkAndOpen(context, db, file, isDryRun),
  );
  if (!opened.ok) {
    for (const { path: field, message } of opened.error)
      context.err(field === '' ? `The file ${message}.` : `${field}: ${message}.`);
    throw new Refused('The cycle was not opened.');
  }
  for (const line of sayOpened(opened.value)) context.out(line);
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
    return fail([...problems, ...(isTaken ? [sayRefusal({ code: 'name-taken' })] : [])]);
  }
  const opening = { draft, now: context.clock.now(), today: todayOf(context), isDryRun, newId };
  const opened = await openCycle(createCycleStore(db), opening);
  return opened.ok ? opened : fail(opened.error.map(sayRefusal));
}

function sayRefusal(refusal: CycleRefusal): CycleFileProblem {
  switch (refusal.code) {
    case 'name-taken':
      return { path: 'name', message: 'is the name of another cycle already; choose a new one' };
    case 'nobody':
      return { path: '', message: 'would open a cycle for nobody: import a roster with appraisers first' };
    default:
      return sayStageProblem(refusal);
  }
}

const reasons = {
  'no-nip': 'no NIP: appraises others and is not appraised',
  top: 'head of the agency',
  'no-appraiser': 'no appraiser on that day',
  'not-active': 'not on the roster in that time',
} as const;

function sayOpened({
  name,
  appraisals,
  results,
  leftOut,
  warnings,
  isDryRun,
}: CycleOpened): readonly string[] {
  return [
    isDryRun ? `"${name}" would be opened (a trial: nothing has been changed).` : `"${name}" is open.`,
    ...columns([
      ['  appraisals', appraisals],
      ['  work results taken over from the roster', results],
      ['  people left out', leftOut.length],
    ]),
    ...leftOut.map(
      (one) => `  - ${one.name} (${sayNumber(translator('en'), one.nip)}): ${reasons[one.reason]}`,
    ),
    ...warnings.map(sayWarning),
  ];
}

const sayWarning = ({ code, window }: StageWarning): string =>
  code === 'before-period'
    ? `Note: windows.${window} begins before the period that is appraised.`
    : `Note: windows.${window} is over already.`;

const noCycle = 'There is no cycle yet: open one with "cycle open".';

const sayWindow = ({ windows }: Cycle, stage: Stage): string =>
  `${windows[stage].from} to ${windows[stage].to}`;

async function status(context: CliContext, name: string | undefined, isJson: boolean): Promise<void> {
  const progress = await withStore(context, (db) => cycleProgress(createProgressStore(db), name));
  if (!progress)
    throw new Refused(name === undefined ? noCycle : `There is no cycle "${name}": see "cycle list".`);
  print(context, isJson, progress, sayProgress(progress));
}

function sayProgress({ cycle, units, total, steps, disputes, reach }: CycleProgress): readonly string[] {
  const row = (unit: string, of: number, counts: CycleProgress['steps']) => [
    unit,
    of,
    ...progressSteps.map((step) => counts[step]),
  ];
  return [
    cycle.name,
    ...stages.map((stage) => `  ${stage}: ${sayWindow(cycle, stage)} (${cycle.timeZone})`),
    '',
    ...columns([
      ['Unit', 'all', ...progressSteps],
      ...units.map((unit) => row(unit.unit, unit.total, unit.steps)),
      ...(units.length > 1 ? [row('All units', total, steps)] : []),
    ]),
    '',
    `Accounts: ${reach.linked} linked, ${reach.notLinked} not linked yet, ${reach.unreachable} linked but unreachable.`,
    ...(reach.notLinked + reach.unreachable > 0
      ? ['Who they are and what to do: npm run kinerja -- people unreachable']
      : []),
    ...(disputes.length > 0
      ? [
          'Say that their appraiser is not the right one (import a roster with the right one, or people appraiser-checked):',
        ]
      : []),
    ...disputes.map(
      ({ employee, nip, unit, appraiser, since }) =>
        `  - ${employee} (${unit}, NIP ${nip}): not ${appraiser}, since ${since}`,
    ),
  ];
}

async function list(context: CliContext): Promise<void> {
  const cycles = await withStore(context, (db) => createProgressStore(db).cycles());
  const rows = cycles.map(({ cycle, appraisals }) => [
    cycle.name,
    ...stages.map((stage) => sayWindow(cycle, stage)),
    appraisals,
  ]);
  const table = columns([['Cycle', ...stages, 'appraisals'], ...rows]);
  for (const line of rows.length === 0 ? [noCycle] : table) context.out(line);
}
