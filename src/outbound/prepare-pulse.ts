import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { pulseAskedNews, pulseEndedNews } from '../conversation/features/pulse/news.screen.ts';
import { mayAnswer } from '../domain/pulse/pulse.ts';
import type { Db } from '../persistence/db.ts';
import { loadPulse } from '../persistence/pulse/load-pulse.ts';

/** What is told of the pulse; nothing to whom it is over, who began already, or who may not read it any more. */
export async function pulseNews(
  db: Db,
  { kind, personId, pulseId }: Extract<Intent, { kind: 'pulse-asked' | 'pulse-ended' }>,
  context: Context,
): Promise<Screen | undefined> {
  const { model } = context;
  const { mine, units } = await loadPulse(db, personId, model.today, { pulseId });
  if (kind === 'pulse-ended') {
    const unit = units.find(({ id }) => id === pulseId);
    return unit?.shown && pulseEndedNews(context, unit);
  }
  const own = mine.find(({ id }) => id === pulseId);
  return own && own.standing === 'asked' && mayAnswer(own, model.now)
    ? pulseAskedNews(context, own)
    : undefined;
}
