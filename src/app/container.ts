import type { Hono } from 'hono';
import type { Model } from '../conversation/contract/model.ts';
import type { Capabilities, HandleInbound, Platform } from '../conversation/contract/platform.ts';
import { createEngine } from '../conversation/engine/engine.ts';
import { commands } from '../conversation/engine/registry.ts';
import { skippingPoisonEvents } from '../conversation/guards/poison-events.ts';
import { personAllowance, rateLimited } from '../conversation/guards/rate-limit.ts';
import { storable } from '../conversation/guards/storable.ts';
import type { Retention } from '../domain/retention/purposes.ts';
import { runErrands } from '../errands/run-errands.ts';
import type { Routes } from '../http/server.ts';
import { chooseLocale, type Locale } from '../i18n/locale.ts';
import { translator } from '../i18n/translate.ts';
import { logObservations } from '../observability/log-observations.ts';
import { agencyNow } from '../outbound/agency-now.ts';
import type { FileKeeping } from '../outbound/files/fetch-files.ts';
import { createGate } from '../outbound/gate.ts';
import { createDelivery, type Delivery } from '../outbound/index.ts';
import type { Db } from '../persistence/db.ts';
import { createEventStore } from '../persistence/events/event-store.ts';
import { createSealer } from '../persistence/feedback/seal.ts';
import { loadRoomyDesk } from '../persistence/hr/load-desk.ts';
import type { LaneKey } from '../persistence/outbox/lanes.ts';
import type { CommandMenu, PlatformSetup, RunningPlatform } from '../platform/manifest.ts';
import { invariant } from '../shared/assert.ts';
import { type ChatTurn, createLocalChatTurns } from '../shared/chat-turns.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type Observe, observeAll, unobserved } from '../shared/observe.ts';
import { realTiming, type Timing } from '../shared/pacing.ts';
import { type Clock, localDate, type Temporal } from '../shared/time.ts';
import type { Allowance } from '../shared/token-buckets.ts';
import { version } from '../version.ts';

/** Composition root: the only file that knows every layer. */

export type BotOptions = {
  readonly db: Db;
  /** For sweeps and sending; `db` when absent. */
  readonly background?: Db;
  /** For what is done for each message; absent = the same as that. */
  readonly sending?: Db;
  /** For what is looked at before each message; absent = the same as that. */
  readonly looking?: Db;
  /** For receipts of shown screens; `db` when absent. */
  readonly receipts?: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly agencyName: string;
  /** Name and number of a pengelola kinerja, for people with a question. */
  readonly hrContact?: string;
  /** Who looks after the protection of personal data. */
  readonly privacyContact?: string;
  readonly timeZone: string;
  readonly platforms: readonly PlatformSetup[];
  /** The messengers that are configured, heard or not; absent = accounts on each count as reached. */
  readonly inUse?: readonly string[];
  /** Called when a message is to be sent: at once, or after so many milliseconds. */
  readonly wakeSenders: (afterMs?: number) => void;
  /** Called when files are to be fetched. */
  readonly wakeFetchers?: () => void;
  /** Where files are kept that people send as evidence; when absent, none are taken. */
  readonly keeping?: FileKeeping;
  /** The agency's own templates of documents; absent = ours alone. */
  readonly templates?: string;
  /** The agency wants a second officer for big acts on cycles. */
  readonly needsSecond?: boolean;
  readonly partDaysMin?: number;
  /** Seals what colleagues answer until the end; when absent, nobody can be asked. */
  readonly feedbackKey?: string;
  /** Decides who writes to a chat next. When absent, only the senders of this process wait for each other. */
  readonly turn?: ChatTurn;
  /** Called for everything that is counted or logged about events and messages. */
  readonly observe?: Observe;
  /** How pacing measures and waits: in real time, unless a simulation has a clock of its own. */
  readonly timing?: Timing;
  /** How quickly one person may press and type. Simulated people are quicker than real ones. */
  readonly allowance?: Allowance;
  /** See `createEngine`. In a practice room late answers are better than none. */
  readonly answerMs?: number;
  /** How long is kept what serves a purpose; our own periods when absent. */
  readonly retention?: Retention;
  /** Called by every sweep with the agency's date. */
  readonly exportAuditHeads?: (today: Temporal.PlainDate) => Promise<unknown>;
};

