import type { Platform } from '../conversation/platform-port.ts';
import type { Db } from '../persistence/db.ts';
import { acquireLane, type LaneKey, type Lease, releaseLane, renewLane } from '../persistence/lanes.ts';
import { dueRows, nextDue, unshownConversations } from '../persistence/outbox.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Temporal } from '../shared/time.ts';
import { createSender, type SendDeps, type Sender } from './send.ts';

export type DrainDeps = Omit<SendDeps, 'maySend'> & {
  /** Who holds the lane: one name per process. */
  readonly holder: string;
  /** True once the process is to end. */
  readonly isStopping: () => boolean;
};

export type DrainOutcome =
  /** Another process sends on this lane. */
  | { readonly kind: 'busy' }
  /** Everything due was sent. `nextInMs` tells when to come back, absent when nothing is known to follow soon. */
  | { readonly kind: 'drained'; readonly nextInMs?: number };

const batchMax = 200;
/** Calls under way at once: enough to keep the pace over a slow network. */
const concurrency = 8;
/** A drain ends after that time and is continued by a job of its own, so that jobs stay short. */
const longestMs = 20_000;
const renewEveryMs = 1000;

/** Renews the lease each second, by a timer, so that a slow call of the platform does not lose it. */
function keepLease(db: Db, lease: Lease, log: Log): { isHeld: () => boolean; end: () => void } {
  let isHeld = true;
  let isRenewing = false;
  const timer = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    renewLane(db, lease)
      .then(
        (renewed) => {
          isHeld &&= renewed;
        },
        // The lease runs out by itself if this goes on, and every write is checked against its token.
        (error) => log.warn({ error: errorClass(error) }, 'a lease could not be renewed'),
      )
      .finally(() => {
        isRenewing = false;
      });
  }, renewEveryMs).unref();
  return { isHeld: () => isHeld, end: () => clearInterval(timer) };
}

/** Runs work over items, some at once, in their order. True when anything got on. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<boolean> {
  const queue = items.values();
  let gotOn = false;
  const one = async () => {
    for (const item of queue) gotOn = (await work(item)) || gotOn;
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  return gotOn;
}

async function drainUnder(
  lease: Lease,
  deps: DrainDeps,
  sender: Sender,
  maySend: () => boolean,
): Promise<DrainOutcome> {
  const { db, clock, timing } = deps;
  const beganMs = timing.nowMs();
  const untilMs = (at: Temporal.Instant) => Math.max(0, at.epochMilliseconds - clock.now().epochMilliseconds);
  const paused = (): DrainOutcome | undefined => {
    const until = sender.pausedUntil();
    return until && { kind: 'drained', nextInMs: untilMs(until) };
  };
  if (!paused()) {
    const unshown = await unshownConversations(db, lease, clock.now());
    await inParallel(unshown, async (id) => {
      await sender.redraw(id);
      return true;
    });
  }
  for (;;) {
    const pause = paused();
    if (pause) return pause;
    if (!maySend()) return { kind: 'busy' };
    if (timing.nowMs() - beganMs > longestMs) return { kind: 'drained', nextInMs: 0 };
    const rows = await dueRows(db, lease, clock.now(), batchMax);
    const gotOn = await inParallel(rows, async (row) => {
      if (sender.pausedUntil() || !maySend()) return false;
      return sender.send(row);
    });
    if (!gotOn && !paused()) break;
  }
  const next = await nextDue(db, lease, clock.now());
  return { kind: 'drained', ...(next ? { nextInMs: untilMs(next) } : {}) };
}

/**
 * Sends what is due on a lane, if nobody else does: one sender at a time keeps pace, order and pauses exact. Safe to
 * call as often as one likes, by any number of processes.
 */
export async function drainLane(
  lane: LaneKey & { readonly platform: Platform['name'] },
  deps: DrainDeps,
): Promise<DrainOutcome> {
  const { db, log } = deps;
  const lease = await acquireLane(db, lane, deps.holder);
  if (!lease) return { kind: 'busy' };
  // What the holder before us wrote in the last second counts against the rate too.
  if (lease.isHandOver) deps.pacer.hold(1000);
  const kept = keepLease(db, lease, log);
  const maySend = () => kept.isHeld() && !deps.isStopping();
  try {
    return await drainUnder(lease, deps, createSender({ ...deps, maySend }, lease), maySend);
  } finally {
    kept.end();
    await releaseLane(db, lease);
  }
}
