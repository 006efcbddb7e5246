import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { cycleAskedScreen, cycleNewsScreen } from '../conversation/features/cycle/news.screen.ts';
import { type ToldAct, toldAct } from '../persistence/cycles/life/told-act.ts';
import type { Db } from '../persistence/db.ts';

type CycleIntent = Extract<Intent, { kind: 'cycle-news' | 'cycle-asked' }>;

/** What is told of an act on a cycle; nothing once it no longer is so, or the request is settled or lapsed. */
export async function cycleNews(
  db: Db,
  intent: CycleIntent,
  { t, model }: Context,
): Promise<Screen | undefined> {
  const told = await toldAct(db, intent.actId, intent.personId);
  if (!told) return undefined;
  if (intent.kind === 'cycle-news')
    return isStillSo(told) ? cycleNewsScreen(t, told, intent.personId) : undefined;
  const { confirmBy, askedBy, isSettled } = told;
  if (isSettled || !model.person?.isHr || askedBy === undefined || confirmBy === undefined) return undefined;
  if (confirmBy.epochMilliseconds <= model.now.epochMilliseconds) return undefined;
  return cycleAskedScreen(t, { ...told, askedBy, confirmBy });
}

/** A later act may have changed it once more: then that one is told. */
function isStillSo({ act, cycle, stands }: ToldAct): boolean {
  if (act.kind === 'close') return true;
  if (!stands) return false;
  if (act.kind === 'take-out') return stands.isTakenOut;
  if (stands.isTakenOut) return false;
  if (act.kind === 'withdraw') return stands.isWithheld;
  if (act.kind !== 'extend' && act.kind !== 'reopen') return true;
  const { windows } = act.whom.who === 'all' ? cycle : stands;
  return windows[act.stage].to.equals(act.until);
}
