import type { Platform } from '../../src/conversation/contract/platform.ts';
import type { Screen } from '../../src/conversation/contract/view.ts';
import { type DrainOutcome, drainLane } from '../../src/outbound/drain-lane.ts';
import { createGate } from '../../src/outbound/gate.ts';
import { createDelivery } from '../../src/outbound/index.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { sharedTurns } from '../../src/persistence/outbox/chat-turns.ts';
import { telegramCapabilities } from '../../src/platform/telegram/limits.ts';
import { createLocalChatTurns } from '../../src/shared/chat-turns.ts';
import { unobserved } from '../../src/shared/observe.ts';
import { createPacer, realTiming } from '../../src/shared/pacing.ts';
import type { Clock, Temporal } from '../../src/shared/time.ts';
import { freePort } from '../../test/support/free-port.ts';
import { startRedisServer } from '../../test/support/redis-server.ts';
import { median, ratios, sayCount, sayRatios } from '../lib/figures.ts';
import { atLeast, type Measured, table } from '../lib/line.ts';
import { plant, zone } from '../lib/plant.ts';
import { plot } from '../lib/plot.ts';
import { quiet, withServer } from '../lib/server.ts';
import { noOpJobs } from './bull.ts';
import { officeHour, planReminders, sentCount } from './reminders.ts';

const tenant = '4200';
const lane = { platform: 'telegram', tenant };
/** More than anything here reaches, so that nothing waits for it. */
const unpaced = 1_000_000;

/** A platform that takes everything at once. */
const stub: Platform = {
  ...{ name: lane.platform, tenant, capabilities: telegramCapabilities, perSecond: unpaced },
  show: async (_address, _screen, { pass }) => {
    const send = async () => ({ messageId: 1 });
    return { ok: true, anchor: pass ? await pass('new', send) : await send() };
  },
  remove: async () => undefined,
};
const screen: Screen = { blocks: [], preview: '' };

type Side = 'engine' | 'whole' | 'bull';

/** Messages that are due, with no network: claimed, given to a stub, settled; against BullMQ's jobs that do nothing. */
export const benchEngine = (options: {
  readonly rounds: number;
  readonly rows: number;
  readonly jobs: number;
}): Promise<Measured> =>
  withServer(async (server, folder) => {
    const url = await server.createDatabase('engine');
    await plant(url, { people: options.rows + 1, telegram: tenant });
    const redis = await startRedisServer(await freePort(), ['--appendonly', 'yes', '--dir', folder]);
    const db = openDatabase(url, { max: 5 });
    const sending = openDatabase(url, { max: 4, prepares: true });
    const looking = openDatabase(url, { max: 2, preparesAll: true });
    try {
      const perSecond: Record<Side, number[]> = { engine: [], whole: [], bull: [] };
      const now = officeHour();
      const run: Record<Side, () => Promise<number>> = {
        engine: () => drained(db, now, options.rows, () => drainAlone(db, sending, now)),
        whole: () => drained(db, now, options.rows, drainWhole({ db, sending, looking }, now)),
        bull: () => noOpJobs(redis.url, options.jobs),
      };
      const sides = ['bull', 'engine', 'whole'] as const;
      await run.bull();
      await run.engine();
      for (let round = 0; round < options.rounds; round += 1)
        for (const side of round % 2 === 0 ? sides : sides.toReversed())
          perSecond[side].push(await run[side]());
      return say(perSecond);
    } finally {
      await Promise.all([db, sending, looking].map(closeDatabase));
      await redis.kill();
    }
  });

/** Longer than any of them takes: a round that hangs is a finding, and no reason to wait. */
const longestMs = 60_000;

/** Rows a second until nothing is due any more. */
async function drained(
  db: Db,
  now: Temporal.Instant,
  rows: number,
  drain: () => Promise<DrainOutcome>,
): Promise<number> {
  await planReminders(db, rows, now);
  const beganMs = performance.now();
  for (;;) {
    const outcome = await drain();
    // A drain ends after a while, and another one goes on.
    const isOver = outcome.kind === 'drained' && outcome.nextInMs !== 0;
    if (isOver || performance.now() - beganMs > longestMs) break;
  }
  const elapsedMs = performance.now() - beganMs;
  const sent = await sentCount(db);
  if (sent < rows) process.stderr.write(`engine: only ${sent} of ${rows} were sent\n`);
  return (sent * 1000) / elapsedMs;
}

const clockAt = (from: Temporal.Instant): Clock => {
  const beganMs = performance.now();
  return { now: () => from.add({ milliseconds: Math.floor(performance.now() - beganMs) }) };
};

/** Claiming and settling alone: what a row says is a stub too, and no chat waits for its turn. */
function drainAlone(db: Db, sending: Db, now: Temporal.Instant): Promise<DrainOutcome> {
  const clock = clockAt(now);
  const pacer = createPacer({ perSecond: unpaced, addressGapMs: 0 }, realTiming);
  const gate = createGate({
    ...{ db, lane, clock, log: quiet },
    turn: async (_chat, { ready, send }) => {
      await ready();
      return send();
    },
  });
  return drainLane(lane, {
    ...{ db, sending, clock, log: quiet, observe: unobserved, platform: stub, gate, pacer },
    timing: realTiming,
    ...{ holder: 'bench', random: Math.random, isStopping: () => false },
    prepare: async () => ({ kind: 'show', screen, options: {}, shows: 'a fingerprint' }),
    redraw: async () => 'gone',
  });
}

/** Everything that a worker does for a reminder: who reads it, is it still true, what does it say, whose turn is it. */
function drainWhole(
  pools: { readonly db: Db; readonly sending: Db; readonly looking: Db },
  now: Temporal.Instant,
): () => Promise<DrainOutcome> {
  const { db } = pools;
  const clock = clockAt(now);
  const turn = sharedTurns(db, createLocalChatTurns(realTiming), quiet);
  const delivery = createDelivery({
    ...pools,
    ...{ clock, log: quiet, platforms: [stub], agencyName: 'Kota Contoh', timeZone: zone },
    gateOf: () => createGate({ db, lane, turn, clock, log: quiet }),
  });
  return () => delivery.drain(lane);
}

function say(perSecond: Readonly<Record<Side, readonly number[]>>): Measured {
  const names: Readonly<Record<Side, string>> = {
    engine: 'claimed, given to a stub, settled',
    whole: 'the same with everything that a reminder is looked at for',
    bull: 'BullMQ, jobs that do nothing, on Redis',
  };
  const against = ratios(perSecond.engine, perSecond.bull);
  const sides = ['engine', 'whole', 'bull'] as const;
  return {
    lines: [
      atLeast(median(against), {
        ...{ id: 'engine', work: "b'. engine without network against BullMQ's empty jobs" },
        ...{ must: 0.5, goal: 3, ratios: against },
      }),
    ],
    text: [
      table(
        ['', 'a second', 'against BullMQ'],
        sides.map((side) => [
          ...[names[side], sayCount(Math.round(median(perSecond[side])))],
          sayRatios(ratios(perSecond[side], perSecond.bull)),
        ]),
      ),
      '',
      plot(
        'a second',
        sides.map((side) => ({ name: names[side], points: [['', median(perSecond[side])] as const] })),
      ),
    ].join('\n'),
  };
}
