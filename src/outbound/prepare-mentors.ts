import type { IntentOf } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { mentorAsked, mentorSoon } from '../conversation/features/mentors/news.ts';
import type { Db } from '../persistence/db.ts';
import { loadMentors } from '../persistence/growth/mentor-desk.ts';

/** What a mentor is told: that they are asked, that it is over, or that it begins or ends soon; nothing once it is not so. */
export async function mentorNews(
  db: Db,
  intent: IntentOf<'mentor-asked'> | IntentOf<'mentor-soon'>,
  context: Context,
): Promise<Screen | undefined> {
  const { personId, askId } = intent;
  const { ask } = await loadMentors(db, personId, context.model.today, { askId });
  if (!ask) return undefined;
  return intent.kind === 'mentor-asked'
    ? mentorAsked(context, intent, ask)
    : mentorSoon(context, intent, ask);
}
