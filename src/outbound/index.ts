import { hostname } from 'node:os';
import type { Platform } from '../conversation/contract/platform.ts';
import { applyDueAssignments } from '../persistence/cycles/assignments.ts';
import type { Db } from '../persistence/db.ts';
import { notePulse, pulseAgeMs } from '../persistence/health/pulse.ts';
import { abandonedLanes, type LaneKey } from '../persistence/outbox/lanes.ts';
import { areErrandsDue, filesDue } from '../persistence/sweeps/files-due.ts';
import { createLocalChatTurns } from '../shared/chat-turns.ts';
import { newId } from '../shared/ids.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type Observe, unobserved } from '../shared/observe.ts';
import { createPacer, realTiming, type Timing } from '../shared/pacing.ts';
import { type Clock, localDate } from '../shared/time.ts';
import { type AgencyNow, agencyNow } from './agency-now.ts';
import { type DrainOutcome, drainLane } from './drain-lane.ts';
import { type FileKeeping, fetchFiles } from './files/fetch-files.ts';
import { createGate, type Gate } from './gate.ts';
import { createLookUps } from './look-ups.ts';
import { prepare } from './prepare.ts';
import { redraw } from './redraw.ts';
import { sweep } from './sweep/sweep.ts';
import type { SweepDeps } from './sweep/sweeping.ts';

/** Has a lane send what is due on it. */
type Wake = (lane: LaneKey) => Promise<void>;

export type DeliveryOptions = {
  readonly db: Db;
  /** A pool of its own for what is done for each message; absent = the same. */
  readonly sending?: Db;
  /** A pool that runs kept plans, for what is looked at before each reminder; absent = that of what is done for each. */
  readonly looking?: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** One that could not be reached at the start joins them later. */
  readonly platforms: readonly Platform[];
  /** The way out of a platform, when this process answers people there too; absent = a way for what is sent alone. */
  readonly gateOf?: (platform: Platform) => Gate;
  readonly agencyName: string;
  readonly hrContact?: string;
  readonly privacyContact?: string;
  /** Big changes of settings need a second officer. */
  readonly needsSecond?: boolean;
  /** The agency's IANA zone. */
  readonly timeZone: string;
  readonly timing?: Timing;
  readonly observe?: Observe;
  readonly retention?: SweepDeps['retention'];
  /** Works at what HR asked for in the chat; absent in tests without it. */
  readonly runErrands?: (isStopping: () => boolean, wake?: Wake) => Promise<readonly LaneKey[]>;
  /** Absent where no files are kept, as in tests. */
  readonly keeping?: FileKeeping;
  readonly sealer?: SweepDeps['sealer'];
  /** See `SweepDeps`; absent where no heads are exported, as in tests. */
  readonly exportAuditHeads?: SweepDeps['exportAuditHeads'];
  /** Called before each sweep, which does not read again what this gives. */
  readonly beforeSweep?: () => Promise<AgencyNow | undefined>;
  /** From 0 to 1, for spreading retries. */
  readonly random?: () => number;
};

/** Sends everything that is not an immediate answer. */
export type Delivery = {
  drain(lane: LaneKey): Promise<DrainOutcome>;
  /** Does what is due by time, and returns the lanes that have something to send now. */
  sweep(): Promise<readonly LaneKey[]>;
  /**
   * Fetches the files that people sent, works at what HR asked for, and returns the lanes that have something to tell of
   * it now. With `wake`, what takes long says how far it is meanwhile.
   */
  fetchFiles(wake?: Wake): Promise<readonly LaneKey[]>;
  /** Milliseconds since the last sweep of any process; infinite when there was none. */
  sweptAgoMs(): Promise<number>;
  /** Lanes of our platforms whose holder died without releasing them. */
  abandoned(): Promise<readonly LaneKey[]>;
  /** Starts nothing new; what is being sent is finished. */
  stop(): void;
};

