import type { Platform } from '../conversation/contract/platform.ts';
import type { Db } from '../persistence/db.ts';
import {
  acquireLane,
  type LaneKey,
  type Lease,
  leaseMs,
  releaseLane,
  renewLane,
} from '../persistence/outbox/lanes.ts';
import { dueRows, nextDue, unshownConversations } from '../persistence/outbox/outbox.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Timing } from '../shared/pacing.ts';
import type { Temporal } from '../shared/time.ts';
import { createSender, type SendDeps, type Sender } from './send.ts';

export type DrainDeps = Omit<SendDeps, 'maySend'> & {
  readonly timing: Timing;
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
/** Few at a time: after an outage there may be thousands, and a result must not wait for all of them. */
const screensMax = 25;
/** Calls under way at once: enough to keep the pace over a slow network. */
const concurrency = 8;
/** A drain ends after that time and is continued by a job of its own, so that jobs stay short. */
const longestMs = 20_000;
/** Until a screen is tried again for which its chat had no turn: somebody else wrote there, or died writing. */
const heldMs = 2000;
const renewEveryMs = 600;
/** We stop trusting a lease before others may take it. */
const leaseMarginMs = 250;

type KeptLease = {
  /** By our own stopwatch: a process that was frozen knows at once that its time has run out, without asking. */
  readonly isHeld: () => boolean;
  readonly end: () => void;
};

/**
 * Renews the lease by a timer, so that a slow call of the platform does not lose it. `askedMs` is the moment, by
 * `performance.now()`, before it was asked for.
 */
function keepLease(
  db: Db,
  lease: Lease,
  askedMs: number,
  onPause: (until: Temporal.Instant) => void,
  log: Log,
): KeptLease {
  let isLost = false;
  let isRenewing = false;
  let confirmedMs = askedMs;
  const timer = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    const beganMs = performance.now();
    renewLane(db, lease)
      .then(
        (renewed) => {
          if (renewed === 'lost') isLost = true;
          else {
            confirmedMs = beganMs;
            if (renewed.pausedUntil) onPause(renewed.pausedUntil);
          }
        },
        // The lease runs out by itself if this goes on, and every write is checked against its token.
        (error) => log.warn({ error: errorClass(error) }, 'a lease could not be renewed'),
      )
      .finally(() => {
        isRenewing = false;
      });
  }, renewEveryMs).unref();
  return {
    isHeld: () => !isLost && performance.now() - confirmedMs < leaseMs - leaseMarginMs,
    end: () => clearInterval(timer),
  };
}

/** What the holder before us wrote in the last second counts against the rate too. Milliseconds to wait for that. */
const silenceAfter = ({ expiredMs }: NonNullable<Lease['handOver']>): number =>
  expiredMs === undefined ? 1000 : Math.max(0, 1000 - expiredMs - leaseMarginMs);

/**
 * Runs work over items, some at once, in their order; the first by itself, so that a process that has sent nothing yet
 * is not busy with eight before one is out. True when anything got on.
 */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<boolean>): Promise<boolean> {
  const queue = items.values();
  let gotOn = false;
  const one = async (most = Number.POSITIVE_INFINITY) => {
    let done = 0;
    while (done < most) {
      const { value: item, done: isOver } = queue.next();
      if (isOver) return;
      done += 1;
      gotOn = (await work(item)) || gotOn;
    }
  };
  await one(1);
  await Promise.all(Array.from({ length: concurrency }, () => one()));
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
  // A screen that cannot be shown stays unshown: it is tried once a drain, or the drain would never end.
  const redrawn = new Set<string>();
  let isHeld = false;
  const redrawScreens = async (): Promise<boolean> => {
    const unshown = await unshownConversations(db, lease, clock.now(), {
      limit: screensMax,
      except: redrawn,
    });
    return inParallel(unshown, async (conversation) => {
      if (sender.pausedUntil() || !maySend()) return false;
      redrawn.add(conversation.id);
      if ((await sender.redraw(conversation)) === 'held') isHeld = true;
      return true;
    });
  };
  const sendRows = async (): Promise<boolean> => {
    const rows = await dueRows(db, lease, clock.now(), batchMax);
    return inParallel(rows, async (row) => {
      if (sender.pausedUntil() || !maySend()) return false;
      return sender.send(row);
    });
  };
  for (;;) {
    const pause = paused();
    if (pause) return pause;
    if (!maySend()) return { kind: 'busy' };
    if (timing.nowMs() - beganMs > longestMs) return { kind: 'drained', nextInMs: 0 };
    // Somebody is looking at the screens, and somebody waits for the messages: neither holds up the other.
    const gotOn = await Promise.all([redrawScreens(), sendRows()]);
    if (!gotOn.includes(true) && !paused()) break;
  }
  const next = await nextDue(db, lease, clock.now());
  const soonest = Math.min(next ? untilMs(next) : Infinity, isHeld ? heldMs : Infinity);
  return { kind: 'drained', ...(Number.isFinite(soonest) ? { nextInMs: soonest } : {}) };
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
  const askedMs = performance.now();
  const lease = await acquireLane(db, lane, deps.holder);
  if (!lease) return { kind: 'busy' };
  if (lease.handOver) deps.pacer.pause(silenceAfter(lease.handOver));
  const kept = keepLease(db, lease, askedMs, (until) => sender.pause(until), log);
  const maySend = () => kept.isHeld() && !deps.isStopping();
  const sender = createSender({ ...deps, maySend }, lease);
  try {
    return await drainUnder(lease, deps, sender, maySend);
  } finally {
    kept.end();
    await releaseLane(db, lease);
  }
}
