import { rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type SQL, sql } from 'drizzle-orm';
import { type Simulator, startSimulator } from '../../../simulator/index.ts';
import type { Bot, BotOptions } from '../../../src/app/container.ts';
import type { DrawBudget } from '../../../src/conversation/contract/platform.ts';
import type { Scanner } from '../../../src/files/scanner.ts';
import type { FileStore } from '../../../src/files/store.ts';
import type { FileKeeping } from '../../../src/outbound/files/fetch-files.ts';
import type { Db } from '../../../src/persistence/db.ts';
import { lanesWithWork } from '../../../src/persistence/outbox/lanes.ts';
import { slack } from '../../../src/platform/slack/manifest.ts';
import { telegram } from '../../../src/platform/telegram/manifest.ts';
import type { Log } from '../../../src/shared/log.ts';
import type { Allowance } from '../../../src/shared/token-buckets.ts';
import type { MovableClock } from '../movable-clock.ts';
import type { Mode } from './actor.ts';
import { crashOf, drains, isFormMissing, isNoReaction, loseNothing, loseScreens } from './crashes.ts';
import { type HurriedTiming, hurriedTiming } from './hurried-timing.ts';
import { scratchKeeping } from './keeping.ts';
import { patienceMs } from './patience.ts';
import { type BotProcess, startProcess } from './process.ts';
import type { StandIn } from './stand-in.ts';

/** Does one thing as a person would. Returns what became of it, if the app tells. */
type Deed = () => Promise<unknown>;

/** What a person sees. */
export type Sight = {
  readonly looks: () => string;
  readonly hasOpenForm: () => boolean;
  /** The person reads the notice before anything else happens. */
  readonly reads: () => void;
};

