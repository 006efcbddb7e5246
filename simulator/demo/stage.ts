import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createBot } from '../../src/app/container.ts';
import { keepingOf } from '../../src/app/keep-files.ts';
import { openStore } from '../../src/app/open-store.ts';
import { nextAllowed } from '../../src/domain/reminders/quiet-hours.ts';
import type { Lost } from '../../src/embedded/keep-alive.ts';
import type { FileStore } from '../../src/files/store.ts';
import { openJobs } from '../../src/jobs/backend.ts';
import { createFetchUp, createWakeUp, startWorker } from '../../src/jobs/schedule.ts';
import { createLogger } from '../../src/observability/logger.ts';
import { calendarAround } from '../../src/outbound/agency-now.ts';
import { closeDatabase, type Db, openDatabase } from '../../src/persistence/db.ts';
import { slack } from '../../src/platform/slack/manifest.ts';
import { telegram } from '../../src/platform/telegram/manifest.ts';
import { localDate, systemClock, Temporal } from '../../src/shared/time.ts';
import type { Actor, Step } from '../actors/actor.ts';
import { slackActor } from '../actors/slack-actor.ts';
import { telegramActor } from '../actors/telegram-actor.ts';
import { type Simulator, startSimulator } from '../index.ts';
import { createRoomKey } from '../room/key.ts';
import type { App, ClockStep, RoomPerson } from '../room/protocol.ts';
import { openRoom, type Room } from '../room/room.ts';
import { roomPeople } from './accounts.ts';
import { findEveryone, type Townsperson } from './ask-database.ts';
import { keepChatHistory } from './chat-history.ts';
import { type Claim, claimFolder } from './claim-folder.ts';
import { type DemoClock, openDemoClock } from './demo-clock.ts';
import { emptyDatabase } from './empty-database.ts';
import { issueCode } from './issue-code.ts';
import { isLinked } from './linked-accounts.ts';
import { nextReminder, nextWindowEnd } from './milestones.ts';
import { newSecrets } from './secrets.ts';
import { type DemoPeople, type DemoPerson, seedDemo } from './seed.ts';
import { createSettle } from './settle.ts';
import { isWorkLeft, watchJobs } from './work-left.ts';

/** Everything in one process: database, people, the stand-ins for both platforms, and the bot with its jobs. */
export type Stage = {
  readonly db: Db;
  readonly clock: DemoClock;
  readonly people: DemoPeople;
  /** Everybody of the city. */
  readonly everyone: readonly Townsperson[];
  readonly simulator: Simulator;
  /** Where the files that people sent are kept. */
  readonly files: FileStore;
  /** The environment in which a command of `kinerja` reaches this database and these stand-ins. */
  readonly environment: Readonly<Record<string, string>>;
  /** The key of the practice room, new at every start. */
  readonly roomKey: string;
  /** Where the database is, and where it should have been. */
  readonly place: { readonly folder: string; readonly wanted: string };
  readonly onTelegram: (person: Known) => Actor;
  readonly onSlack: (person: Known) => Actor;
  /** Gives the bot what somebody else wrote: forwarded on Telegram, picked with the shortcut on Slack. */
  readonly passOn: (person: Known, app: App, text: string, writer: string) => Promise<void>;
  /** Moves the clock on and lets everything that is due be sent. */
  readonly moveOn: (hours: number) => Promise<void>;
  /** The same by days, and then on to the next moment at which messages may be sent. */
  readonly moveOnDays: (days: number) => Promise<void>;
  /** Gives accounts on both stand-ins to somebody who came on the roster since. */
  readonly welcome: (nip: string) => Promise<DemoPerson>;
  /** Issues the one-time code that HR would give to a person; `undefined` when none can be issued now. */
  readonly issueCode: (person: DemoPerson) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
};

type Known = Pick<DemoPerson, 'id'>;

export const timeZone = 'Asia/Makassar';

const agencyName = 'Pemerintah Kota Contoh';
// Nothing in a room is a secret, and its data goes on with the next start.
const feedbackKey = 'a-key-of-the-practice-room-and-no-other';
const hourMs = 3_600_000;
/** On a slow machine an answer comes late, instead of the word that there is none. */
const patienceMs = 30_000;
const monthDays = 30;
// Added so that the clock is past the moment, and whatever is due at that moment is sent.
const aMinute = 1 / 60;

/** Where this machine finds the room, with its key. */
export const roomAddress = ({ simulator, roomKey }: Stage): string =>
  `${simulator.url.replace('127.0.0.1', 'localhost')}/?key=${roomKey}`;