export function createDelivery(options: DeliveryOptions): Delivery {
  const { db, sending = db, clock, log, platforms, agencyName, timeZone, timing = realTiming } = options;
  // A new name for each start, so that a lane of this process's previous run counts as taken over.
  const holder = `${hostname()}:${process.pid}:${newId()}`;
  const ownGate = (platform: Platform) => {
    const lane = { platform: platform.name, tenant: platform.tenant };
    return createGate({ db, clock, log, lane, turn: createLocalChatTurns(timing) });
  };
  const gateOf = options.gateOf ?? ownGate;
  const ways = new Map<Platform, { readonly gate: Gate; readonly pacer: ReturnType<typeof createPacer> }>();
  const wayOf = (platform: Platform) => {
    const way = ways.get(platform) ?? {
      gate: gateOf(platform),
      // Kept between drains, because messages sent a moment ago still count.
      pacer: createPacer({ perSecond: platform.perSecond, addressGapMs: 1000 }, timing),
    };
    ways.set(platform, way);
    return way;
  };
  const platformOf = (lane: LaneKey) =>
    platforms.find(({ name, tenant }) => name === lane.platform && tenant === lane.tenant);
  let isStopping = false;
  const isOurs = (lane: LaneKey) => platformOf(lane) !== undefined;
  const { hrContact, privacyContact } = options;
  const given = { agencyName, ...(hrContact && { hrContact }), ...(privacyContact && { privacyContact }) };
  const lookUps = createLookUps(options.looking ?? sending, timeZone);
  const readAgency = () => agencyNow(db, localDate(clock.now(), timeZone), given);

  return {
    stop: () => {
      isStopping = true;
    },
    sweep: async () => {
      const agency = await options.beforeSweep?.();
      const due = await sweep({
        db,
        clock,
        log,
        timeZone,
        applyDueAssignments: (today, eventId, whose) =>
          applyDueAssignments(db, today, { role: 'system', now: clock.now(), eventId }, whose),
        retention: options.retention,
        ...(agency && { agency }),
        ...(options.keeping && { files: options.keeping.store }),
        ...(options.sealer && { sealer: options.sealer }),
        exportAuditHeads: options.exportAuditHeads,
      });
      await notePulse(db, 'sweep');
      return due.filter(isOurs);
    },
    fetchFiles: async (wake) => {
      const { keeping, random = Math.random } = options;
      // Where it cannot be asked, anything may be due.
      const due = await filesDue(db, clock.now()).catch((error: unknown) => {
        log.error({ error: errorClass(error) }, 'what is due could not be asked');
        return undefined;
      });
      const fetched =
        keeping && (due === undefined || due.hasDueFiles)
          ? await fetchFiles({ db, clock, log, keeping, platforms, random, isStopping: () => isStopping })
          : [];
      const told =
        due === undefined || areErrandsDue(due)
          ? ((await options.runErrands?.(() => isStopping, wake)) ?? [])
          : [];
      return [
        ...new Map([...fetched, ...told].map((lane) => [`${lane.platform}/${lane.tenant}`, lane])).values(),
      ];
    },
    sweptAgoMs: () => pulseAgeMs(db, 'sweep'),
    abandoned: async () => (await abandonedLanes(db)).filter(isOurs),
    drain: async (lane) => {
      const platform = platformOf(lane);
      if (!platform || isStopping) return { kind: 'drained' };
      const { gate, pacer } = wayOf(platform);
      const agencyAsRead = await readAgency();
      const prepareDeps = {
        db: sending,
        agencyName,
        timeZone,
        capabilities: platform.capabilities,
        now: agencyAsRead,
        lookUps,
        ...(options.keeping && { files: options.keeping.store }),
      };
      return drainLane(
        { platform: platform.name, tenant: platform.tenant },
        {
          db,
          sending,
          clock,
          log,
          observe: options.observe ?? unobserved,
          platform,
          gate,
          pacer,
          timing,
          holder,
          random: options.random ?? Math.random,
          isStopping: () => isStopping,
          prepare: (row, intent, now) => prepare(prepareDeps, row, intent, now),
          redraw: (id, write) =>
            redraw(
              {
                ...{ db, clock, platform, agencyName, timeZone, agencyNow: agencyAsRead },
                settings: { given, hasSecondOfficer: options.needsSecond ?? false },
                ...(options.sealer && { sealer: options.sealer }),
              },
              id,
              write,
            ),
        },
      );
    },
  };
}
