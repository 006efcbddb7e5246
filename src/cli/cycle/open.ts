import { type CycleOpened, type CycleRefusal, openCycle } from '../../application/cycle/open-cycle.ts';
import { sayLifeRefusal } from '../../conversation/features/cycle/say-life-refusal.ts';
import { createCycleStore } from '../../persistence/cycles/cycles.ts';
import { createProgressStore } from '../../persistence/cycles/progress.ts';
import type { Transaction } from '../../persistence/db.ts';
import { undoable } from '../../persistence/undoable.ts';
import { type CycleFile, daysKey, openingFault, readCycleFile } from '../../roster/cycle/read-cycle-file.ts';
import { type CycleFileProblem, sayFault } from '../../roster/cycle/say-fault.ts';
import { newId } from '../../shared/ids.ts';
import { fail, type Result } from '../../shared/result.ts';
import { type CliContext, Refused, readText, todayOf, withOperator, withStore } from '../context.ts';
import { type ChangedAll, changeSettings, sayChanged, sayRefused } from '../settings/change-settings.ts';
import { sayRefusedDay } from '../settings/mark-days.ts';
import { readWanted } from '../settings/read-settings-file.ts';
import { sayOpened } from './say-progress.ts';

export type OpenOptions = { readonly dryRun?: boolean; readonly beside?: readonly string[] };

type Wanted = CycleFile & { readonly beside: readonly string[] };

/** Carries all problems out of the transaction, which is rolled back. */
class Faulty extends Error {
  readonly problems: readonly CycleFileProblem[];
  constructor(problems: readonly CycleFileProblem[]) {
    super('faulty');
    this.problems = problems;
  }
}

/**
 * `cycle open`: the cycle of a file and, in the same transaction, the settings of the agency that stand in it (ADR 75): all
 * problems at once, or all of it.
 */
export async function open(
  context: CliContext,
  path: string,
  { dryRun: isDryRun = false, beside = [] }: OpenOptions,
): Promise<void> {
  const { t } = context;
  const file = readCycleFile(await readText(context, path), context.config.timeZone);
  const wanted = { ...file, beside };
  try {
    const { opened, settings } = await (isDryRun ? withStore : withOperator)(context, (db) =>
      undoable(db, isDryRun, (tx) => openWhole(context, tx, wanted, isDryRun)),
    );
    for (const line of sayOpened(t, opened)) context.out(line);
    if (file.agency.length > 0) for (const line of sayChanged(context, settings, isDryRun)) context.out(line);
  } catch (error) {
    if (!(error instanceof Faulty)) throw error;
    for (const problem of error.problems) context.err(sayFault(t, problem));
    throw new Refused(t('cli.cycle.refused'));
  }
}

async function openWhole(context: CliContext, tx: Transaction, wanted: Wanted, isDryRun: boolean) {
  const { settings, problems } = await setAgency(context, tx, wanted, isDryRun);
  const opened = await checkAndOpen(context, tx, wanted, isDryRun);
  if (!opened.ok || problems.length > 0) throw new Faulty([...(opened.ok ? [] : opened.error), ...problems]);
  return { opened: opened.value, settings };
}

/** What `settings import` does, with the same rows, acts and second officer. */
async function setAgency(
  context: CliContext,
  tx: Transaction,
  { agency, name = '' }: Wanted,
  isDry: boolean,
): Promise<{ readonly settings: ChangedAll; readonly problems: readonly CycleFileProblem[] }> {
  const { t } = context;
  const none: ChangedAll = { plans: [], refused: [], days: [], refusedDays: [] };
  const fault = (field: string, words: string): CycleFileProblem => ({
    ...{ path: `settings.${field}`, code: 'setting', words },
  });
  // Each by itself: a value that cannot be read hides no wrong one. The field is enough, there are no lines in this report.
  const read = agency.map((one) => readWanted([one], () => undefined));
  const unread = read.flatMap((one) =>
    one.ok ? [] : one.error.map(({ field, code }) => fault(field, t(`cli.settings.${code}`))),
  );
  const all = read.flatMap((one) => (one.ok ? one.value.settings : []));
  const days = read.flatMap((one) => (one.ok ? one.value.days : []));
  if (all.length + days.length === 0) return { settings: none, problems: unread };
  const wanted = { settings: all.map(({ name: of, text }) => ({ name: of, value: { text } })), days };
  const reason = t('cli.cycle.settings-reason', { name });
  const settings = await changeSettings(context, tx, wanted, reason, { isDry, skipsSame: true });
  const problems = [
    ...unread,
    ...settings.refused.map((one) => fault(fieldOf(one.name), sayRefused(context, one))),
    ...settings.refusedDays.map((one) =>
      fault(`${daysKey}.${days[one.at]?.field ?? '-'}`, sayRefusedDay(context, one)),
    ),
  ];
  return { settings, problems };
}

const fieldOf = ({ key, unit }: { readonly key: string; readonly unit: string }): string =>
  unit === '' ? key : `${key}.${unit}`;

async function checkAndOpen(
  context: CliContext,
  db: Transaction,
  { draft, name, problems, beside }: Wanted,
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
