import type { Intent } from '../application/outcome/intents.ts';
import type { Context } from '../conversation/contract/feature.ts';
import type { Screen } from '../conversation/contract/view.ts';
import { transferScreen } from '../conversation/features/cycle/transfer.screen.ts';
import type { Db } from '../persistence/db.ts';
import { toldTransfer } from '../persistence/tenure/told-transfer.ts';

/** What is told of a transfer; nothing once it was taken back, which has news of its own. */
export async function partNews(
  db: Db,
  { transferId, personId, what }: Extract<Intent, { kind: 'part-news' }>,
  { t }: Context,
): Promise<Screen | undefined> {
  const told = await toldTransfer(db, transferId);
  if (!told || told.isUndone !== (what === 'undone')) return undefined;
  return transferScreen(t, told, personId);
}
