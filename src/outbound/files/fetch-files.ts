import type { Platform } from '../../conversation/contract/platform.ts';
import type { FileRefusal } from '../../domain/files/evidence-file.ts';
import type { Scanner } from '../../files/scanner.ts';
import type { FileStore } from '../../files/store.ts';
import type { Db } from '../../persistence/db.ts';
import {
  type Infection,
  keepFile,
  putOffUnscanned,
  refuseFile,
} from '../../persistence/files/settle-file.ts';
import { putOffFile, takeWaitingFiles, type WaitingFile } from '../../persistence/files/waiting-files.ts';
import type { LaneKey } from '../../persistence/outbox/lanes.ts';
import { errorClass, type Log } from '../../shared/log.ts';
import type { Clock } from '../../shared/time.ts';
import { backoffMs } from '../backoff.ts';

/** Where files are kept, and how much of them. */
export type FileKeeping = {
  readonly store: FileStore;
  /** Largest file in bytes, as it is sent; a platform may give out less. */
  readonly bytesMax: number;
  /** The room that all files of one person may take together. */
  readonly quotaBytes: number;
  /** Sees every file before it is kept; absent where the agency has none. */
  readonly scanner?: Scanner;
};

export type FetchFilesDeps = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly keeping: FileKeeping;
  readonly platforms: readonly Platform[];
  readonly random: () => number;
  readonly isStopping: () => boolean;
};

/** So often a file is tried before its sender is told that the platform does not give it out: for about half an hour. */
const triesMax = 8;
/** When a file is brought to a scanner again that did not say what it is. */
const scanAgainSeconds = 60;
/** Pictures are large once they are unpacked, so few are in hand at once. */
const atOnce = 2;

/**
 * Fetches the files that people sent: looks at what they are, keeps those that we take, and has their senders told. Any
 * number of processes may do this at any time. Returns where their senders wait to be told.
 */
export async function fetchFiles(deps: FetchFilesDeps): Promise<readonly LaneKey[]> {
  const settled = new Map<string, LaneKey>();
  const found = () => [...settled.values()];
  const { scanner } = deps.keeping;
  // While it is away, what waits for it is not fetched again and again.
  const isScannerAway = scanner !== undefined && !(await scanner.isThere());
  if (isScannerAway) deps.log.warn({}, 'the virus scanner does not answer: files wait for it');
  for (;;) {
    if (deps.isStopping()) return found();
    const lanes = deps.platforms.map(({ name, tenant }) => ({ platform: name, tenant }));
    const taken = await takeWaitingFiles(deps.db, lanes, deps.clock.now(), atOnce, isScannerAway);
    if (taken.length === 0) return found();
    const isSettled = await Promise.all(taken.map((file) => fetchSafely(deps, file)));
    for (const [at, { platform, tenant }] of taken.entries())
      if (isSettled[at]) settled.set(`${platform}/${tenant}`, { platform, tenant });
  }
}

/** One that fails is tried again later, and keeps no other from being fetched. */
async function fetchSafely(deps: FetchFilesDeps, file: WaitingFile): Promise<boolean> {
  try {
    return await fetchOne(deps, file);
  } catch (error) {
    deps.log.error(
      { fileId: file.id, eventId: file.eventId, error: errorClass(error) },
      'a file was not kept',
    );
    await tryLater(deps, file);
    return false;
  }
}

async function fetchOne(deps: FetchFilesDeps, file: WaitingFile): Promise<boolean> {
  const { db, clock, keeping, log } = deps;
  const refuse = async (why: FileRefusal, infection?: Infection): Promise<true> => {
    const signature = infection?.signature;
    log.info({ fileId: file.id, eventId: file.eventId, why, signature }, 'a file was not taken');
    await refuseFile(db, file, why, clock.now(), infection);
    return true;
  };
  const platform = deps.platforms.find(
    ({ name, tenant }) => name === file.platform && tenant === file.tenant,
  );
  const bytesMax = Math.min(keeping.bytesMax, platform?.capabilities.files.bytesMax ?? 0);
  const fetched = file.source && (await platform?.fetchFile?.(file.source, bytesMax));
  if (!fetched) return refuse('gone');
  if (!fetched.ok) {
    if (fetched.error !== 'no-answer') return refuse(fetched.error);
    return file.tries >= triesMax ? refuse('no-answer') : tryLater(deps, file);
  }
  // Only whoever fetches files needs what looks at them.
  const { examine } = await import('../../files/examine.ts');
  const examined = await examine(fetched.value);
  if (!examined.ok) return refuse(examined.error);
  const { kind, extension, mimeType, bytes, sha256 } = examined.value;
  // What was sent, not what is kept of it: a picture painted anew has lost what its sender should know of.
  const verdict = (await keeping.scanner?.scan(fetched.value)) ?? { kind: 'clean' };
  if (verdict.kind === 'away') return waitForScanner(deps, file);
  if (verdict.kind === 'too-large') {
    log.warn({ bytes: fetched.value.length }, 'a file is larger than the StreamMaxLength of clamd');
    return refuse('too-large');
  }
  if (verdict.kind === 'found') return refuse('infected', { signature: verdict.signature, sha256 });
  const outcome = await keepFile(
    db,
    file,
    { kind, extension, mimeType, sha256, size: bytes.length },
    {
      now: clock.now(),
      quotaBytes: keeping.quotaBytes,
      put: () => keeping.store.put(sha256, bytes),
    },
  );
  if (outcome === 'quota') return refuse('quota');
  log.info(
    { fileId: file.id, eventId: file.eventId, kind, bytes: bytes.length, outcome },
    'a file was fetched',
  );
  return true;
}

async function tryLater({ db, clock, random }: FetchFilesDeps, file: WaitingFile): Promise<false> {
  await putOffFile(db, file.id, clock.now().add({ milliseconds: backoffMs(file.tries, random()) }));
  return false;
}

/** Its card says so, if the sender looks at it: no message is sent for what passes by itself. */
async function waitForScanner({ db, clock, log }: FetchFilesDeps, file: WaitingFile): Promise<true> {
  log.info({ fileId: file.id, eventId: file.eventId }, 'a file waits for the virus scanner');
  const now = clock.now();
  await putOffUnscanned(db, file, now.add({ seconds: scanAgainSeconds }), now);
  return true;
}
