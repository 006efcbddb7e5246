import type { Clock } from '../../src/shared/time.ts';
import type { DeliverMode } from '../deliver-mode.ts';
import type { InFlight } from '../in-flight.ts';
import { type Json, listOf, numberOf, structured, textOf } from '../json.ts';
import type { WireRecorder } from '../wire-log.ts';
import type { PendingUpdate } from './pending-update.ts';
import { conflict } from './refusal.ts';
import type { TelegramDelivery } from './types.ts';
import { createWebhook, type Webhook } from './webhook.ts';

/** Updates for the bot. They are kept until the webhook has accepted them or a later offset has confirmed them. */
export type UpdateQueue = {
  push(kind: string, body: unknown, orderKey: string): Promise<TelegramDelivery>;
  poll(params: Json, hungUp: AbortSignal): Promise<readonly Json[]>;
  redeliver(updateId: number | 'last'): Promise<TelegramDelivery>;
  pending(): readonly PendingUpdate[];
  drop(): void;
  allow(given: unknown): void;
  readonly webhook: Webhook;
  deliver: DeliverMode;
  alters: ((update: Json) => Json) | undefined;
};

type Poller = { readonly answer: (updates: readonly Json[]) => void; readonly fail: (why: Error) => void };

const optIn = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
const timeoutMaxS = 50;
const rememberedMax = 1000;
const callbackRetentionMs = 150_000;
const retentionMs = 86_400_000;

export function createUpdateQueue(deps: {
  readonly idsAfter?: number;
  readonly clock: Clock;
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
  readonly closing: AbortSignal;
  /** Runs a method that the bot put into its answer to a webhook request. */
  readonly runMethod: (body: Json) => Promise<void>;
}): UpdateQueue {
  const { clock, wire } = deps;
  let pending: PendingUpdate[] = [];
  let again: PendingUpdate[] = [];
  const remembered: PendingUpdate[] = [];
  let allowed: ReadonlySet<string> | undefined;
  let poller: Poller | undefined;
  let lastUpdateId = deps.idsAfter ?? 100_000;

  const isKept = (update: PendingUpdate): boolean =>
    clock.now().epochMilliseconds - update.atMs <=
    (update.kind === 'callback_query' ? callbackRetentionMs : retentionMs);

  const webhook = createWebhook({
    ...deps,
    mode: () => queue.deliver,
    isWaiting: (updateId) => pending.some((update) => update.updateId === updateId),
    accepted: (updateId) => {
      pending = pending.filter((update) => update.updateId !== updateId);
    },
  });

  const handOut = (limit: number): readonly Json[] => {
    pending = pending.filter(isKept);
    const copies = queue.deliver === 'once' ? 1 : 2;
    const updates = [...again, ...pending.slice(0, limit)];
    again = [];
    for (const update of updates) {
      wire.record({
        direction: 'platform->bot',
        platform: 'telegram',
        method: update.kind,
        payload: update.json,
        status: 200,
        response: 'handed out by getUpdates',
      });
    }
    return updates.flatMap((update) => Array.from({ length: copies }, () => update.json));
  };

  const confirm = (offset: number | undefined): void => {
    if (offset === undefined) return;
    // A negative offset counts from the end, and all updates before it are dropped.
    if (offset < 0) pending = pending.slice(offset);
    else pending = pending.filter((update) => update.updateId >= offset);
  };

  const wait = (timeoutS: number, limit: number, hungUp: AbortSignal): Promise<readonly Json[]> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer);
        hungUp.removeEventListener('abort', giveUp);
        deps.closing.removeEventListener('abort', giveUp);
        if (poller === self) poller = undefined;
      };
      const self: Poller = {
        answer: (updates) => {
          settle();
          resolve(updates);
        },
        fail: (why) => {
          settle();
          reject(why);
        },
      };
      const giveUp = () => self.answer([]);
      const timer = setTimeout(() => self.answer(handOut(limit)), timeoutS * 1000);
      hungUp.addEventListener('abort', giveUp, { once: true });
      deps.closing.addEventListener('abort', giveUp, { once: true });
      if (hungUp.aborted || deps.closing.aborted) giveUp();
      else poller = self;
    });

  const queue: UpdateQueue = {
    deliver: 'once',
    alters: undefined,
    webhook,
    push: async (kind, body, orderKey) => {
      lastUpdateId += 1;
      const updateId = lastUpdateId;
      const isAllowed = allowed === undefined ? !optIn.has(kind) : allowed.has(kind);
      // Telegram does not make updates of a kind that the bot did not ask for.
      if (!isAllowed) return { updateId, outcome: 'accepted', attempts: 0 };
      const made = structuredClone({ update_id: updateId, [kind]: body });
      const update: PendingUpdate = {
        updateId,
        kind,
        json: queue.alters?.(made) ?? made,
        orderKey,
        atMs: clock.now().epochMilliseconds,
      };
      pending.push(update);
      remembered.push(update);
      if (remembered.length > rememberedMax) remembered.shift();
      if (webhook.url() !== '') return webhook.send(update);
      poller?.answer(handOut(100));
      return { updateId, outcome: 'queued', attempts: 0 };
    },
    poll: async (params, hungUp) => {
      if (webhook.url() !== '') {
        throw conflict(
          "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
        );
      }
      poller?.fail(
        conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
      );
      queue.allow(params.allowed_updates);
      confirm(numberOf(params.offset));
      const limit = Math.min(Math.max(numberOf(params.limit) ?? 100, 1), 100);
      const timeoutS = Math.min(Math.max(numberOf(params.timeout) ?? 0, 0), timeoutMaxS);
      const ready = handOut(limit);
      return ready.length > 0 || timeoutS === 0 ? ready : wait(timeoutS, limit, hungUp);
    },
    redeliver: async (updateId) => {
      const found =
        updateId === 'last' ? remembered.at(-1) : remembered.find((update) => update.updateId === updateId);
      if (found === undefined) throw new Error(`no update ${updateId} was ever sent`);
      if (webhook.url() !== '') return webhook.send(found, 'repeat');
      again.push(found);
      poller?.answer(handOut(100));
      return { updateId: found.updateId, outcome: 'queued', attempts: 0 };
    },
    pending: () => pending,
    drop: () => {
      pending = [];
    },
    allow: (given) => {
      const list = structured(given);
      if (!Array.isArray(list)) return;
      const kinds = listOf(list).map((kind) => textOf(kind) ?? '');
      allowed = kinds.length === 0 ? undefined : new Set(kinds);
    },
  };

  webhook.onSet(() => {
    poller?.fail(conflict('terminated by setWebhook request'));
    pending = pending.filter(isKept);
    for (const update of pending) void webhook.send(update);
  });
  return queue;
}
