import { backoffMs, triesMax } from '../../outbound/backoff.ts';
import {
  type ChatFile,
  holdChatFile,
  putOffChatFile,
  removePastChatFiles,
  settleSent,
  takeChatFile,
} from '../../persistence/chat-files/chat-file-work.ts';
import type { LaneKey } from '../../persistence/outbox/lanes.ts';
import { errorClass } from '../../shared/log.ts';
import type { ErrandDeps } from '../errand-deps.ts';
import { endUnserved } from './end-unserved.ts';
import { takeFilesBack } from './take-back.ts';

/**
 * Makes the documents that people asked for, notes what lanes sent, and takes back what stood in a chat for a day. Any
 * number of processes may do this at any time. Returns where people wait for what was made.
 */
export async function runChatFiles(deps: ErrandDeps): Promise<readonly LaneKey[]> {
  const { db, clock, log } = deps;
  const told: LaneKey[] = [];
  const safely = async (part: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      log.error({ part, error: errorClass(error) }, 'files of chats were not worked at');
    }
  };
  await safely('make', async () => {
    const lanes = deps.platforms.map(({ name, tenant }) => ({ platform: name, tenant }));
    while (!deps.isStopping()) {
      const file = await takeChatFile(db, 'wanted', lanes, clock.now());
      if (!file) break;
      if (await makeSafely(deps, file)) told.push({ platform: file.platform, tenant: file.tenant });
    }
  });
  await safely('sent', () => settleSent(db, clock.now()));
  await safely('take back', () => takeFilesBack(deps));
  await safely('unserved', () => endUnserved(deps));
  await safely('past', () => removePastChatFiles(db, clock.now()));
  return told;
}

/** One that fails is tried again, and keeps no other from being made. */
async function makeSafely(deps: ErrandDeps, file: ChatFile): Promise<boolean> {
  const { db, clock, log, random } = deps;
  try {
    // Only whoever makes one loads what draws it.
    const { makeDocument } = await import('./make-document.ts');
    const why = await makeDocument(deps, file);
    if (why !== undefined) await holdChatFile(db, file, why, clock.now());
    return true;
  } catch (error) {
    log.error(
      { fileId: file.id, eventId: file.eventId, error: errorClass(error) },
      'a document was not made',
    );
    if (file.tries < triesMax) {
      await putOffChatFile(db, file, clock.now().add({ milliseconds: backoffMs(file.tries, random()) }));
      return false;
    }
    await holdChatFile(db, file, 'failed', clock.now());
    return true;
  }
}
