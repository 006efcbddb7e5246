import type { Clock } from '../../src/shared/time.ts';
import { createFaults } from '../faults.ts';
import type { ApiCall, ApiReply } from '../http-call.ts';
import type { InFlight } from '../in-flight.ts';
import { textOf } from '../json.ts';
import type { WireRecorder } from '../wire-log.ts';
import { createChatLimiter } from './chat-limit.ts';
import { refusalReply, runTelegramMethod } from './methods.ts';
import { profileOf } from './methods-profile.ts';
import { seen } from './shape.ts';
import type { Person, TelegramState } from './state.ts';
import type { TelegramUser, TelegramWorld } from './types.ts';
import { createUpdateQueue } from './updates.ts';
import { createTelegramUser } from './user.ts';

export type TelegramSide = {
  readonly world: TelegramWorld;
  readonly state: TelegramState;
  run(call: ApiCall): Promise<ApiReply>;
  /** The bytes at a file path, or a refusal. */
  download(path: string): ApiReply;
};

export function createTelegram(deps: {
  readonly idsAfter?: number;
  readonly token: string;
  readonly takesWebhook: ((url: string) => boolean) | undefined;
  readonly botUsername: string | undefined;
  readonly clock: Clock;
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
  readonly closing: AbortSignal;
}): TelegramSide {
  const runMethod = async (body: Record<string, unknown>): Promise<void> => {
    const method = textOf(body.method) ?? '';
    const reply = await runTelegramMethod(state, {
      method,
      params: body,
      files: new Map(),
      bearer: undefined,
      hungUp: deps.closing,
    });
    deps.wire.record({
      direction: 'bot->platform',
      platform: 'telegram',
      method: `${method} (in the webhook's answer)`,
      payload: body,
      status: reply.status,
      response: reply.body,
    });
  };
  const botId = Number(/^\d+/.exec(deps.token)?.[0] ?? 1);
  const state: TelegramState = {
    token: deps.token,
    takesWebhook: deps.takesWebhook ?? (() => true),
    bot: {
      id: botId,
      is_bot: true,
      first_name: 'Kinerja',
      username: deps.botUsername ?? 'kinerja_sim_bot',
      can_join_groups: true,
      can_read_all_group_messages: false,
      supports_inline_queries: false,
    },
    clock: deps.clock,
    people: new Map(),
    chats: new Map(),
    queries: new Map(),
    files: new Map(),
    commands: new Map(),
    texts: new Map(),
    menuButtons: new Map(),
    updates: createUpdateQueue({ ...deps, runMethod }),
    faults: createFaults(),
    chatLimiter: createChatLimiter(deps.clock),
    callbackLifetimeS: 60,
    refusesDeletions: false,
    richMessages: 'taken',
    lastMessageId: deps.idsAfter ?? 0,
    lastFileId: 0,
  };
  const users = new Map<number, TelegramUser>();
  return {
    state,
    run: (call) => runTelegramMethod(state, call),
    download: (path) => {
      const found = [...state.files.values()].find((stored) => stored.path === path);
      return found === undefined ? refusalReply(404, 'Not Found') : { status: 200, body: found.bytes };
    },
    world: {
      addUser: (profile) => {
        const person: Person = {
          profile,
          hasWritten: profile.hasStarted ?? false,
          hasBlocked: false,
          isDeactivated: false,
          answers: [],
        };
        state.people.set(profile.id, person);
        const user = createTelegramUser(state, person);
        users.set(profile.id, user);
        return user;
      },
      user: (id) => users.get(id),
      messages: (chatId) => state.chats.get(chatId)?.messages.map(seen) ?? [],
      file: (fileId) => state.files.get(fileId)?.bytes,
      redeliver: (updateId) => state.updates.redeliver(updateId),
      pendingUpdates: () => state.updates.pending().map((update) => update.json),
      profile: () => profileOf(state),
      faults: state.faults,
      get deliver() {
        return state.updates.deliver;
      },
      set deliver(mode) {
        state.updates.deliver = mode;
      },
      get webhookRetry() {
        return state.updates.webhook.retry;
      },
      set webhookRetry(retry) {
        state.updates.webhook.retry = retry;
      },
      get callbackLifetimeS() {
        return state.callbackLifetimeS;
      },
      set callbackLifetimeS(seconds) {
        state.callbackLifetimeS = seconds;
      },
      get refusesDeletions() {
        return state.refusesDeletions;
      },
      set refusesDeletions(isRefused) {
        state.refusesDeletions = isRefused;
      },
      get richMessages() {
        return state.richMessages;
      },
      set richMessages(are) {
        state.richMessages = are;
      },
      get alters() {
        return state.updates.alters;
      },
      set alters(change) {
        state.updates.alters = change;
      },
      get chatLimit() {
        return state.chatLimiter.limit;
      },
      set chatLimit(limit) {
        state.chatLimiter.limit = limit;
      },
    },
  };
}