export type Bot = {
  readonly platforms: readonly Platform[];
  readonly delivery: Delivery;
  /** Makes one more platform of this bot, also later: its lane and its gate are there when this resolves. */
  readonly add: (setup: PlatformSetup) => Promise<RunningPlatform>;
  /** The webhook of one platform; undefined where its events are fetched. */
  readonly routesOf: (platform: RunningPlatform) => Hono | undefined;
  /** Tells one platform where to reach us, and begins to fetch its events. When it rejects, it may be called again. */
  readonly hear: (platform: RunningPlatform, publicUrl: string | undefined) => Promise<void>;
  /** The webhooks of those platforms that send us their events. */
  readonly routes: () => readonly Routes[];
  /** Starts to fetch events from all other platforms. */
  readonly listen: () => Promise<void>;
  /** Tells the platforms where to reach us and publishes the commands. */
  readonly announce: (publicUrl: string | undefined) => Promise<void>;
  /** What an operator has to mend before all platforms are heard again. */
  readonly troubles: () => readonly string[];
  /** Resolves when nothing is being handled or shown and every receipt is written. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What another process changed counts here after a sweep or this much later; what this one changed, at once. */
const agencyRefreshMs = 15_000;

const busyText = (localeHint?: string): string => translator(chooseLocale(undefined, localeHint))('busy');

/** Files are taken where the platform gives them to us and we have a place for them; the lower limit counts. */
const withFiles = (capabilities: Capabilities, keeping: FileKeeping | undefined): Capabilities => {
  const { canReceive, bytesMax, ...files } = capabilities.files;
  return {
    ...capabilities,
    files: {
      ...files,
      canReceive: canReceive && keeping !== undefined,
      bytesMax: Math.min(bytesMax, keeping?.bytesMax ?? bytesMax),
    },
  };
};

/** A platform's commands in one language: those that everybody has, or, with a model, those of one person. */
const menu = ({ capabilities }: Platform, locale: Locale, model?: Model) =>
  [...commands.values()]
    .filter(({ isOffered }) => isOffered?.(capabilities) ?? true)
    .filter(({ isListed }) => isListed === undefined || (model !== undefined && isListed(model)))
    .map(({ names, describe }) => ({ command: names[locale], description: translator(locale)(describe) }));

/** The menus for everybody: Indonesian, and English where the person's app is in English. */
const commonMenus = (platform: Platform): readonly CommandMenu[] => [
  { commands: menu(platform, 'id') },
  { languageCode: 'en', commands: menu(platform, 'en') },
];

const errandsWith =
  (options: BotOptions, keeping: FileKeeping, platforms: readonly Platform[]) =>
  (isStopping: () => boolean, wake?: (lane: LaneKey) => Promise<void>) =>
    runErrands({
      ...{ db: options.background ?? options.db, clock: options.clock, log: options.log, platforms, keeping },
      ...{
        ...(wake && { wake }),
        agencyName: options.agencyName,
        timeZone: options.timeZone,
        needsSecond: options.needsSecond ?? false,
        partDaysMin: options.partDaysMin,
        templates: options.templates,
        release: version,
        inUse: options.inUse,
        random: Math.random,
        isStopping,
      },
    });

/** Connects all parts. Rejects with a sentence for the operator when a platform refuses its token. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { db, clock, log, agencyName, hrContact, privacyContact, timeZone } = options;
  const observe = observeAll(logObservations(log), options.observe ?? unobserved);
  const given = { agencyName, ...(hrContact && { hrContact }), ...(privacyContact && { privacyContact }) };
  // Read at intervals and not on every press: settings rarely change, and a press is to stay at two statements.
  const readAgency = () => agencyNow(options.background ?? db, localDate(clock.now(), timeZone), given);
  let now = await readAgency();
  const readAgain = () =>
    readAgency().then(
      (read) => {
        now = read;
        return read;
      },
      (error: unknown) => {
        log.warn({ error: errorClass(error) }, 'the settings could not be read again');
        return undefined;
      },
    );
  const refresh = setInterval(readAgain, agencyRefreshMs).unref();
  const sealer = options.feedbackKey === undefined ? undefined : createSealer(options.feedbackKey);
  const store = createEventStore(db, {
    ...{ agencyName, hrContact, privacyContact, timeZone },
    ...{
      holidays: () => now.holidays,
      agency: () => now.agency,
      onSettings: async () => void (await readAgain()),
    },
    settings: { given, hasSecondOfficer: options.needsSecond ?? false },
    ...(sealer && { sealer }),
    ...(options.receipts && { receipts: options.receipts }),
  });
  const platforms: RunningPlatform[] = [];
  const turn = options.turn ?? createLocalChatTurns(options.timing ?? realTiming);
  const gates = new Map<Platform, ReturnType<typeof createGate>>();
  const add = async (setup: PlatformSetup): Promise<RunningPlatform> => {
    const platform = await setup.create({ log, busyText, clock, timing: options.timing, observe });
    const lane = { platform: platform.name, tenant: platform.tenant };
    gates.set(platform, createGate({ db: options.background ?? db, lane, turn, clock, log }));
    platforms.push(platform);
    return platform;
  };
  const gateOf = (platform: Platform) => {
    const gate = gates.get(platform);
    invariant(gate !== undefined, 'every platform has its gate');
    return gate;
  };
  const handle = (platform: RunningPlatform): HandleInbound => {
    const capabilities = withFiles(platform.capabilities, options.keeping);
    const engine = createEngine({
      store,
      clock,
      capabilities,
      wakeSenders: options.wakeSenders,
      ...(options.wakeFetchers && { wakeFetchers: options.wakeFetchers }),
      // A person who arrives gets the menu of their role in their language. The bot works as well without that menu.
      greet: ({ address }, model) => {
        platform
          .offer?.(address, { commands: menu(platform, model.locale, model) })
          .catch((error: unknown) =>
            log.warn({ error: errorClass(error) }, 'the menu of a chat could not be set'),
          );
      },
      remove: (address, anchor) => platform.remove(address, anchor),
      roomyDesk: async ({ person, now }) =>
        person && loadRoomyDesk(db, { personId: person.id, now, today: localDate(now, timeZone), timeZone }),
      observe,
      ...(options.answerMs !== undefined && { answerMs: options.answerMs }),
    });
    const limited = rateLimited(skippingPoisonEvents(engine, log), {
      capabilities,
      observe,
      allowance: options.allowance ?? personAllowance,
      // Always in real time, also in a simulation, since people press in real time.
      nowMs: realTiming.nowMs,
    });
    const answering = gateOf(platform).answering(limited);
    return (inbound) => answering(storable(inbound));
  };
  const delivery = createDelivery({
    db: options.background ?? db,
    ...(options.sending && { sending: options.sending }),
    ...(options.looking && { looking: options.looking }),
    clock,
    log,
    platforms,
    gateOf,
    ...given,
    needsSecond: options.needsSecond,
    timeZone,
    timing: options.timing,
    observe,
    retention: options.retention,
    ...(options.keeping && {
      keeping: options.keeping,
      runErrands: errandsWith(options, options.keeping, platforms),
    }),
    ...(sealer && { sealer }),
    exportAuditHeads: options.exportAuditHeads,
    beforeSweep: readAgain,
  });

  const routesOf = (platform: RunningPlatform) => platform.routes?.(handle(platform));
  const hear = async (platform: RunningPlatform, publicUrl: string | undefined) => {
    await platform.announce?.(publicUrl, commonMenus(platform));
    await platform.listen?.(handle(platform));
  };
  try {
    for (const setup of options.platforms) await add(setup);
  } catch (error) {
    clearInterval(refresh);
    throw error;
  }

  return {
    platforms,
    delivery,
    add,
    routesOf,
    hear,
    routes: () => platforms.flatMap((platform) => routesOf(platform) ?? []),
    listen: async () => {
      await Promise.all(platforms.map((platform) => platform.listen?.(handle(platform))));
    },
    announce: async (publicUrl) => {
      await Promise.all(platforms.map((platform) => platform.announce?.(publicUrl, commonMenus(platform))));
    },
    troubles: () => platforms.flatMap((platform) => platform.trouble?.() ?? []),
    idle: async () => {
      await Promise.all(platforms.map((platform) => platform.idle()));
      await store.flush();
    },
    close: async () => {
      clearInterval(refresh);
      await Promise.all(platforms.map((platform) => platform.stop()));
      await store.flush();
    },
  };
}
