import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { examinedScreen } from '../conversation/features/rights/examined.screen.ts';
import { examinationOf } from '../persistence/examination/store.ts';
import { isBefore, localDate } from '../shared/time.ts';
import type { PrepareDeps } from './prepare.ts';

/** Tells somebody that their appraisals were given to an examiner; never while the law lets them not be told. */
export async function examinedNews(
  { db, timeZone }: Pick<PrepareDeps, 'db' | 'timeZone'>,
  examinationId: string,
  { t, model }: Context,
): Promise<Screen | undefined> {
  const found = await examinationOf(db, examinationId);
  if (!found?.confirmedAt) return undefined;
  const { reason, until, untold } = found;
  // The row waits for that day; whoever sends it sooner must not tell either.
  if (untold && !isBefore(untold.until, localDate(model.now, timeZone))) return undefined;
  return examinedScreen(t, { reason, until, contact: model.hrContact ?? t('pointer.contact') });
}
