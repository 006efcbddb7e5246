import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { feedbackGivenNews } from '../conversation/features/feedback/news.screen.ts';
import type { Db } from '../persistence/db.ts';
import { toldNote } from '../persistence/feedback/told-note.ts';

/** What the receiver of thanks or a suggestion is told; nothing once it is read or taken back. */
export async function feedbackNews(
  db: Db,
  { noteId, personId }: Extract<Intent, { kind: 'feedback-given' }>,
  { t }: Context,
): Promise<Screen | undefined> {
  const note = await toldNote(db, noteId, personId);
  return note && feedbackGivenNews(t, noteId, note);
}
