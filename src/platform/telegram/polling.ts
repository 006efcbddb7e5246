import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { errorClass, type Log } from '../../shared/log.ts';
import { classify } from './errors.ts';
import { allowedUpdates } from './parse.ts';

const waitSeconds = 15;
const pauseMaxMs = 30_000;
/** Two pollers of one bot get in each other's way for a moment at every deploy; that is no trouble yet. */
const refusedOften = 3;
/** Of two pollers each gets some updates: only when no other was heard of for so long, there is none. */
const calmMs = 60_000;

export type PollingDeps = {
  readonly api: Api;
  readonly log: Log;
  /** Rejects when the update was not saved and should be tried again, which goes on until it succeeds. */
  readonly onUpdate: (update: Update) => Promise<unknown>;
  /** Why Telegram gives us nothing, once it has refused several times; undefined when it gives again. */
  readonly onTrouble: (trouble: string | undefined) => void;
  /** How long to wait between tries. Tests use shorter times. */
  readonly pauseMs?: (failures: number) => number;
  /** A clock that never goes back. */
  readonly nowMs?: () => number;
};

/**
 * Asks Telegram for updates until the signal aborts. Updates of one chat are handled in order, those of different chats
 * at the same time. An update is confirmed only after it was handled, so a crash repeats updates but loses none.
 * However often Telegram refuses, it is asked again: what is wrong may be mended there, and nobody else would notice.
 */
export async function poll(deps: PollingDeps, signal: AbortSignal): Promise<void> {
  const pauseMs = deps.pauseMs ?? ((failures) => Math.min(pauseMaxMs, 500 * 2 ** failures));
  const handled = new Set<number>();
  let offset = 0;
  let failures = 0;
  let refusals = 0;
  const { nowMs = () => performance.now() } = deps;
  let rivalAtMs = Number.NEGATIVE_INFINITY;
  while (!signal.aborted) {
    try {
      const updates = await deps.api.getUpdates(
        { offset, timeout: waitSeconds, allowed_updates: [...allowedUpdates] },
        // grammY declares the signal type of another library, but that of Node works too.
        signal as Parameters<Api['getUpdates']>[1],
      );
      if (nowMs() - rivalAtMs > calmMs) {
        if (refusals > 0) deps.log.info({ platform: 'telegram' }, 'Telegram gives updates again');
        refusals = 0;
        deps.onTrouble(undefined);
      }
      const isComplete = await handleBatch(deps, updates, handled);
      offset = confirmed(updates, handled, offset);
      for (const id of handled) if (id < offset) handled.delete(id);
      failures = isComplete ? 0 : failures + 1;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      const failure = classify(error);
      const refusal = refusalOf(error);
      if (refusal === undefined) {
        deps.log.warn(
          { platform: 'telegram', failure: failure.kind, cause: errorClass(error) },
          'no updates from Telegram',
        );
      } else {
        refusals += 1;
        if (refusal === rival) rivalAtMs = nowMs();
        // Said at once, and then ever more seldom.
        if (Number.isInteger(Math.log2(refusals)))
          deps.log.error({ platform: 'telegram', refusals }, refusal);
        if (refusals >= refusedOften) deps.onTrouble(refusal);
      }
      if (failure.kind === 'rate-limited') await pause(failure.retryAfterMs, signal);
    }
    if (failures > 0) await pause(pauseMs(failures), signal);
  }
  // Confirms the last updates; otherwise they would be delivered again at the next start.
  if (offset > 0) await deps.api.getUpdates({ offset, timeout: 0, limit: 1 }).catch(() => {});
}

const rival =
  'another program fetches the updates of this bot with the same token: stop it; if you know of none, take a new token from BotFather (/revoke)';

/** What the operator has to mend when Telegram refuses to give updates; undefined for what passes by itself. */
function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof GrammyError)) return undefined;
  const { error_code: code, description } = error;
  if (code === 401 || code === 404) return `Telegram refuses the token (${code}): check TELEGRAM_BOT_TOKEN`;
  if (code !== 409) return undefined;
  return /webhook/i.test(description)
    ? 'Telegram delivers to a webhook that somebody set, so no updates can be fetched'
    : rival;
}

/** Returns false when an update has to be tried again. */
async function handleBatch(
  deps: PollingDeps,
  updates: readonly Update[],
  handled: Set<number>,
): Promise<boolean> {
  const chats = new Map<number, Update[]>();
  for (const update of updates) {
    if (handled.has(update.update_id)) continue;
    const key = chatOf(update);
    chats.set(key, [...(chats.get(key) ?? []), update]);
  }
  const outcomes = await Promise.all(
    [...chats.values()].map(async (ofChat) => {
      for (const update of ofChat) {
        try {
          await deps.onUpdate(update);
        } catch {
          // Later updates of the chat wait, because they may depend on this one.
          return false;
        }
        handled.add(update.update_id);
      }
      return true;
    }),
  );
  return outcomes.every(Boolean);
}

/** The offset before which every update was handled. */
function confirmed(updates: readonly Update[], handled: ReadonlySet<number>, offset: number): number {
  for (const { update_id: id } of updates) {
    if (!handled.has(id)) return id;
    offset = id + 1;
  }
  return offset;
}

const chatOf = (update: Update): number =>
  update.message?.chat.id ??
  update.edited_message?.chat.id ??
  update.callback_query?.from.id ??
  update.my_chat_member?.chat.id ??
  0;

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => {});
