import { hostname } from 'node:os';
import type { Platform } from '../conversation/contract/platform.ts';
import { applyDueAssignments } from '../persistence/cycles/assignments.ts';
import type { Db } from '../persistence/db.ts';
import { notePulse, pulseAgeMs } from '../persistence/health/pulse.ts';
import { abandonedLanes, type LaneKey } from '../persistence/outbox/lanes.ts';
import { newId } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import { type Observe, unobserved } from '../shared/observe.ts';
import { createPacer, type Pacer, realTiming, type Timing } from '../shared/pacing.ts';
import { type Clock, localDate } from '../shared/time.ts';
import { type DrainOutcome, drainLane } from './drain-lane.ts';
import { holidaysAround } from './holidays.ts';
import { prepare } from './prepare.ts';
import { redraw } from './redraw.ts';
import { type SweepDeps, sweep } from './sweep.ts';

export type DeliveryOptions = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly platforms: readonly Platform[];
  readonly agencyName: string;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  readonly timing?: Timing;
  readonly observe?: Observe;
  /** See `SweepDeps`; absent where nothing is kept, as in a rehearsal. */
  readonly exportAuditHeads?: SweepDeps['exportAuditHeads'];
  /** From 0 to 1, for spreading retries. */
  readonly random?: () => number;
};

/** Everything that is said later than at once. */
export type Delivery = {
  /** Sends what is due on a lane. */
  drain(lane: LaneKey): Promise<DrainOutcome>;
  /** Does what time brings about and returns the lanes that have something to send now. */
  sweep(): Promise<readonly LaneKey[]>;
  /** Milliseconds since anybody swept; infinite when nobody ever did. */
  sweptAgoMs(): Promise<number>;
  /** Our lanes whose holder died without giving them back. */
  abandoned(): Promise<readonly LaneKey[]>;
  /** Nothing more is begun; what is under way ends. */
  stop(): void;
};

/** Turns come a little slower: between a turn and the moment a message is out lie some milliseconds, never the same. */
const pace = ({ perSecond }: Platform): number => Math.floor(perSecond * 0.93);

export function createDelivery(options: DeliveryOptions): Delivery {
  const { db, clock, log, platforms, agencyName, timeZone, timing = realTiming } = options;
  // One name per start, so that a lane taken over from our own predecessor counts as taken over.
  const holder = `${hostname()}:${process.pid}:${newId()}`;
  const lanes = platforms.map((platform): { readonly platform: Platform; readonly pacer: Pacer } => ({
    platform,
    // Kept between drains: what was written a moment ago still counts.
    pacer: createPacer({ perSecond: pace(platform), addressGapMs: 1000 }, timing),
  }));
  let isStopping = false;
  const isOurs = (lane: LaneKey) =>
    lanes.some(({ platform }) => platform.name === lane.platform && platform.tenant === lane.tenant);
  const holidays = () => holidaysAround(db, localDate(clock.now(), timeZone));

  return {
    stop: () => {
      isStopping = true;
    },
    sweep: async () => {
      const due = await sweep({
        db,
        clock,
        log,
        timeZone,
        applyDueAssignments: (today) => applyDueAssignments(db, today, { role: 'system', now: clock.now() }),
        exportAuditHeads: options.exportAuditHeads,
      });
      await notePulse(db, 'sweep');
      return due.filter(isOurs);
    },
    sweptAgoMs: () => pulseAgeMs(db, 'sweep'),
    abandoned: async () => (await abandonedLanes(db)).filter(isOurs),
    drain: async (lane) => {
      const found = lanes.find(
        ({ platform }) => platform.name === lane.platform && platform.tenant === lane.tenant,
      );
      if (!found || isStopping) return { kind: 'drained' };
      const { platform, pacer } = found;
      const about = {
        db,
        agencyName,
        timeZone,
        capabilities: platform.capabilities,
        holidays: await holidays(),
      };
      return drainLane(
        { platform: platform.name, tenant: platform.tenant },
        {
          db,
          clock,
          log,
          observe: options.observe ?? unobserved,
          platform,
          pacer,
          timing,
          holder,
          random: options.random ?? Math.random,
          isStopping: () => isStopping,
          prepare: (row, intent, now) => prepare(about, row, intent, now),
          redraw: (id, manner) => redraw({ db, clock, platform, agencyName, timeZone, holidays }, id, manner),
        },
      );
    },
  };
}
