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
import { nextOnLane } from '../persistence/outbox/next-on-lane.ts';
import { dueRows } from '../persistence/outbox/outbox.ts';
import { unshownConversations } from '../persistence/outbox/unshown.ts';
import { inBackground } from '../shared/in-background.ts';
import { errorClass, type Log } from '../shared/log.ts';
import type { Timing } from '../shared/pacing.ts';
import type { Temporal } from '../shared/time.ts';
import { asTheyCome } from './as-they-come.ts';
import { createSender, type SendDeps, type Sender } from './send.ts';

export type DrainDeps = Omit<SendDeps, 'maySend'> & {
  /** What is done for each message, so that the lease, which `db` renews, never waits behind many of them. */
  readonly sending: Db;
  readonly timing: Timing;
  /** The name under which this process holds the lane. */
  readonly holder: string;
  /** True once the process is shutting down. */
  readonly isStopping: () => boolean;
};

export type DrainOutcome =
  /** Another process sends on this lane. */
  | { readonly kind: 'busy' }
  /** Everything due was sent. `nextInMs` is when to drain again; absent when nothing is known to become due soon. */
  | { readonly kind: 'drained'; readonly nextInMs?: number };

const batchMax = 200;
/** Few at a time: after an outage there may be thousands, and messages must not wait for all of them. */
const screensMax = 25;
/**
 * Requests at the same time: enough to reach the allowed rate over a slow network, where one takes a quarter of a second,
 * and as few as that allows, since those under way are unknown when a process dies.
 */
const requestsFor = (perSecond: number): number => Math.min(128, Math.max(8, Math.ceil(perSecond / 4)));
/** A drain ends after this time and a new job continues it, so that jobs stay short. */
const longestMs = 20_000;
/** When to try a screen again that could not be drawn just now, because somebody else was drawing its chat. */
const screenRetryMs = 2000;
const renewEveryMs = 600;
/** Our lease counts as lost this long before another process may take it. */
const leaseMarginMs = 250;

type KeptLease = {
  /** Measured by our own clock, so that a process that was frozen knows at once that its lease has run out. */
  readonly isHeld: () => boolean;
  readonly end: () => Promise<void>;
};

/**
 * Renews the lease by a timer, so that it is not lost during a slow request. `askedMs` is the time, by
 * `performance.now()`, before the lease was requested.
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
  let renewing: Promise<void> = Promise.resolve();
  let confirmedMs = askedMs;
  const timer = setInterval(() => {
    if (isRenewing) return;
    isRenewing = true;
    const beganMs = performance.now();
    renewing = renewLane(db, lease)
      .then(
        (renewed) => {
          if (renewed === 'lost') isLost = true;
          else {
            confirmedMs = beganMs;
            if (renewed.pausedUntil) onPause(renewed.pausedUntil);
          }
        },
        // If this goes on, the lease runs out by itself; every write to the database checks its token.
        (error) => log.warn({ error: errorClass(error) }, 'a lease could not be renewed'),
      )
      .finally(() => {
        isRenewing = false;
      });
  }, renewEveryMs).unref();
  return {
    isHeld: () => !isLost && performance.now() - confirmedMs < leaseMs - leaseMarginMs,
    // One that is on its way would take the lane again after it was given back.
    end: () => {
      clearInterval(timer);
      return renewing;
    },
  };
}

/** Milliseconds to wait after taking over a lane: what its last holder sent in the last second counts for the rate. */
const waitAfterHandOver = ({ expiredMs }: NonNullable<Lease['handOver']>): number =>
  expiredMs === undefined ? 1000 : Math.max(0, 1000 - expiredMs - leaseMarginMs);

async function drainWithLease(
  lease: Lease,
  deps: DrainDeps,
  sender: Sender,
  maySend: () => boolean,
): Promise<DrainOutcome> {
  const { db, clock, timing, gate, platform } = deps;
  const concurrency = requestsFor(platform.perSecond);
  const beganMs = timing.nowMs();
  const untilMs = (at: Temporal.Instant) => Math.max(0, at.epochMilliseconds - clock.now().epochMilliseconds);
  const paused = (): DrainOutcome | undefined => {
    const until = gate.pausedUntil();
    return until && { kind: 'drained', nextInMs: untilMs(until) };
  };
  // A screen that cannot be shown stays unshown. It is tried once per drain, otherwise the drain would never end.
  const redrawn = new Set<string>();
  let isHeld = false;
  const redrawScreens = async (): Promise<boolean> => {
    const unshown = await unshownConversations(db, lease, clock.now(), {
      limit: screensMax,
      except: redrawn,
    });
    return asTheyCome({
      concurrency,
      more: () => Promise.resolve({ items: unshown, isAll: true }),
      work: async (conversation) => {
        if (gate.pausedUntil() || !maySend()) return false;
        redrawn.add(conversation.id);
        if ((await sender.redraw(conversation)) === 'held') isHeld = true;
        return true;
      },
    });
  };
  const isOver = () => timing.nowMs() - beganMs > longestMs;
  const sendRows = (meanwhile: () => void): Promise<boolean> =>
    asTheyCome({
      concurrency,
      more: async (besides) => {
        if (isOver() || gate.pausedUntil() || !maySend()) return { items: [], isAll: true };
        meanwhile();
        const limit = batchMax + besides;
        const rows = await dueRows(db, lease, clock.now(), limit);
        const items = rows.map((row) => ({ id: row.id, userId: row.to.userId, row }));
        return { items, isAll: rows.length < limit };
      },
      work: async ({ row }) => {
        if (gate.pausedUntil() || !maySend()) return false;
        return sender.send(row);
      },
    });
  for (;;) {
    const pause = paused();
    if (pause) return pause;
    if (!maySend()) return { kind: 'busy' };
    if (isOver()) return { kind: 'drained', nextInMs: 0 };
    // In parallel: people wait for screens and for messages, and neither may delay the other.
    const screens = inBackground(redrawScreens);
    const hasSent = await sendRows(screens.start).finally(screens.end);
    if (!(await screens.end()).includes(true) && !hasSent && !paused()) break;
  }
  const next = await nextOnLane(db, lease, clock.now());
  const soonest = Math.min(next ? untilMs(next) : Infinity, isHeld ? screenRetryMs : Infinity);
  return { kind: 'drained', ...(Number.isFinite(soonest) ? { nextInMs: soonest } : {}) };
}

/**
 * Sends what is due on a lane, unless another process does: only one sender at a time can keep rate, order and pauses
 * exactly. Any number of processes may call it at any time.
 */
export async function drainLane(
  lane: LaneKey & { readonly platform: Platform['name'] },
  deps: DrainDeps,
): Promise<DrainOutcome> {
  const { db, log } = deps;
  const askedMs = performance.now();
  const lease = await acquireLane(db, lane, deps.holder);
  if (!lease) return { kind: 'busy' };
  if (lease.handOver) deps.pacer.pause(waitAfterHandOver(lease.handOver));
  if (lease.pausedUntil) deps.gate.pause(lease.pausedUntil);
  const kept = keepLease(db, lease, askedMs, deps.gate.pause, log);
  const maySend = () => kept.isHeld() && !deps.isStopping();
  const sender = createSender({ ...deps, db: deps.sending, maySend }, lease);
  try {
    return await drainWithLease(lease, deps, sender, maySend);
  } finally {
    await kept.end();
    await releaseLane(db, lease);
  }
}
