import { sayRefusal } from '../../conversation/ui/say-refusal.ts';
import { columnOfRefusal, type PaperRow } from '../../domain/assist/paper-file.ts';
import type { Translate } from '../../i18n/translate.ts';
import { enterByCommand, type PaperRefusal } from '../../persistence/assist/enter-by-command.ts';
import type { Db } from '../../persistence/db.ts';
import { problemLine } from '../../roster/say-problems.ts';
import { withoutControls } from '../../shared/formula-safe.ts';
import { localDate } from '../../shared/time.ts';
import { type CliContext, Refused } from '../context.ts';
import { papersBy } from './officer.ts';

/** `assist enter`: all papers of the file, or none of them and what is wrong with each. */
export async function enterPapers(
  context: CliContext,
  db: Db,
  rows: readonly PaperRow[],
  isDryRun: boolean,
): Promise<void> {
  const { t, out, err, config } = context;
  const officer = await papersBy(context, db);
  const entered = await enterByCommand(db, { officer, orders: rows, isDryRun });
  if (!entered.ok) {
    const today = localDate(officer.now, config.timeZone);
    for (const one of entered.error) {
      const code = one.refusal?.code ?? one.fault ?? '';
      const [column, message] = [columnOfRefusal(code), sayOne(t, one, { today })];
      err(problemLine(t, { code, row: one.row, column, message }));
    }
    throw new Refused(t('cli.assist.enter.none'));
  }
  for (const { name, kind } of entered.value)
    out(withoutControls(`  - ${t(`cli.assist.entered.${kind}`, { name })}`));
  out(t(isDryRun ? 'cli.assist.enter.would' : 'cli.assist.enter.done', { count: entered.value.length }));
}

function sayOne(
  t: Translate,
  { fault, refusal, model }: PaperRefusal,
  { today }: { today: ReturnType<typeof localDate> },
): string {
  return refusal ? sayRefusal(t, refusal, model ?? { today }) : t(`cli.assist.no.${fault ?? 'not-now'}`);
}
