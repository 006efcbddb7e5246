import type { DeliverMode } from '../deliver-mode.ts';
import { type InFlight, pause } from '../in-flight.ts';
import { isRecord, type Json } from '../json.ts';
import { post } from '../post.ts';
import type { WireRecorder } from '../wire-log.ts';
import type { PendingUpdate } from './pending-update.ts';
import type { TelegramDelivery } from './types.ts';

type WebhookSetting = {
  readonly url: string;
  readonly secret: string;
  readonly maxConnections: number;
};

/** Posts updates to the bot, in order per chat or presser. Without a 2xx answer it tries again, ever more slowly. */
export type Webhook = {
  url(): string;
  set(setting: WebhookSetting): void;
  clear(): void;
  onSet(listener: () => void): void;
  /** `repeat` sends an update once more that may have been accepted already. */
  send(update: PendingUpdate, reason?: 'repeat'): Promise<TelegramDelivery>;
  setting(): WebhookSetting | undefined;
  lastError(): { readonly date: number; readonly message: string } | undefined;
  retry: { firstDelayMs: number; attempts: number };
};

const answerTimeoutMs = 60_000;

export function createWebhook(deps: {
  readonly wire: WireRecorder;
  readonly inFlight: InFlight;
  readonly closing: AbortSignal;
  readonly runMethod: (body: Json) => Promise<void>;
  readonly mode: () => DeliverMode;
  readonly isWaiting: (updateId: number) => boolean;
  readonly accepted: (updateId: number) => void;
}): Webhook {
  const { wire, closing } = deps;
  let setting: WebhookSetting | undefined;
  let lastError: { date: number; message: string } | undefined;
  let tellSet = (): void => {};
  const chains = new Map<string, Promise<unknown>>();
  const sending = new Map<number, Promise<TelegramDelivery>>();

  /** True when the bot accepted the update. */
  const postOnce = async (update: PendingUpdate, to: WebhookSetting): Promise<boolean> => {
    const answered = await post(
      to.url,
      {
        headers: {
          'content-type': 'application/json',
          ...(to.secret === '' ? {} : { 'x-telegram-bot-api-secret-token': to.secret }),
        },
        body: JSON.stringify(update.json),
      },
      { withinMs: answerTimeoutMs, closing },
    );
    const status = 'status' in answered ? answered.status : undefined;
    const answer = 'status' in answered ? readAnswer(answered.text) : answered.message;
    wire.record({
      direction: 'platform->bot',
      platform: 'telegram',
      method: update.kind,
      payload: update.json,
      status,
      response: answer,
    });
    const isTaken = status !== undefined && status >= 200 && status < 300;
    if (!isTaken) {
      const message =
        status === undefined ? 'Connection failed' : `Wrong response from the webhook: ${status}`;
      lastError = { date: Math.floor(Date.now() / 1000), message };
      return false;
    }
    if (isRecord(answer) && typeof answer.method === 'string') await deps.runMethod(answer);
    return true;
  };

  const postInMode = async (
    update: PendingUpdate,
    to: WebhookSetting,
    isRepeat: boolean,
  ): Promise<boolean> => {
    if (isRepeat || deps.mode() === 'once') return postOnce(update, to);
    if (deps.mode() === 'twice-at-once') {
      const [first, second] = await Promise.all([postOnce(update, to), postOnce(update, to)]);
      return first || second;
    }
    const isTaken = await postOnce(update, to);
    if (isTaken) await postOnce(update, to);
    return isTaken;
  };

  const deliver = async (update: PendingUpdate, isRepeat: boolean): Promise<TelegramDelivery> => {
    const { updateId } = update;
    let delayMs = webhook.retry.firstDelayMs;
    for (let attempt = 1; attempt <= webhook.retry.attempts; attempt += 1) {
      if (setting === undefined || closing.aborted)
        return { updateId, outcome: 'queued', attempts: attempt - 1 };
      if (!isRepeat && !deps.isWaiting(updateId))
        return { updateId, outcome: 'refused', attempts: attempt - 1 };
      if (await postInMode(update, setting, isRepeat)) {
        deps.accepted(updateId);
        return { updateId, outcome: 'accepted', attempts: attempt };
      }
      if (attempt < webhook.retry.attempts) {
        await pause(delayMs, closing);
        delayMs *= 2;
      }
    }
    return { updateId, outcome: 'refused', attempts: webhook.retry.attempts };
  };

  const webhook: Webhook = {
    retry: { firstDelayMs: 1000, attempts: 5 },
    url: () => setting?.url ?? '',
    setting: () => setting,
    lastError: () => lastError,
    set: (next) => {
      setting = next;
      lastError = undefined;
      tellSet();
    },
    clear: () => {
      setting = undefined;
    },
    onSet: (listener) => {
      tellSet = listener;
    },
    send: (update, reason) => {
      const isRepeat = reason === 'repeat';
      const running = sending.get(update.updateId);
      if (running !== undefined && !isRepeat) return running;
      // As with Telegram, only updates with the same key are in order: a press may overtake a message.
      const before = chains.get(update.orderKey) ?? Promise.resolve();
      const run = () => deliver(update, isRepeat);
      const work = before.then(run, run);
      chains.set(update.orderKey, work);
      if (!isRepeat) sending.set(update.updateId, work);
      const forget = (): void => {
        if (sending.get(update.updateId) === work) sending.delete(update.updateId);
        if (chains.get(update.orderKey) === work) chains.delete(update.orderKey);
      };
      work.then(forget, forget);
      return deps.inFlight.track(work);
    },
  };
  return webhook;
}

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
