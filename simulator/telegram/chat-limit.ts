import type { Clock } from '../../src/shared/time.ts';

/** How much Telegram lets a bot write to one chat. Its own figures are not published: docs/platform-facts.md. */
export type ChatLimit = {
  /** Messages and edits together in any minute; they may come all at once. */
  readonly writesPerMinute: number;
  /** How long a chat is closed to the bot after one write too many. */
  readonly refusedForS: number;
};

export type ChatLimiter = {
  /** Off until set. */
  limit: ChatLimit | undefined;
  /** Counts one call; the seconds to wait when it is refused. */
  refuses(method: string, chatId: number): number | undefined;
};

/** Answering a press, deleting and "typing…" are free. */
const counted = new Set([
  'sendmessage',
  'sendrichmessage',
  'senddocument',
  'sendphoto',
  'editmessagetext',
  'editmessagecaption',
  'editmessagereplymarkup',
]);

const minuteMs = 60_000;

/** Each chat by itself: one that is closed to the bot changes nothing for the others. */
export function createChatLimiter(clock: Clock): ChatLimiter {
  const writes = new Map<number, number[]>();
  const closedUntil = new Map<number, number>();
  const limiter: ChatLimiter = {
    limit: undefined,
    refuses: (method, chatId) => {
      const { limit } = limiter;
      if (limit === undefined || !counted.has(method.toLowerCase())) return undefined;
      const nowMs = clock.now().epochMilliseconds;
      const until = closedUntil.get(chatId) ?? 0;
      if (until > nowMs) return Math.ceil((until - nowMs) / 1000);
      const lately = (writes.get(chatId) ?? []).filter((at) => at > nowMs - minuteMs);
      writes.set(chatId, lately);
      if (lately.length < limit.writesPerMinute) {
        lately.push(nowMs);
        return undefined;
      }
      closedUntil.set(chatId, nowMs + limit.refusedForS * 1000);
      return limit.refusedForS;
    },
  };
  return limiter;
}
