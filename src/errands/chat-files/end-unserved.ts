import { holdChatFile, settleRemaining } from '../../persistence/chat-files/chat-file-work.ts';
import { unservedChatFiles } from '../../persistence/chat-files/unserved.ts';
import type { ErrandDeps } from '../errand-deps.ts';

/**
 * A platform that is configured no more takes nothing back and sends nothing. What waits for it does not wait for ever: a
 * file in a chat counts as one that remains, which HR sees and its person is told, and one that was never sent is over.
 */
export async function endUnserved({ db, clock, log, platforms }: ErrandDeps): Promise<void> {
  const lanes = platforms.map(({ name, tenant }) => ({ platform: name, tenant }));
  for (const file of await unservedChatFiles(db, lanes, clock.now())) {
    log.warn({ fileId: file.id, platform: file.platform }, 'a file waited for a platform that nobody serves');
    if (file.status === 'sent') await settleRemaining(db, file, 'no-platform', clock.now());
    else await holdChatFile(db, file, 'failed', clock.now());
  }
}
