import { Api } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Hono } from 'hono';
import type { Address, Capabilities, HandleInbound, Platform } from '../../conversation/contract/platform.ts';
import { obeyingPauses } from '../../conversation/guards/obey-pause.ts';
import { invariant } from '../../shared/assert.ts';
import { type ChatTurn, createLocalChatTurns } from '../../shared/chat-turns.ts';
import type { Log } from '../../shared/log.ts';
import { type Observe, unobserved } from '../../shared/observe.ts';
import { createOrderedWork } from '../../shared/ordered-work.ts';
import { realTiming, type Timing } from '../../shared/pacing.ts';
import { type Clock, systemClock } from '../../shared/time.ts';
import { answerUpdate } from './answer.ts';
import { type CommandList, setCommands } from './commands.ts';
import { textMax } from './limits.ts';
import { allowedUpdates, parseUpdate } from './parse.ts';
import { poll } from './polling.ts';
import { createShow } from './show.ts';
import { createWebhook, webhookPath } from './webhook.ts';

export type { CommandList } from './commands.ts';

const telegramCapabilities: Capabilities = { hasForms: false, hasToasts: true, textMax };

export type TelegramOptions = {
  readonly token: string;
  /** A self-hosted Bot API server, or the simulator. */
  readonly apiRoot?: string;
  /** Needed for `routes`: 16 to 256 characters of A-Z a-z 0-9 _ -. */
  readonly webhookSecret?: string;
  readonly log: Log;
  readonly busyText: (localeHint?: string) => string;
  readonly clock?: Clock;
  readonly observe?: Observe;
  /** How waiting is measured; real time unless a rehearsal says otherwise. */
  readonly timing?: Timing;
  /** Absent = among the senders of this process. */
  readonly turn?: ChatTurn;
};

export type TelegramPlatform = Platform & {
  /** The webhook, to mount at the root of the server. Throws without a good secret. */
  routes(handle: HandleInbound): Hono;
  /** Tells Telegram to call `<publicUrl>/telegram/webhook` from now on. */
  registerWebhook(publicUrl: string): Promise<void>;
  /** Takes updates by long polling, for machines Telegram cannot reach; removes a webhook. Resolves once it runs. */
  startPolling(handle: HandleInbound): Promise<void>;
  /** Stops polling after what was received is handled. */
  stop(): Promise<void>;
  /** The bot's name without @, for links such as `https://t.me/<name>?start=...`. */
  username(): Promise<string>;
  setCommands(lists: readonly CommandList[], address?: Address): Promise<void>;
  /** Resolves when no event is being handled or shown. */
  idle(): Promise<void>;
};

/** Telegram through grammY. Makes no call before it is asked to. */
export function createTelegramPlatform(options: TelegramOptions): TelegramPlatform {
  const { token, log, observe = unobserved } = options;
  const tenant = /^(\d+):\S+$/.exec(token)?.[1];
  invariant(tenant !== undefined, 'TELEGRAM_BOT_TOKEN must look like 123456:ABC...');
  const api = new Api(token, {
    ...(options.apiRoot !== undefined && { apiRoot: options.apiRoot }),
    timeoutSeconds: 20,
  });
  const timing = options.timing ?? realTiming;
  const turn = options.turn ?? createLocalChatTurns(timing);
  const orderedWork = createOrderedWork();
  const { show, ...others } = createShow({
    api,
    clock: options.clock ?? systemClock,
    log,
    turn: (chat, writing) => turn(`telegram/${tenant}/${chat}`, writing),
  });
  const shows = { ...others, ...obeyingPauses(show, timing) };
  const answering = { api, show: shows.show, orderedWork, log, busyText: options.busyText, observe };
  let polling: { readonly stop: AbortController; readonly ended: Promise<void> } | undefined;

  let me: UserFromGetMe | undefined;
  const known = async () => {
    me ??= await api.getMe();
    return me;
  };
  const receiver = (handle: HandleInbound) => (update: Update) => {
    const receivedMs = performance.now();
    const timed: HandleInbound = (inbound) => handle({ ...inbound, receivedMs });
    return orderedWork.track(known().then((bot) => answerUpdate(answering, parseUpdate(update, bot), timed)));
  };

  return {
    name: 'telegram',
    tenant,
    capabilities: telegramCapabilities,
    ...shows,
    routes: (handle) => createWebhook(options.webhookSecret, receiver(handle), observe),
    registerWebhook: async (publicUrl) => {
      await api.setWebhook(`${publicUrl.replace(/\/+$/, '')}${webhookPath}`, {
        ...(options.webhookSecret !== undefined && { secret_token: options.webhookSecret }),
        allowed_updates: [...allowedUpdates],
      });
    },
    startPolling: async (handle) => {
      invariant(polling === undefined, 'polling runs already');
      await known();
      await api.deleteWebhook();
      const stop = new AbortController();
      polling = { stop, ended: poll({ api, log, onUpdate: receiver(handle) }, stop.signal) };
    },
    stop: async () => {
      polling?.stop.abort();
      await polling?.ended;
      polling = undefined;
      await orderedWork.idle();
    },
    username: async () => (await known()).username,
    setCommands: (lists, address) => setCommands(api, lists, address),
    idle: () => orderedWork.idle(),
  };
}