/** The whole bot with its real adapters, webhooks over real sockets, and the simulator at the other end. */
export type Stand = {
  /** Where the files of people lie. */
  readonly keeping: FileKeeping;
  readonly simulator: Simulator;
  /** The address of the webhooks. */
  readonly url: string;
  readonly bot: () => Bot;
  /**
   * Does one thing in the way that the mode demands, until it is handled and shown. A person who sees no reaction, or a
   * form that was not accepted, does it again: a dead process opens no form and shows no notice.
   */
  readonly step: (does: Deed, sight?: Sight) => Promise<void>;
  /** Lets all processes send everything that is due. */
  readonly delivers: () => Promise<void>;
  /** Another process takes over, as at the start of another release. */
  readonly restarts: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const telegramToken = '4242:AAtestTESTtestTESTtestTESTtestTEST1';
const secret = 'a-webhook-secret-of-32-characters';
const slackSecret = 'a-signing-secret-of-32-characters';
/** The secrets with which a test can send what the platforms would. */
export const secrets = { telegram: secret, slack: slackSecret };

const quiet = { info: () => {}, warn: () => {}, error: () => {} };
// Errors must be visible in a script, although an adapter answers them with a polite sentence.
const loud = {
  ...quiet,
  error: (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`),
};

/** Slack showed its own error instead of an answer of ours. */
const isFailed = (outcome: unknown): boolean =>
  typeof outcome === 'object' && outcome !== null && 'outcome' in outcome && outcome.outcome === 'failed';

/** What passes between two things that people do. */
const thinkingMs = 5000;

export async function startStand(deps: {
  db: Db;
  clock: MovableClock;
  mode: Mode;
  wakeSenders: (afterMs?: number) => void;
  /** Pools of their own for what the product gives one, instead of `db` for all. */
  pools?: Pick<BotOptions, 'background' | 'sending' | 'looking' | 'receipts'>;
  /** The pool of the second process in mode *race*. */
  otherDb?: Db;
  /** Absent = both. */
  only?: 'telegram' | 'slack';
  /** Another platform, instead of both. */
  instead?: StandIn;
  /** How quickly one person may press and type. When absent, quicker than any script. */
  allowance?: Allowance;
  /** Says after the time of the product that there is no answer. When absent, a slow machine is waited for. */
  keepsTime?: boolean;
  /** How often a Telegram chat may be drawn. When absent, more often than any script does. */
  drawBudget?: DrawBudget;
  /** Sees every file before it is kept. */
  scanner?: Scanner;
  /** Where files are kept, instead of a folder of its own. */
  fileStore?: FileStore;
  /** People on Telegram may choose tables. */
  hasTables?: boolean;
  /** The log. When absent, only errors are logged, to standard error. */
  log?: Log;
  /** Answers what belongs to no platform, such as the page of a practice room. */
  otherwise?: RequestListener;
  /** Telegram's numbers begin after this one. Needed for a database that knows those of an earlier stand-in. */
  idsAfter?: number;
}): Promise<Stand> {
  const { mode, clock, only, instead, hasTables = false, drawBudget = { burst: 10_000, refillMs: 1 } } = deps;
  const simulator = await startSimulator({
    clock,
    otherwise: deps.otherwise,
    telegram: { token: telegramToken, botUsername: 'kinerja_bot', idsAfter: deps.idsAfter },
    slack: {
      botToken: 'xoxb-test-token',
      appToken: 'xapp-test-token',
      signingSecret: slackSecret,
      teamId: 'T1',
    },
  });
  const { telegramApiRoot: apiRoot, slackApiUrl: apiUrl } = simulator;
  const both = [
    telegram.with({ token: telegramToken, apiRoot, mode: 'webhook', secret, drawBudget, hasTables }),
    slack.with({ token: 'xoxb-test-token', apiUrl, mode: 'http', signingSecret: slackSecret }),
  ];
  const platforms = instead ? [instead.setup] : both.filter(({ name }) => name === (only ?? name));
  const timings: HurriedTiming[] = [];
  const timing = () => {
    const fresh = hurriedTiming();
    timings.push(fresh);
    return fresh;
  };
  const scratch = await scratchKeeping();
  const keeping = {
    ...scratch,
    ...(deps.scanner && { scanner: deps.scanner }),
    ...(deps.fileStore && { store: deps.fileStore }),
  };
  const make = (db: Db = deps.db) =>
    startProcess({
      ...deps.pools,
      db,
      clock,
      log: deps.log ?? loud,
      agencyName: 'Pemerintah Kota Mataram',
      timeZone: 'Asia/Makassar',
      platforms,
      wakeSenders: deps.wakeSenders,
      timing: timing(),
      keeping,
      feedbackKey: 'a-key-for-tests-of-32-characters-x',
      allowance: deps.allowance ?? { burst: 10_000, perSecond: 10_000 },
      ...(!deps.keepsTime && { answerMs: patienceMs }),
    });
  const processes: BotProcess[] = [await make()];
  if (mode === 'race') processes.push(await make(deps.otherDb));
  /** Requests wait while one process replaces another. */
  let successor: Promise<BotProcess> | undefined;
  let requests = 0;
  const server: Server = createServer((request, response) => {
    requests += 1;
    // Slack counts calls in a minute, in which people do no more than a few things.
    for (const each of timings) each.pass(thinkingMs);
    const next = processes[requests % processes.length];
    void (successor ?? Promise.resolve(next)).then((one) => one?.takes(request, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  simulator.slack.requestUrl = `${url}/slack/events`;
  instead?.serve(url);
  const bot = (): Bot => {
    const [first] = processes;
    if (!first) throw new Error('no process is left');
    return first.bot;
  };
  await bot().announce(url);
  if (mode === 'double' || mode === 'race') {
    const deliver = mode === 'race' ? 'twice-at-once' : 'twice';
    simulator.telegram.deliver = deliver;
    simulator.slack.deliver = deliver;
    instead?.deliver(deliver);
  }
  simulator.telegram.webhookRetry = { firstDelayMs: 1, attempts: 5 };
  simulator.slack.eventRetryDelaysMs = [0, 1, 1];

  const settle = async () => {
    await Promise.all([simulator.idle(), instead?.idle()]);
    await Promise.all(processes.filter((one) => !one.isDead()).map((one) => one.bot.idle()));
    await simulator.idle();
  };
  const sends = async ({ delivery }: Bot) => {
    await delivery.fetchFiles();
    // Each lane is a job of its own, and none waits for another.
    await Promise.all((await delivery.sweep()).map((lane) => delivery.drain(lane)));
  };
  // Not the pool of presses, whose plans are of when these tables were empty and read an index whole for every account.
  const background = deps.pools?.background ?? deps.db;
  const some = async (of: SQL): Promise<boolean> => (await background.execute(of)).length > 0;
  /** A process in the background may have an errand or a lane in hand: waits for it. True when it had. */
  const isInOtherHands = async (): Promise<boolean> => {
    const errandInHand = sql`select 1 from hr_errand where status in ('waiting', 'wanted') and tries > 0
      and due_at > ${clock.now().toString()}::timestamptz
      union select 1 from chat_file where status in ('wanted', 'sent') and tries > 0
        and due_at > ${clock.now().toString()}::timestamptz`;
    const laneInHand = sql`select 1 from lane where lease_until > clock_timestamp()`;
    for (let looks = 0; looks < 60; looks += 1) {
      const isInHand = await Promise.all([some(errandInHand), some(laneInHand)]);
      if (!isInHand.includes(true)) return looks > 0;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  };
  function followedBy(prepares: (next: BotProcess) => void): void {
    successor = make().then((next) => {
      prepares(next);
      processes[0] = next;
      successor = undefined;
      return next;
    });
  }
  /** Replaces the process by a new one. A dead process is not stopped first. */
  const takeOver = async () => {
    const [before] = processes;
    followedBy(() => {});
    await successor;
    if (before && !before.isDead()) await before.bot.close();
  };

  let steps = 0;
  async function crashes(does: Deed, { looks, hasOpenForm, reads }: Sight): Promise<void> {
    const { isBeforeCommitToo, screen } = crashOf(steps);
    steps += 1;
    const before = looks();
    let isFollowed = false;
    const diesAfter = (one: BotProcess | undefined): void => {
      if (screen === 'not answered')
        one?.diesAt('after the commit', () => {
          isFollowed = true;
          followedBy(() => {});
        });
    };
    if (screen !== 'not answered') {
      loseScreens(simulator, screen);
      instead?.loseScreens(screen);
    }
    if (isBeforeCommitToo) processes[0]?.diesAt('before the commit', () => followedBy(diesAfter));
    else diesAfter(processes[0]);
    let outcome = await does();
    // Telegram delivers by itself what was not answered; in Slack the person sees an error and does it again.
    if (isBeforeCommitToo && isFailed(outcome)) outcome = await does();
    await successor;
    await settle();
    reads();
    loseNothing(simulator);
    instead?.loseNothing();
    if (!isFollowed) await takeOver();
    clock.advance({ seconds: 6 });
    await drains(bot().delivery, deps.db, clock);
    await settle();
    const isHeard = !isNoReaction(before, looks(), instead !== undefined) && !isFormMissing(looks());
    if (isHeard && !(isFailed(outcome) && hasOpenForm())) return;
    await does();
    await settle();
  }

  return {
    keeping,
    simulator,
    url,
    bot,
    step: async (does, sight) => {
      if (mode === 'crash' && sight) return crashes(does, sight);
      if (mode === 'restart') await takeOver();
      await does();
      await settle();
    },
    delivers: async () => {
      // What a process in the background has in hand, and what waits for the turn of its chat, is sent a moment later.
      for (let looks = 0; looks < 40; looks += 1) {
        await Promise.all(processes.map((one) => sends(one.bot)));
        const [isElsewhere, left] = await Promise.all([
          isInOtherHands(),
          lanesWithWork(background, clock.now()),
        ]);
        if (!isElsewhere && left.length === 0) break;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      if (mode === 'restart') await takeOver();
      await settle();
    },
    restarts: takeOver,
    close: async () => {
      for (const one of processes) if (!one.isDead()) await one.bot.close();
      await simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(scratch.store.folder, { recursive: true, force: true });
    },
  };
}
