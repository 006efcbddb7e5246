import type { TakenBack } from '../../conversation/contract/platform.ts';
import { removalHours } from '../../domain/clearance/chat-file.ts';
import { backoffMs } from '../../outbound/backoff.ts';
import {
  type ChatFile,
  putOffChatFile,
  type RemainsWhy,
  settleRemaining,
  settleRemoved,
  takeChatFile,
} from '../../persistence/chat-files/chat-file-work.ts';
import { errorClass } from '../../shared/log.ts';
import { Temporal } from '../../shared/time.ts';
import type { ErrandDeps } from '../errand-deps.ts';

/** Removals are few and there are hours for them: a try that failed is repeated after minutes, later after an hour. */
const slower = 12;

/** Removes from chats what stood there for a day. */
export async function takeFilesBack(deps: ErrandDeps): Promise<void> {
  const { db, clock, log } = deps;
  const lanes = deps.platforms.map(({ name, tenant }) => ({ platform: name, tenant }));
  while (!deps.isStopping()) {
    const file = await takeChatFile(db, 'sent', lanes, clock.now());
    if (!file) return;
    const taken = await takeBack(deps, file);
    if (taken.ok) await settleRemoved(db, file, taken.value, clock.now());
    else {
      const why = whyRemains(file, taken, clock.now());
      const about = { fileId: file.id, platform: file.platform, failure: taken.error.kind };
      if (why === undefined)
        await putOffChatFile(db, file, clock.now().add({ milliseconds: waitMs(deps, file, taken) }));
      else {
        log.warn({ ...about, why }, 'a file remains in a chat');
        await settleRemaining(db, file, why, clock.now());
      }
    }
  }
}

type Failed = Extract<TakenBack, { ok: false }>;

async function takeBack({ platforms, log }: ErrandDeps, file: ChatFile): Promise<TakenBack> {
  const { address, anchor } = file;
  const platform = platforms.find(({ name, tenant }) => name === file.platform && tenant === file.tenant);
  if (!platform?.takeBack || !address || !anchor) return { ok: false, error: { kind: 'undeletable' } };
  try {
    return await platform.takeBack(address, anchor);
  } catch (error) {
    // A bug in the adapter keeps no other file in its chat.
    log.error({ fileId: file.id, error: errorClass(error) }, 'taking a file back threw');
    return { ok: false, error: { kind: 'ambiguous', cause: 'threw' } };
  }
}

/** Undefined while it is worth another try. */
function whyRemains({ sentAt }: ChatFile, { error }: Failed, now: Temporal.Instant): RemainsWhy | undefined {
  if (error.kind === 'undeletable' || error.kind === 'unreachable') return error.kind;
  const until = sentAt?.add({ hours: removalHours });
  return until === undefined || Temporal.Instant.compare(now, until) >= 0 ? 'gave-up' : undefined;
}

const waitMs = ({ random }: ErrandDeps, { tries }: ChatFile, { error }: Failed): number =>
  Math.max(slower * backoffMs(tries, random()), error.kind === 'rate-limited' ? error.retryAfterMs : 0);
