import { cycleProgress } from '../../application/cycle/cycle-progress.ts';
import { agencyOf } from '../../domain/agency/settings.ts';
import { listSettings } from '../../persistence/agency/put-setting.ts';
import { createProgressStore } from '../../persistence/cycles/progress.ts';
import { type CliContext, Refused, withStore } from '../context.ts';
import { givenBy } from '../settings/change-settings.ts';
import { sayProcess, saySettings } from './say-process.ts';

/** Prints the process of a cycle, the latest when no name is given, as its dates and the settings of the agency make it. */
export async function explain(context: CliContext, name: string | undefined): Promise<void> {
  const { t } = context;
  const found = await withStore(context, async (db) => {
    const progress = await cycleProgress(createProgressStore(db), name);
    return progress && { cycle: progress.cycle, rows: await listSettings(db) };
  });
  if (!found) throw new Refused(name === undefined ? t('cli.cycle.none') : t('cli.cycle.unknown', { name }));
  const { cycle, rows } = found;
  const given = givenBy(context);
  const lines = sayProcess(t, cycle, agencyOf(rows, given), saySettings(t, rows, given));
  for (const line of lines) context.out(line);
}