type StageOptions = {
  readonly dataDir: string;
  readonly port: number;
  /** The address on which to listen; only this machine can connect when absent. */
  readonly host?: string;
  /** Deletes the people and everything they did before, but keeps the private database server. */
  readonly startsOver: boolean;
  /** People in the Telegram window may choose tables. */
  readonly hasTables: boolean;
  /** No cycle is open yet. */
  readonly hasNoCycle?: boolean;
  /** Big acts of HR need the yes of a second officer. */
  readonly needsSecond?: boolean;
  readonly onLost: (lost: Lost, folder: string) => void;
};

/** Throws `FolderInUse`, and touches nothing, while another process has the folder. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const { telegramToken, slack: slackSecrets } = newSecrets();
  const log = createLogger({ level: 'error', secrets: [telegramToken, ...Object.values(slackSecrets)] });
  // What becomes of the database is said to the person at the terminal by `onLost`, in one sentence.
  const claim = await claimFolder({ ...options, log: createLogger({ level: 'fatal' }) });
  if (options.startsOver) await startOver(claim, options.dataDir);
  const store = await openStore({ dataDir: options.dataDir, databaseUrl: claim.url, isPatient: true }, log);
  const { db } = store;
  const isWorkday = await calendarAround(db, localDate(systemClock.now(), timeZone));
  const clock = await openDemoClock({
    file: join(options.dataDir, 'demo-clock'),
    isAllowed: (at) => Temporal.Instant.compare(nextAllowed(at, timeZone, isWorkday), at) === 0,
  });
  const people = await seedDemo(db, clock.now(), options.hasNoCycle);
  let room: Room | undefined;
  const simulator = await startSimulator({
    port: options.port,
    ...(options.host === undefined ? {} : { host: options.host }),
    clock,
    telegram: {
      token: telegramToken,
      botUsername: 'kinerja_demo_bot',
      idsAfter: Math.floor(Date.now() / 1000),
      // Our bot asks for its updates itself.
      takesWebhook: () => false,
    },
    slack: slackSecrets,
    otherwise: (request, response) => {
      if (room) room.handle(request, response);
      else response.writeHead(503, { 'retry-after': '1' }).end('Starting …');
    },
  });
  const everyone = await findEveryone(db);
  const seats = [...roomPeople(people, everyone)];
  const giveAccounts = ({ id, name, telegramId, slackId }: RoomPerson, all: readonly Townsperson[]): void => {
    simulator.telegram.addUser({ id: telegramId, firstName: name, languageCode: 'id' });
    const email = all.find((person) => person.id === id)?.email;
    simulator.slack.addUser({
      ...{ id: slackId, realName: name, locale: 'id-ID', tz: timeZone },
      ...(email !== undefined && { email }),
    });
  };
  for (const seat of seats) giveAccounts(seat, everyone);
  const history = await keepChatHistory(simulator, store.background);
  const { jobs, idle } = watchJobs(await openJobs({ databaseUrl: store.url, log }));
  let wakeSenders: ReturnType<typeof createWakeUp> = () => {};
  const keeping = keepingOf({
    evidence: { folder: join(options.dataDir, 'evidence'), fileMegabytes: 10, personMegabytes: 100 },
  });
  const bot = await createBot({
    db,
    background: store.background,
    clock,
    log,
    agencyName,
    timeZone,
    platforms: [
      telegram.with({
        token: telegramToken,
        apiRoot: simulator.telegramApiRoot,
        mode: 'polling',
        drawBudget: { burst: 1000, refillMs: 1 },
        hasTables: options.hasTables,
      }),
      slack.with({
        token: slackSecrets.botToken,
        apiUrl: simulator.slackApiUrl,
        mode: 'socket',
        appToken: slackSecrets.appToken,
      }),
    ],
    wakeSenders: (afterMs) => wakeSenders(afterMs),
    wakeFetchers: createFetchUp(jobs, log),
    keeping,
    feedbackKey,
    ...(options.needsSecond !== undefined && { needsSecond: options.needsSecond }),
    // The script presses quicker than people do, and so do people who try out a practice room.
    allowance: { burst: 1000, perSecond: 1000 },
    answerMs: patienceMs,
  });
  wakeSenders = createWakeUp(jobs, bot.platforms, log);
  await bot.announce(undefined);
  await bot.listen();
  const worker = await startWorker(jobs, bot.delivery, log);

  const settle = createSettle(simulator, {
    idle: () => Promise.all([bot.idle(), idle()]),
    isWorkLeft: () => isWorkLeft(store.background, clock.now()),
  });
  const step: Step = async (does) => {
    await does();
    await settle();
  };

  const moveOn = async (hours: number): Promise<void> => {
    await clock.forward(hours);
    for (const lane of await bot.delivery.sweep()) await bot.delivery.drain(lane);
    await settle();
  };
  const moveOnDays = async (days: number): Promise<void> => {
    const now = clock.now();
    const later = now.add({ hours: 24 * days });
    const around = await calendarAround(db, localDate(later, timeZone));
    const goal = nextAllowed(later, timeZone, around);
    await moveOn((goal.epochMilliseconds - now.epochMilliseconds) / hourMs);
  };
  const moveClock = async (step: ClockStep): Promise<boolean> => {
    if (step === 'month') {
      await moveOnDays(monthDays);
      return true;
    }
    if (step === 'hour' || step === 'day') {
      await moveOn(step === 'hour' ? 1 : 24);
      return true;
    }
    const now = clock.now();
    const find = step === 'reminder' ? nextReminder : nextWindowEnd;
    const goal = await find(db, now, timeZone);
    if (goal === undefined) return false;
    await moveOn((goal.epochMilliseconds - now.epochMilliseconds) / hourMs + aMinute);
    return true;
  };
  const codeFor = (person: Pick<DemoPerson, 'nip'>): Promise<string | undefined> =>
    issueCode(db, person.nip, timeZone, clock.now());
  const seatOf = (person: Known) => known(seats.find(({ id }) => id === person.id));
  const telegramUser = (person: Known) => known(simulator.telegram.user(seatOf(person).telegramId));
  const slackUser = (person: Known) => known(simulator.slack.user(seatOf(person).slackId));
  const key = createRoomKey();
  room = await openRoom({
    simulator,
    key,
    botName: 'Kinerja Bot',
    slashCommand: slack.capabilities.commandPrefix.trim(),
    people: seats,
    clock: () => ({ now: clock.now().toString(), timeZone }),
    moveClock,
    issueCode: async (personId) => {
      const person = everyone.find(({ id }) => id === personId);
      return person && codeFor(person);
    },
    isLinked: (personId: string, app: App) => isLinked(db, personId, app),
  });

  return {
    db,
    clock,
    people,
    everyone,
    simulator,
    files: keeping.store,
    environment: {
      ...{ DATABASE_URL: store.url, DATA_DIR: options.dataDir, TIME_ZONE: timeZone },
      ...{ AGENCY_NAME: agencyName, FEEDBACK_KEY: feedbackKey },
      ...(options.needsSecond && { SECOND_OFFICER: 'on' }),
      ...{ TELEGRAM_BOT_TOKEN: telegramToken, TELEGRAM_API_ROOT: simulator.telegramApiRoot },
      ...{ SLACK_BOT_TOKEN: slackSecrets.botToken, SLACK_APP_TOKEN: slackSecrets.appToken },
      ...{ SLACK_SIGNING_SECRET: slackSecrets.signingSecret, SLACK_API_URL: simulator.slackApiUrl },
    },
    roomKey: key.words,
    place: { folder: claim.folder, wanted: claim.wanted },
    onTelegram: (person) =>
      telegramActor(telegramUser(person), step, (id) => simulator.telegram.file(id) ?? new Uint8Array()),
    onSlack: (person) =>
      slackActor(slackUser(person), step, (id) => simulator.slack.file(id) ?? new Uint8Array()),
    passOn: (person, app, text, writer) =>
      step(() =>
        app === 'telegram'
          ? telegramUser(person).forwards(text, writer)
          : slackUser(person).picks('save_as_evidence', { text }),
      ),
    moveOn,
    moveOnDays,
    welcome: async (nip) => {
      const all = await findEveryone(db);
      const one = all.find((person) => person.nip === nip);
      const seat = roomPeople(people, all).find(({ id }) => id === one?.id);
      if (!one || !seat) throw new Error(`nobody with a NIP and an e-mail has NIP ${nip}`);
      if (!seats.some(({ id }) => id === seat.id)) {
        seats.push(seat);
        giveAccounts(seat, all);
      }
      return one;
    },
    issueCode: codeFor,
    close: async () => {
      room?.close();
      await worker.close();
      await bot.close();
      await jobs.close();
      await history.close();
      await simulator.close();
      await store.close();
      await claim.release();
    },
  };
}

const known = <T>(user: T | undefined): T => {
  if (user === undefined) throw new Error('only the people of the stage have accounts');
  return user;
};

/** Works on whatever an older release left there, because nothing of it is read. */
async function startOver({ url }: Claim, dataDir: string): Promise<void> {
  const db = openDatabase(url, { max: 1 });
  await emptyDatabase(db);
  await closeDatabase(db);
  await rm(join(dataDir, 'demo-clock'), { force: true });
  await rm(join(dataDir, 'evidence'), { recursive: true, force: true });
}
