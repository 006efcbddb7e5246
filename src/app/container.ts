import type { Model } from '../conversation/contract/model.ts';
import type { HandleInbound, Inbound, Platform } from '../conversation/contract/platform.ts';
import { createEngine } from '../conversation/engine/engine.ts';
import { commands } from '../conversation/engine/registry.ts';
import { givingUp } from '../conversation/guards/poison-events.ts';
import { limited, personPace } from '../conversation/guards/rate-limit.ts';
import { storable } from '../conversation/guards/storable.ts';
import type { Routes } from '../http/server.ts';
import { chooseLocale, type Locale } from '../i18n/locale.ts';
import { translator } from '../i18n/translate.ts';
import { logObservations } from '../observability/log-observations.ts';
import { holidaysAround } from '../outbound/holidays.ts';
import { createDelivery, type Delivery } from '../outbound/index.ts';
import type { Db } from '../persistence/db.ts';
import { createEventStore } from '../persistence/events/event-store.ts';
import { createSlackPlatform, type SlackPlatform } from '../platform/slack/index.ts';
import {
  type CommandList,
  createTelegramPlatform,
  type TelegramPlatform,
} from '../platform/telegram/index.ts';
import type { ChatTurn } from '../shared/chat-turns.ts';
import { errorClass, type Log } from '../shared/log.ts';
import { type Observe, observeAll, unobserved } from '../shared/observe.ts';
import { realTiming, type Timing } from '../shared/pacing.ts';
import { type Clock, localDate, systemClock, type Temporal } from '../shared/time.ts';
import type { Pace } from '../shared/token-buckets.ts';

/** Composition root: the only file that knows every layer. */

export type BotOptions = {
  readonly db: Db;
  /** For sweeps and sending; absent = `db`. */
  readonly background?: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly agencyName: string;
  readonly timeZone: string;
  readonly telegram?: { readonly token: string; readonly apiRoot?: string; readonly secret?: string };
  readonly slack?: {
    readonly token: string;
    readonly apiUrl?: string;
    readonly signingSecret?: string;
    readonly appToken?: string;
  };
  /** Called when something wants to be sent: so many milliseconds from now, at once when absent. */
  readonly wakeSenders: (afterMs?: number) => void;
  /** Who writes to a chat next, among all processes; absent = among the senders of this one. */
  readonly turn?: ChatTurn;
  /** Told of everything that is counted and logged about events and messages. */
  readonly observe?: Observe;
  /** How pacing measures and waits; real time unless a rehearsal says otherwise. */
  readonly timing?: Timing;
  /** How quickly one person may press and type; a rehearsal is quicker than people are. */
  readonly pace?: Pace;
  /** Called by every sweep with the agency's date. */
  readonly exportAuditHeads?: (today: Temporal.PlainDate) => Promise<unknown>;
};

