import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { askedNews, endedNews, feedbackGivenNews } from '../conversation/features/feedback/news.screen.ts';
import type { Db } from '../persistence/db.ts';
import { toldAsking } from '../persistence/feedback/told-asking.ts';
import { toldNote } from '../persistence/feedback/told-note.ts';

type FeedbackIntent = Extract<Intent, { kind: 'feedback-given' | 'feedback-asked' | 'feedback-ended' }>;

/** What is told of the feedback of the year; nothing once it is no longer news: read, taken back, answered or over. */
export async function feedbackNews(
  db: Db,
  intent: FeedbackIntent,
  { t, model }: Context,
): Promise<Screen | undefined> {
  const { personId } = intent;
  if (intent.kind === 'feedback-given') {
    const note = await toldNote(db, intent.noteId, personId);
    return note && feedbackGivenNews(t, intent.noteId, note);
  }
  const { askingId } = intent;
  const asking = await toldAsking(db, askingId, personId, model.today);
  if (!asking || !model.person) return undefined;
  if (intent.kind === 'feedback-asked')
    return asking.standing === 'asked' && !asking.hasAskerLeft
      ? askedNews(t, model, model.person, askingId, asking)
      : undefined;
  if (personId === asking.askerId) return endedNews(t, askingId, asking, 'asker');
  return endedNews(t, askingId, asking, asking.isOfAppraiser ? 'appraiser' : 'colleague');
}