export type Bot = {
  readonly platforms: readonly Platform[];
  readonly telegram?: TelegramPlatform;
  readonly slack?: SlackPlatform;
  readonly delivery: Delivery;
  /** The webhooks of the platforms that are served over HTTP. */
  readonly routes: () => readonly Routes[];
  /** Fetches from the platforms instead: long polling and Socket Mode. */
  readonly listen: () => Promise<void>;
  /** Tells the platforms where to reach us and publishes the commands. */
  readonly announce: (publicUrl: string | undefined) => Promise<void>;
  /** Resolves when nothing is being handled or shown and every receipt is written. */
  readonly idle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const holidaysRefreshMs = 10 * 60_000;

const busyText = (localeHint?: string): string => translator(chooseLocale(undefined, localeHint))('busy');

/** The commands of the menu in one language: all of them, or those for somebody in particular. */
const menu = (locale: Locale, model?: Model) =>
  [...commands.values()]
    .filter(({ isListed }) => isListed === undefined || (model !== undefined && isListed(model)))
    .map(({ names, describe }) => ({ command: names[locale], description: translator(locale)(describe) }));

/** For everybody: Indonesian, and English where the app is in English. */
const commonMenus: readonly CommandList[] = [
  { commands: menu('id') },
  { languageCode: 'en', commands: menu('en') },
];

/** Wires everything. Asks each platform once who the token is; rejects with a sentence for the operator when refused. */
export async function createBot(options: BotOptions): Promise<Bot> {
  const { db, clock, log, agencyName, timeZone } = options;
  const observe = observeAll(logObservations(log), options.observe ?? unobserved);
  // Read now and then, not on every press: HR rarely changes the list, and a press costs two statements.
  const readHolidays = () => holidaysAround(db, localDate(clock.now(), timeZone));
  let holidays = await readHolidays();
  const refresh = setInterval(() => {
    readHolidays().then(
      (days) => {
        holidays = days;
      },
      (error: unknown) => log.warn({ error: errorClass(error) }, 'the holidays could not be read again'),
    );
  }, holidaysRefreshMs).unref();
  const store = createEventStore(db, { agencyName, timeZone, holidays: () => holidays });
  const telegram = options.telegram
    ? createTelegramPlatform({
        token: options.telegram.token,
        apiRoot: options.telegram.apiRoot,
        webhookSecret: options.telegram.secret,
        log,
        busyText,
        clock,
        timing: options.timing,
        turn: options.turn,
        observe,
      })
    : undefined;
  const slack = options.slack
    ? await createSlackPlatform({
        botToken: options.slack.token,
        signingSecret: options.slack.signingSecret,
        appToken: options.slack.appToken,
        apiUrl: options.slack.apiUrl,
        log,
        busyText,
        timing: options.timing,
        turn: options.turn,
        observe,
        // Slack signs with real time, whatever the hour in a rehearsal.
        clock: systemClock,
      })
    : undefined;
  const platforms: readonly Platform[] = [...(telegram ? [telegram] : []), ...(slack ? [slack] : [])];
  // Who arrives gets the menu of their role in their language. A menu is an ornament: failing to set it stops nothing.
  const greet = (inbound: Inbound, model: Model): void => {
    if (inbound.platform !== 'telegram' || !telegram) return;
    const list = { commands: menu(model.locale, model) };
    void telegram
      .setCommands([list], inbound.address)
      .catch((error: unknown) =>
        log.warn({ error: errorClass(error) }, 'the menu of a chat could not be set'),
      );
  };
  const handle = (platform: Platform): HandleInbound => {
    const { capabilities } = platform;
    const engine = createEngine({
      store,
      clock,
      capabilities,
      wakeSenders: options.wakeSenders,
      greet,
      hush: (ms) => platform.hush?.(ms),
      observe,
    });
    const gate = limited(givingUp(engine, log), {
      capabilities,
      observe,
      pace: options.pace ?? personPace,
      // By real time, whatever is measured by in a rehearsal.
      nowMs: realTiming.nowMs,
    });
    return (inbound) => gate(storable(inbound));
  };
  const delivery = createDelivery({
    db: options.background ?? db,
    clock,
    log,
    platforms,
    agencyName,
    timeZone,
    timing: options.timing,
    observe,
    exportAuditHeads: options.exportAuditHeads,
  });

  return {
    platforms,
    telegram,
    slack,
    delivery,
    routes: () => [
      ...(telegram && options.telegram?.secret ? [telegram.routes(handle(telegram))] : []),
      ...(slack && options.slack?.signingSecret ? [slack.routes(handle(slack))] : []),
    ],
    listen: async () => {
      await Promise.all([telegram?.startPolling(handle(telegram)), slack?.startSocket(handle(slack))]);
    },
    announce: async (publicUrl) => {
      if (telegram && publicUrl) await telegram.registerWebhook(publicUrl);
      await telegram?.setCommands(commonMenus);
    },
    idle: async () => {
      await Promise.all([telegram?.idle(), slack?.idle()]);
      await store.flush();
    },
    close: async () => {
      clearInterval(refresh);
      await Promise.all([telegram?.stop(), slack?.stop()]);
      await store.flush();
    },
  };
}
